import { expect, onTestFinished, test, vi } from "vitest";
import { type Booked, booked, flags, type RunOptions, run } from "./command.ts";

const sandboxError = "JSON with @context, @type, description, statusCode";

/** The sandbox's reply to each open question, except for those about lists, in the order of the report. */
const inSandbox: Readonly<Record<string, string>> = {
  "Do entitlements come as concept?": "yes",
  "Do lists have next or urlTemplate? (search)": "next and urlTemplate",
  "How many items has a page? (search)": "20",
  "Do search results have session ids?": "no",
  "Do search results have session identifiers?": "no",
  "Do search results have session checkout templates?": "no",
  "Which form has imin:checkoutUrlTemplate?": "{checkoutBaseUrl}/v1/scheduled-sessions/",
  "Do slots have offers? (FacilityUse by ID)": "no",
  "What is around the list of datasets?": "dataset",
  "Do lists have next or urlTemplate? (upcoming items)": "next and urlTemplate",
  "How many items has a page? (upcoming items)": "10",
  "Do lists have next or urlTemplate? (order history)": "next and urlTemplate",
  "How many items has a page? (order history)": "10",
  "Is imin:isPresentlyCancellable in the order history?": "no",
  "Does an order contain its customer?": "no",
  "Does an order have totalPaymentDue?": "no",
  "Does an order have orderNumber?": "no",
  "Is imin:isPresentlyCancellable in an order?": "no",
  "Do order items have attendee?": "no",
  "Do order items have orderItemStatus?": "yes",
  "Where is confirmationNumber?": "in the order, a string",
  "Where are linked accounts?": "not found",
  "In which format does imin return a customer? (sent: person)": "person",
  "Which customerFormat does imin accept?": "person",
  "Does PATCH update a customer?": "yes: status 200, Person",
  "Does an action update a customer?": "yes: status 200, CustomerUpdateAction",
  "Is error empty or absent? (an action)": "absent",
  "Can an entitlement be set?": "status 200 (JSON)",
  "What does a second creation with the same email address do?": "status 201 (JSON), another customer",
  "What is the response to a deleted customer?": "status 200 (JSON)",
  "Can a session be without links?": "yes",
  "Does the checkout host require the key?": "no: it accepts a session without it",
  "What is the response to an unknown session?": `status 400 (${sandboxError})`,
  "PUT or POST for standalone sessions?": `PUT /checkout-sessions, POST /checkout-sessions (PUT /checkout-sessions: status 201 (JSON); POST /checkout-sessions: status 201 (JSON); PUT /api/checkout-sessions: status 405 (${sandboxError}); POST /api/checkout-sessions: status 400 (${sandboxError}))`,
  "What is the response to an unknown customer?": `status 404 (${sandboxError})`,
  "What is the response to an unknown EventSeries?": `status 404 (${sandboxError})`,
  "What is the response to a wrong query?": "status 400 (JSON with error)",
  "Does the filter byDay work?": "yes",
  "Does the filter dayOfWeek work?": "yes",
  "Do facilities take activityId?": "yes",
  "Do slots have offers? (upcoming-slots)": "no",
  "Do slots have offers? (Slot by ID)": "yes",
  "Does /facets still exist?": "not found",
  "Where is spec.yaml?": "not found",
  "Which header identifies a request?": "none",
  "Which headers are about rate limits?": "none",
};

type Change = readonly [from: string | RegExp, to: string] | (() => Response);

/** The filters are tested with a future day. */
const today: Change = [/"startDate":"[^"]*"/g, `"startDate":"${new Date().toISOString()}"`];
const refused = (status: number) => (): Response => Response.json({ message: "no" }, { status });
const text = (content: string, status: number) => (): Response =>
  new Response("some: text", { status, headers: { "content-type": content } });

/** A different behavior of imin: the affected requests, the changed response, and the expected reply. */
const otherwise: readonly (readonly [question: string, seen: string, request: RegExp, change: Change])[] = [
  ["Do entitlements come as concept?", "no", /entitlements$/, ['"concept"', '"members"']],
  [
    "Do lists have next or urlTemplate? (search)",
    "neither",
    /v2\/event-series\?(?!.*(?:byDay|dayOfWeek|imin-check))/,
    ['"view"', '"page"'],
  ],
  [
    "Which form has imin:checkoutUrlTemplate?",
    "another form, with a query",
    /event-series\/(?!imin)/,
    [/\/v1\//g, "/?a="],
  ],
  [
    "Do slots have offers? (FacilityUse by ID)",
    "yes",
    /facility-uses\/./,
    [/"Slot",/g, '"Slot","offers":[],'],
  ],
  ["What is around the list of datasets?", "imin:item", /datasets$/, ['"dataset"', '"imin:item"']],
  [
    "Is imin:isPresentlyCancellable in the order history?",
    "yes",
    /\/orders\?/,
    [/"acceptedOffer"/g, '"imin:isPresentlyCancellable":true,"acceptedOffer"'],
  ],
  [
    "Does an order contain its customer?",
    "yes",
    /\/orders\/./,
    ['"orderDate"', '"customer":{"type":"Person"},"orderDate"'],
  ],
  [
    "Where are linked accounts?",
    "/customer-accounts/{customer}/linked-accounts: status 200 (text)",
    /linked-accounts$/,
    text("text/plain", 200),
  ],
  ["Does PATCH update a customer?", "yes: status 200, no body", /^PATCH/, () => new Response(null)],
  [
    "Is error empty or absent? (an action)",
    "empty",
    /\/actions .*CustomerUpdateAction/s,
    ['"actionStatus"', '"error":[],"actionStatus"'],
  ],
  ["Can an entitlement be set?", "there is none to set", /^never/, refused(400)],
  [
    "What is the response to an unknown session?",
    "status 409 (JSON with message)",
    /checkout-sessions .*imin-check-unknown/s,
    refused(409),
  ],
  [
    "PUT or POST for standalone sessions?",
    "POST /checkout-sessions (PUT /checkout-sessions: status 405 (JSON with message); POST /checkout-sessions: status 201 (JSON); PUT /api/checkout-sessions: status 405 (JSON with message); POST /api/checkout-sessions: status 400 (JSON with @context, @type, description, statusCode))",
    /^PUT/,
    refused(405),
  ],
  [
    "What is the response to an unknown customer?",
    "status 404 (HTML)",
    /customer-accounts\/imin-check-unknown/,
    text("text/html", 404),
  ],
  [
    "What is the response to an unknown EventSeries?",
    "status 410 (text)",
    /event-series\/imin-check-unknown/,
    text("text/plain", 410),
  ],
  [
    "What is the response to a wrong query?",
    "status 422 (another type)",
    /mode=imin-check/,
    text("image/png", 422),
  ],
  ["Does the filter byDay work?", "no", /byDay/, today],
  ["Does the filter dayOfWeek work?", "no", /dayOfWeek/, today],
  [
    "Do facilities take activityId?",
    "no",
    /activityId/,
    ['"view"', '"imin:item":[{"type":"FacilityUse"}],"view"'],
  ],
  ["Do slots have offers? (Slot by ID)", "no", /\/slots\/./, ['"offers"', '"otherOffers"']],
  [
    "Does /facets still exist?",
    "/events-api/v2/facets: status 200 (text)",
    /facets$/,
    text("text/plain", 200),
  ],
  [
    "Where is spec.yaml?",
    "/v1/spec.yaml: status 200 (YAML)",
    /\/v1\/spec\.yaml/,
    text("application/yaml", 200),
  ],
  [
    "Which header identifies a request?",
    "x-request-id",
    /^HEAD/,
    () => new Response(null, { headers: { "x-request-id": "1", "ratelimit-limit": "9" } }),
  ],
  ["Which headers are about rate limits?", "ratelimit-limit", /^never/, refused(500)],
];

const surroundings = await booked(12);

async function seenIn(
  { customer }: Booked,
  respond: NonNullable<RunOptions["respond"]>,
): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await run(
    [...flags, "--customer", customer, "--write", "--checkout", "--yes", "--json"],
    { respond },
  );
  const { questions } = JSON.parse(stdout);
  return Object.fromEntries(
    questions.map(({ question, seen }: { question: string; seen: string }) => [question, seen]),
  );
}

test("the report shows the sandbox's behavior for each open question", async () => {
  expect(await seenIn(surroundings, surroundings.sandbox.fetch)).toEqual(inSandbox);
});

test("the report shows other behavior of imin", async () => {
  const seen = await seenIn(surroundings, async (request) => {
    const { pathname, search } = new URL(request.url);
    const asked = `${request.method} ${pathname}${search} ${await request.clone().text()}`.trim();
    const [, , , change] = otherwise.find(([, , concerned]) => concerned.test(asked)) ?? [];
    if (typeof change === "function") return change();
    const response = await surroundings.sandbox.fetch(request);
    if (change === undefined) return response;
    return new Response((await response.text()).replace(...change), response);
  });
  for (const [question, expected] of otherwise)
    expect({ [question]: seen[question] }).toEqual({ [question]: expected });
});

test("slots are found late in the evening too", async () => {
  vi.useFakeTimers({ now: Date.parse("2026-12-31T23:30:00Z"), toFake: ["Date"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const evening = await booked();
  const question = "Do slots have offers? (Slot by ID)";
  expect((await seenIn(evening, evening.sandbox.fetch))[question]).toBe("yes");
});
