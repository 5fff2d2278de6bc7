import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { createSandbox, type SandboxFault, type SandboxServer } from "imin-sdk/testing";
import { createWebhookHandler } from "imin-sdk/webhooks";
import { expect, onTestFinished, test } from "vitest";
import { Broker } from "../support/broker.ts";
import { expiredCertificate } from "../support/expired-certificate.ts";
import { flagsFor, runCheck } from "./check-process.ts";

const canary = "Canary-of-a-response";

async function start(...faults: SandboxFault[]): Promise<{ server: SandboxServer; customer: string }> {
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  const broker = new Broker(sandbox, fetch, server.bookingBaseUrl, server.checkoutBaseUrl);
  const customer = await broker.createCustomer();
  await broker.book(sandbox, customer);
  for (const fault of faults) sandbox.faults.add(fault);
  return { server, customer };
}

/** Serves over HTTP until the test ends, and gives the origin. */
async function listen(respond: (request: Request) => Promise<Response>): Promise<string> {
  const server = serve({ fetch: respond, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // It listens on a port, so the address is no pipe's name.
  return `http://127.0.0.1:${port}`;
}

function reportFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "imin-check-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "report.json");
}

test("everything passes against the sandbox, and the test customer is deleted", async () => {
  const { server, customer } = await start();
  const file = reportFile();
  const flags = ["--customer", customer, "--write", "--checkout", "--yes", "--report", file];
  const { code, output, line } = await runCheck([...flagsFor(server), ...flags]);
  expect(output).not.toContain("failed  ");
  expect(code).toBe(0);
  expect(line("delete the test customer")).toMatch(/^passed/);
  expect(line("receipt")).toMatch(/^passed/);
  const report = readFileSync(file, "utf8");
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

test.each<[string, SandboxFault, string, RegExp]>([
  [
    "a refused key",
    { operation: "customers.listEntitlements", status: 401 },
    "API key at the Booking",
    /rejects the API key/,
  ],
  [
    "a server's error",
    { operation: "search.getEventSeries", status: 503 },
    "API key at search",
    /imin has a problem/,
  ],
  [
    "too many requests",
    { operation: "search.datasets", status: 429, retryAfter: 1 },
    "datasets",
    /Too many requests/,
  ],
  [
    "a page of a gateway",
    { operation: "customers.get", html: true, status: 200 },
    "customer",
    /cannot be used/,
  ],
  [
    "a redirect",
    { operation: "orders.list", redirect: "https://example.com/" },
    "order history",
    /cannot be used/,
  ],
  ["a body that breaks off", { operation: "orders.get", truncate: true }, "order by ID", /cannot be used/],
  [
    "no response",
    { operation: "orders.upcomingItems", drop: "request" },
    "upcoming items",
    /No complete response/,
  ],
  ["a slow response", { operation: "orders.receipt", delay: 30_000 }, "receipt", /No response in time/],
  [
    "a checkout that is not enabled",
    { operation: "checkout.createSession", status: 403 },
    "checkout session",
    /enable Authenticated Checkout/,
  ],
  [
    "a creation that fails",
    { operation: "customers.create", status: 500 },
    "create a test",
    /may still exist/,
  ],
  [
    "an update that fails",
    { operation: "customers.update", status: 404 },
    "update the test customer with PATCH",
    /customer-account/,
  ],
  [
    "a deletion that fails",
    { operation: "customers.delete", status: 500 },
    "delete the test",
    /still exists\. Delete it/,
  ],
])("%s fails its own line with advice", async (_name, fault, name, advice) => {
  const { server, customer } = await start({ headers: { "x-canary": canary }, ...fault });
  const flags = ["--customer", customer, "--write", "--checkout", "--yes"];
  const { code, output, line } = await runCheck([...flagsFor(server), ...flags]);
  expect(line(name)).toMatch(/^failed/);
  expect(line(name)).toMatch(advice);
  expect(output).not.toContain(canary);
  expect(code).toBe(1);
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
    file,
  ]);
  expect(line("order history")).toMatch(/^failed .*differs from imin's documentation in \d+ places/);
  expect(code).toBe(1);
  const { differences } = JSON.parse(readFileSync(file, "utf8"));
  expect(differences).toContainEqual({
    operation: "orders.list",
    path: "imin:totalItems",
    expected: "must be a number",
    received: "a string",
  });
  expect(differences.length).toBeGreaterThanOrEqual(10);
  for (const text of [output, readFileSync(file, "utf8")]) expect(text).not.toContain(canary);
});

test.each([401, 422, 500])("what a refusal with status %i says is not repeated", async (status) => {
  const body = {
    "@type": canary,
    type: canary,
    name: canary,
    description: canary,
    error: [{ [canary]: canary }],
  };
  const { server, customer } = await start({ status, body, headers: { "x-request-id": canary } });
  const file = reportFile();
  const flags = ["--customer", customer, "--write", "--checkout", "--yes", "--report", file];
  const { code, output } = await runCheck([...flagsFor(server), ...flags]);
  expect(code).toBe(1);
  for (const text of [output, readFileSync(file, "utf8")]) expect(text).not.toContain(canary);
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

test("an expired certificate fails the TLS line, and what needs the host is skipped", async () => {
  const { server } = await start();
  const expired = createTlsServer(expiredCertificate).listen(0, "127.0.0.1");
  await new Promise((resolve) => expired.once("listening", resolve));
  onTestFinished(() => void expired.close());
  const { port } = expired.address() as AddressInfo; // It listens on a port, so the address is no pipe's name.
  const { code, line } = await runCheck([...flagsFor(server), "--search-url", `https://127.0.0.1:${port}`]);
  expect(line("TLS (search)")).toMatch(/^failed .*certificate has expired/);
  expect(line("API key at search")).toMatch(/^skipped/);
  expect(code).toBe(1);
});

test("a receiver of webhooks is tried with a wrong and the right key", async () => {
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

test("a broker in the other format learns which one to set", async () => {
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

test("the test customer is deleted after Ctrl-C too", async () => {
  const { server } = await start({ operation: "customers.get", delay: 2000 });
  const flags = [...flagsFor(server), "--write", "--checkout", "--yes"];
  const { code, line } = await runCheck(flags, {}, "create a test customer");
  expect(line("delete the test customer")).toMatch(/^passed/);
  expect(line("checkout session")).toMatch(/^skipped .*Interrupted/);
  expect(code).toBe(1);
});

test.each([
  [["--nonsense"], "--nonsense"],
  [["--customer-format", "flat"], "--customer-format must be"],
  [["--webhook", "https://example.com/"], "needs --webhook-key"],
  [["--api-key", "some-key", "--write"], "Pass --yes"],
  [["--api-key", "some-key", "--report", "/no/such/folder/report.json"], "Cannot write the --report file"],
  [[], "apiKey"],
])("%j is refused with status 2", async (args, reason) => {
  const { code, output } = await runCheck(args, { IMIN_API_KEY: "" });
  expect(code).toBe(2);
  expect(output).toContain(reason);
});
