import { expect, test } from "vitest";
import { checkCustomer } from "../../src/check/customer-checks.ts";
import { advice } from "./advice.ts";
import { addFaults, booked, type PartialRun, type RunOptions, runPart } from "./command.ts";

const { sandbox, broker, customer } = await booked(12);
const { fetch: respond } = sandbox;

/** The lines about a customer. */
function check(options: Partial<RunOptions> = {}, id = customer): Promise<PartialRun> {
  return runPart((session) => checkCustomer(session, id), { respond, ...options });
}

/** Changes the text of the responses to some requests. */
function changing(
  requests: RegExp,
  ...replacements: readonly (readonly [RegExp | string, string])[]
): RunOptions {
  return {
    respond: async (request) => {
      const response = await respond(request);
      if (!requests.test(request.url)) return response;
      let text = await response.text();
      for (const replacement of replacements) text = text.replace(...replacement);
      return new Response(text, response);
    },
  };
}

/** The findings of a run, by question. */
function findingsOf({ session }: PartialRun): Readonly<Record<string, string>> {
  return Object.fromEntries(session.findings.map(({ question, seen }) => [question, seen]));
}

test("a customer with two pages of orders", async () => {
  const { lines } = await check();
  expect(lines).toEqual([
    "passed  customer",
    "passed  upcoming items: 10 items",
    "passed  order history, two pages: 10 orders, 2 on the second page",
    "passed  order by ID",
    "passed  receipt",
    "passed  Where are linked accounts? not found",
  ]);
});

test("a customer without orders", async () => {
  const run = await check({}, await broker.createCustomer());
  expect(run.lines).toEqual([
    "passed  customer",
    "passed  upcoming items: 0 items",
    "passed  order history, two pages: 0 orders, one page",
    "skipped order by ID: The customer has no orders.",
    "skipped receipt: No order on the first page has a receipt.",
    "passed  Where are linked accounts? not found",
  ]);
  expect(findingsOf(run)).toEqual({
    "Do lists have next or urlTemplate? (upcoming items)": "urlTemplate",
    "How many items has a page? (upcoming items)": "there is one page",
    "Do lists have next or urlTemplate? (order history)": "urlTemplate",
    "How many items has a page? (order history)": "there is one page",
    "Is imin:isPresentlyCancellable in the order history?": "no",
    "Where are linked accounts?": "not found",
  });
});

test("the order to read is the first one with a receipt, if there is any", async () => {
  let last: string | undefined;
  const read: string[] = [];
  const { line } = await check({
    respond: async (request) => {
      read.push(...(/\/orders\/([\w-]+)$/.exec(request.url) ?? []).slice(1));
      const response = await respond(request);
      if (!request.url.includes("/orders?") || last !== undefined) return response;
      const body = JSON.parse(await response.text());
      for (const order of body["imin:item"].slice(0, -1)) delete order["imin:receipt"];
      last = body["imin:item"].at(-1).identifier;
      return Response.json(body);
    },
  });
  expect(read).toEqual([last]);
  expect(line("receipt")).toBe("passed  receipt");
  const none = await check(changing(/\/orders/, [/"imin:receipt"/g, '"receipt"']));
  expect(none.line("order by ID")).toBe("passed  order by ID");
  expect(none.line("receipt")).toBe("skipped receipt: No order on the first page has a receipt.");
});

test("a second page that repeats the first fails, and one that fails leaves the order to be read", async () => {
  const again = await check({
    respond: (request) => respond(new Request(request.url.replace("page=2", "page=1"), request)),
  });
  expect(again.failures).toEqual([
    "failed  order history, two pages: The second page repeats the first. Send the report to the maintainers of imin-sdk.",
  ]);
  const broken = await check({
    respond: async (request) =>
      request.url.includes("page=2") ? new Response(null, { status: 503 }) : respond(request),
  });
  expect(broken.failures).toEqual([`failed  order history, two pages: Status 503. ${advice.later}`]);
  expect(broken.line("order by ID")).toBe("passed  order by ID");
});

test("an unknown customer fails the lines that need the customer", async () => {
  const unknown =
    "Status 404. imin does not know this customer. Check the identifier in --customer: it must be imin's, not yours.";
  addFaults(
    sandbox,
    ...(["customers.get", "orders.upcomingItems", "orders.list"] as const).map((operation) => ({
      operation,
      status: 404,
    })),
  );
  expect((await check()).lines).toEqual([
    `failed  customer: ${unknown}`,
    `failed  upcoming items: ${unknown}`,
    `failed  order history, two pages: ${unknown}`,
    "skipped order by ID: The customer has no orders.",
    "skipped receipt: No order on the first page has a receipt.",
    "passed  Where are linked accounts? not found",
  ]);
});

test.each<[question: string, seen: string, requests: RegExp, ...(readonly [RegExp | string, string])[]]>([
  ["Do lists have next or urlTemplate? (order history)", "neither", /\/orders\?/, ['"view"', '"page"']],
  [
    "How many items has a page? (order history)",
    "there is one page",
    /\/orders\?/,
    ['"next"', '"following"'],
  ],
  [
    "Do lists have next or urlTemplate? (order history)",
    "next",
    /\/orders\?/,
    ['"urlTemplate"', '"template"'],
  ],
  [
    "Do lists have next or urlTemplate? (upcoming items)",
    "next and urlTemplate and previous",
    /upcoming|order-items/,
    ['"next"', '"previous":"?page=0","next"'],
  ],
  [
    "Does an order contain its customer?",
    "yes",
    /\/orders\/./,
    ['"orderDate"', '"customer":{"type":"Person"},"orderDate"'],
  ],
  ["Does an order have orderNumber?", "yes", /\/orders\/./, ['"orderDate"', '"orderNumber":"1","orderDate"']],
  [
    "Does an order have totalPaymentDue?",
    "yes",
    /\/orders\/./,
    ['"orderDate"', '"totalPaymentDue":{},"orderDate"'],
  ],
  [
    "Where is confirmationNumber?",
    "in the order, a number",
    /\/orders\/./,
    [/"confirmationNumber":"[^"]*"/, '"confirmationNumber":1'],
  ],
  ["Where is confirmationNumber?", "not in the order", /\/orders\/./, ['"confirmationNumber"', '"other"']],
  [
    "Is imin:isPresentlyCancellable in an order?",
    "yes",
    /\/orders\/./,
    ['"acceptedOffer"', '"imin:isPresentlyCancellable":true,"acceptedOffer"'],
  ],
  [
    "Is imin:isPresentlyCancellable in the order history?",
    "yes",
    /\/orders\?/,
    ['"acceptedOffer"', '"imin:isPresentlyCancellable":false,"acceptedOffer"'],
  ],
  [
    "Do order items have attendee?",
    "yes",
    /\/orders\/./,
    ['"acceptedOffer"', '"attendee":{"type":"Person"},"acceptedOffer"'],
  ],
  ["Do order items have orderItemStatus?", "no", /\/orders\/./, [/"orderItemStatus"/g, '"status"']],
  [
    "Do order items have orderItemStatus?",
    "yes",
    /\/orders\/./,
    ['"orderedItem":[', '"orderedItem":[{"type":"OrderItem"},'],
  ],
  [
    "Is imin:isPresentlyCancellable in the order history?",
    "yes",
    /\/orders\?/,
    ['"orderedItem":[', '"orderedItem":[{"type":"OrderItem","imin:isPresentlyCancellable":true},'],
  ],
  ["Is imin:isPresentlyCancellable in the order history?", "no", /\/orders\?/, [/"orderedItem"/g, '"items"']],
  ["Do order items have orderItemStatus?", "no", /\/orders\/./, ['"orderedItem"', '"items"']],
])("%s %s", async (question, seen, requests, ...replacements) => {
  expect(findingsOf(await check(changing(requests, ...replacements)))[question]).toBe(seen);
});

test("an order whose items are not a list cannot be read, and its line says how it differs", async () => {
  const run = await check(changing(/\/orders\/./, ['"orderedItem":[', '"orderedItem":"","items":[']));
  const question = "Do order items have attendee?";
  expect(findingsOf(run)[question]).toBe("the response cannot be read");
  expect(run.line("order by ID")).toContain("differs from imin's documentation in 1 place.");
});

test("the receipt can be requested although the order by ID fails", async () => {
  addFaults(sandbox, { operation: "orders.get", status: 500 });
  const { line } = await check();
  expect(line("receipt")).toBe("passed  receipt");
});

test("linked accounts are looked for at both paths, with the customer's identifier", async () => {
  const paths: string[] = [];
  const { line } = await check({
    respond: async (request) => {
      const { pathname } = new URL(request.url);
      if (!pathname.endsWith("-accounts")) return respond(request);
      paths.push(pathname);
      return Response.json({});
    },
  });
  expect(paths).toEqual([
    `/api/v2/customer-accounts/${customer}/linked-accounts`,
    `/api/v2/customer-accounts/${customer}/seller-accounts`,
  ]);
  expect(line("Where")).toBe(
    "passed  Where are linked accounts? /customer-accounts/{customer}/linked-accounts: status 200 (JSON); /customer-accounts/{customer}/seller-accounts: status 200 (JSON)",
  );
});

test("a receipt that is JSON is not a PDF, whatever its Content-Type", async () => {
  addFaults(sandbox, { operation: "orders.receipt", body: {}, contentType: "text/html" });
  const { failures, session } = await check();
  expect(failures).toEqual([`failed  receipt: ${advice.noPdf}`]);
  expect(session.recorder.differences).toEqual([]);
});
