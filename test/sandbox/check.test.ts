import type { SandboxServer } from "imin-sdk/testing";
import { createWebhookHandler } from "imin-sdk/webhooks";
import { expect, test } from "vitest";
import { flagsFor, reportFile, runCheck } from "./check-process.ts";
import { inFrontOf, listen, start } from "./check-surroundings.ts";

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

test.each([
  ["0123456789abcdef", "…cdef"],
  ["1234567", "…"],
])("the settings come first, and show %s as %s", async (key, shown) => {
  const { server } = await start();
  const { url } = server;
  const env = { IMIN_API_KEY: key, IMIN_BOOKING_BASE_URL: server.bookingBaseUrl, IMIN_SEARCH_BASE_URL: url };
  const flags = ["--firehose-url", url, "--customer-format", "customer-account", "--customer", "MAlnTNiZut"];
  const { code, output } = await runCheck(flags, { env });
  const settings = [
    ...[`booking         ${url}/api/v2`, "checkout        not set", `search          ${url}`],
    ...[`firehose        ${url}`, `API key         ${shown}`, "customerFormat  customer-account"],
    ...["customer        given", "", ""],
  ];
  expect(output.startsWith(settings.join("\n"))).toBe(true);
  expect(output).not.toContain(key);
  expect(code).toBe(1);
});

test("a response that differs in ten ways is reported completely, without its values", async () => {
  const order = {
    ...{ "@type": canary, identifier: 424_242, id: [canary], orderDate: { [canary]: canary } },
    ...{ confirmationNumber: [canary], orderedItem: canary, orderProposalVersion: [[]] },
    ...{ taxCalculationExcluded: canary, totalPaymentDue: canary, "imin:receipt": [canary] },
  };
  const { server, customer } = await start({ operation: "orders.get", body: { ...order, type: "Order" } });
  const file = reportFile();
  const args = [...flagsFor(server), "--customer", customer, "--report", file.path];
  const { code, output, line } = await runCheck(args);
  expect(line("order by ID")).toMatch(/^failed .*differs from imin's documentation in 10 places/);
  expect(code).toBe(1);
  const { differences } = JSON.parse(file.read());
  const expected = [
    ["type", 'must be "Order"', "another value"],
    ["identifier", "must be a string", "a number"],
    ["id", "must be a string", "a list"],
    ["orderDate", "must be a string", "an object"],
    ["confirmationNumber", "must be a string or number", "a list"],
    ["orderedItem", "must be an array", "a string"],
    ["orderProposalVersion", "must be a string", "a list"],
    ["taxCalculationExcluded", "must be a boolean", "a string"],
    ["totalPaymentDue", "must be an object", "a string"],
    ["imin:receipt[]", "must be an object", "a string"],
  ];
  expect(differences).toEqual(
    expected.map(([path, kind, received]) => ({ operation: "orders.get", path, expected: kind, received })),
  );
  for (const text of [output, file.read()]) expect(text).not.toMatch(/Canary|424.?242/);
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

/** The flags for a sandbox behind a server that accepts customers only in one format. */
function inOneFormat(
  server: SandboxServer,
  format: "person" | "customer-account",
): Promise<readonly string[]> {
  return inFrontOf(server, async (request, pass) => {
    const { method } = request;
    const { pathname } = new URL(request.url);
    const isEnvelope = (await request.clone().text()).includes('"CustomerAccount"');
    const isOther =
      format === "person"
        ? isEnvelope || pathname.endsWith("/actions")
        : method === "PATCH" || (pathname.endsWith("/customer-accounts") && !isEnvelope);
    return isOther ? Response.json({}, { status: method === "PATCH" ? 404 : 400 }) : pass();
  });
}

test.each([
  ["person", "customer-account", "an action", "PATCH"],
  ["customer-account", "person", "PATCH", "an action"],
] as const)("a broker with format %s learns that imin accepts %s", async (own, known, update, other) => {
  const { server } = await start();
  const flags = [...(await inOneFormat(server, known)), "--write", "--yes", "--customer-format"];
  const { code, output, line } = await runCheck([...flags, own]);
  expect(line("create a test customer")).toMatch(
    new RegExp(
      `^failed .*imin rejects customerFormat "${own}" and accepts "${known}"\\. Set customerFormat: "${known}"`,
    ),
  );
  expect(output.match(/^failed/gm)).toHaveLength(1);
  expect(line("delete the test customer")).toMatch(/^passed/);
  expect(code).toBe(1);
  const right = await runCheck([...flags, known]);
  expect(right.line(`update the test customer with ${update}`)).toMatch(/^passed/);
  expect(right.line(`update the test customer with ${other}`)).toMatch(
    /^skipped .*does not support it \(status 40/,
  );
  expect(right.code).toBe(0);
});

test("when imin rejects both formats, the creation fails and nothing is left", async () => {
  const { server } = await start({ operation: "customers.create", status: 400 });
  const { code, stderr, line } = await runCheck([...flagsFor(server), "--write", "--yes"]);
  expect(line("create a test customer")).toMatch(/^failed .*Status 400\. imin rejects the request/);
  expect(stderr).toBe("");
  expect(code).toBe(1);
});

test("the history check reads a second page, which must differ from the first", async () => {
  const { server, sandbox, broker, customer } = await start();
  for (let orders = 1; orders < 12; orders += 1) await broker.book(sandbox, customer);
  const flags = ["--customer", customer];
  const { line } = await runCheck([...flagsFor(server), ...flags]);
  expect(line("order history")).toBe("passed  order history, two pages: 10 orders, 2 on the second page");
  const again = await inFrontOf(server, async (request, pass) => {
    const { searchParams } = new URL(request.url);
    return searchParams.get("page") === "2"
      ? fetch(request.url.replace("page=2", "page=1"), request)
      : pass();
  });
  const repeated = await runCheck([...again, ...flags]);
  expect(repeated.line("order history")).toMatch(/^failed .*second page repeats the first/);
  const failing = await inFrontOf(server, async (request, pass) =>
    request.url.includes("page=2") ? new Response(null, { status: 503 }) : pass(),
  );
  const broken = await runCheck([...failing, ...flags]);
  expect(broken.line("order history")).toMatch(/^failed .*Status 503/);
  expect(broken.line("order by ID")).toMatch(/^passed/);
});

test("--json prints the report and nothing else", async () => {
  const { server, customer } = await start();
  const file = reportFile();
  const flags = [...flagsFor(server), "--customer", customer, "--json", "--report", file.path];
  const { code, stdout, stderr } = await runCheck(flags);
  expect(file.read()).toBe(stdout);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toEqual({
    "imin-sdk": expect.stringMatching(/^\d+\.\d+\.\d+/),
    node: process.version,
    customerFormat: "person",
    checks: expect.arrayContaining([{ check: "customer", status: "passed", detail: "" }]),
    questions: expect.arrayContaining([{ question: "Where is spec.yaml?", seen: "not found" }]),
    differences: [],
    responses: expect.arrayContaining([
      {
        ...{ operation: "customers.get", method: "GET", status: 200, milliseconds: expect.any(Number) },
        ...{
          content: "JSON",
          spelling: "type",
          headerNames: expect.arrayContaining(["content-type", "date"]),
        },
      },
    ]),
  });
});
