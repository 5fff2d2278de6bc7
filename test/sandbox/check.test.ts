import type { SandboxServer } from "imin-sdk/testing";
import { createWebhookHandler } from "imin-sdk/webhooks";
import { expect, test } from "vitest";
import { flagsFor, reportFile, runCheck } from "./check-process.ts";
import { listen, start } from "./check-surroundings.ts";

const canary = "Canary-of-a-response";

test("everything passes against the sandbox, and the test customer is deleted", async () => {
  const { server, customer } = await start();
  const file = reportFile();
  const flags = ["--customer", customer, "--write", "--checkout", "--yes", "--report", file.path];
  const { code, output, line } = await runCheck([...flagsFor(server), ...flags]);
  expect(output).not.toContain("failed  ");
  expect(code).toBe(0);
  expect(line("delete the test customer")).toMatch(/^passed/);
  expect(line("receipt")).toMatch(/^passed/);
  const report = file.read();
  for (const secret of [customer, "sandbox-key", "louis", "Louis", server.url, "imin-check-"]) {
    expect(report).not.toContain(secret);
  }
  const { questions } = JSON.parse(report);
  expect(questions).toContainEqual({ question: "Does an order contain its customer?", seen: "no" });
  expect(questions).toContainEqual({
    question: "Does PATCH update a customer?",
    seen: "yes: status 200, Person",
  });
});

test("a response that differs in ten ways is reported without its values", async () => {
  const order = { "@type": "Order", identifier: { canary }, id: [canary], orderDate: { [canary]: canary } };
  const wrong = {
    ...order,
    confirmationNumber: [canary],
    orderedItem: canary,
    orderProposalVersion: { canary },
  };
  const body = {
    type: "imin:RestrictedCollection",
    "imin:totalItems": canary,
    "imin:item": [{ ...wrong, taxCalculationExcluded: canary, totalPaymentDue: canary, payment: canary }],
  };
  const { server, customer } = await start({ operation: "orders.list", body });
  const file = reportFile();
  const { code, output, line } = await runCheck([
    ...flagsFor(server),
    "--customer",
    customer,
    "--report",
    file.path,
  ]);
  expect(line("order history")).toMatch(/^failed .*differs from imin's documentation in \d+ places/);
  expect(code).toBe(1);
  const { differences } = JSON.parse(file.read());
  expect(differences).toContainEqual({
    operation: "orders.list",
    path: "imin:totalItems",
    expected: "must be a number",
    received: "a string",
  });
  expect(differences.length).toBeGreaterThanOrEqual(10);
  for (const text of [output, file.read()]) expect(text).not.toContain(canary);
});

test.each([401, 422, 500])("the message of a refusal with status %i is not repeated", async (status) => {
  const body = {
    "@type": canary,
    type: canary,
    name: canary,
    description: canary,
    error: [{ [canary]: canary }],
  };
  const { server, customer } = await start({ status, body, headers: { "x-request-id": canary } });
  const file = reportFile();
  const flags = ["--customer", customer, "--write", "--checkout", "--yes", "--report", file.path];
  const { code, output } = await runCheck([...flagsFor(server), ...flags]);
  expect(code).toBe(1);
  for (const text of [output, file.read()]) expect(text).not.toContain(canary);
});

test.each<[string, (server: SandboxServer) => readonly string[], string, RegExp]>([
  [
    "a wrong key",
    (server) => flagsFor(server, "not-the-right-key"),
    "API key at the Booking",
    /rejects the API key/,
  ],
  [
    "a wrong base URL",
    (server) => ["--booking-url", `${server.url}/wrong`],
    "API key at the Booking",
    /Check the base URL/,
  ],
  [
    "an unknown host",
    () => ["--search-url", "https://search.imin.invalid"],
    "DNS (search)",
    /does not resolve/,
  ],
])("%s fails the right line", async (_name, flags, name, advice) => {
  const { server } = await start();
  const { code, line } = await runCheck([...flagsFor(server), ...flags(server)]);
  expect(line(name)).toMatch(/^failed/);
  expect(line(name)).toMatch(advice);
  expect(code).toBe(1);
});

test("a webhook receiver is tested with a wrong key and with the right one", async () => {
  const { server } = await start();
  const handler = createWebhookHandler({ apiKey: "webhook-key", onCustomerChange: () => {} });
  const url = await listen(async (request) => handler(request));
  const flags = [...flagsFor(server), "--webhook", url, "--yes", "--webhook-key"];
  const right = await runCheck([...flags, "webhook-key"]);
  expect(right.line("webhook rejects a wrong key")).toMatch(/^passed/);
  expect(right.line("webhook accepts the right key")).toMatch(/^passed/);
  expect(right.code).toBe(0);
  const wrong = await runCheck([...flags, "another-key"]);
  expect(wrong.line("webhook accepts the right key")).toMatch(/^failed .*have the same key/);
  expect(wrong.code).toBe(1);
});

test("a broker with the other format learns which one to set", async () => {
  const { server } = await start();
  const url = await listen(async (request) => {
    const target = server.url + new URL(request.url).pathname;
    const { method, headers } = request;
    const body = method === "POST" ? await request.text() : undefined;
    if (body !== undefined && request.url.endsWith("/customer-accounts") && !body.includes('"customer"')) {
      return Response.json({}, { status: 400 });
    }
    return fetch(target, { method, headers, ...(body === undefined ? {} : { body }) });
  });
  const flags = [...flagsFor(server), "--booking-url", `${url}/api/v2`, "--write", "--yes"];
  const { code, line } = await runCheck(flags);
  expect(line("create a test customer")).toMatch(/^failed .*Set customerFormat: "customer-account"/);
  expect(line("delete the test customer")).toMatch(/^passed/);
  expect(code).toBe(1);
});
