import { expect, test, vi } from "vitest";
import { askQuestions } from "../../src/check/questions.ts";
import { checkReads } from "../../src/check/read-checks.ts";
import { addFaults, booked, type Part, type PartialRun, runPart } from "./command.ts";

const { sandbox } = await booked(0);
const { fetch: respond } = sandbox;

/** Changes the JSON of the responses to some requests. */
function changed(part: Part, requests: RegExp, change: (body: string) => unknown): Promise<PartialRun> {
  return runPart(part, {
    respond: async (request) => {
      if (!requests.test(`${request.method} ${request.url}`)) return respond(request);
      const body = change(await (await respond(request)).text());
      return typeof body === "string"
        ? new Response(body, { headers: { "content-type": "application/json" } })
        : Response.json(body);
    },
  });
}

const seenIn = ({ session }: PartialRun, question: string): string | undefined =>
  session.findings.find((finding) => finding.question === question)?.seen;

const found = (...items: readonly unknown[]): object => ({
  type: "imin:RestrictedCollection",
  "imin:item": items,
});
const series = (...subEvent: readonly unknown[]): object => ({
  ...{ type: "EventSeries", id: "1", subEvent },
});
const session = (properties: object): object => ({ type: "ScheduledSession", ...properties });

test("the search is near London and near Bristol, as in imin's samples", async () => {
  const before = sandbox.requests.length;
  await runPart(checkReads, { respond });
  const queries = sandbox.requests.slice(before).map(({ url }) => {
    const { searchParams } = new URL(url, "http://127.0.0.1");
    return Object.fromEntries(searchParams);
  });
  expect(queries).toEqual([
    {},
    { mode: "upcoming-sessions", "geo[radial]": "51.5074,-0.1278,50" },
    {},
    { mode: "discovery-geo", "geo[radial]": "51.4494,-2.6082,50" },
    {},
    {},
  ]);
});

test("a search that finds nothing is skipped", async () => {
  const { lines } = await changed(checkReads, /event-series\?|facility-uses\?/, () => found());
  expect(lines).toEqual([
    "passed  API key at the Booking Platform",
    "skipped API key at search: a page and an EventSeries by ID: Search found nothing within 50 km of London.",
    "skipped facilities: a page and a FacilityUse by ID: Search found no facility within 50 km of Bristol.",
    "passed  datasets of the Firehose",
  ]);
});

test.each([
  ["id", "Do search results have session ids?"],
  ["identifier", "Do search results have session identifiers?"],
  ["imin:checkoutUrlTemplate", "Do search results have session checkout templates?"],
])("a session in a search result with %s", async (property, question) => {
  const first = series(session({ [property]: "1" }), session({}));
  const run = await changed(checkReads, /event-series/, (body) =>
    body.includes("imin:item") ? found(first) : first,
  );
  expect(seenIn(run, question)).toBe("yes");
  const others = run.session.findings.filter((finding) => /^Do search results/.test(finding.question));
  expect(others.map(({ seen }) => seen).sort()).toEqual(["no", "no", "yes"]);
  const without = await changed(checkReads, /event-series/, (body) =>
    body.includes("imin:item") ? found(series()) : series(),
  );
  expect(seenIn(without, question)).toBe("no");
});

const base = "{checkoutBaseUrl}/v1/";

test.each([
  [`${base}events/1`, `${base}events/`],
  [`${base}scheduled-sessions/1`, `${base}scheduled-sessions/`],
  [`${base}event-series/1?a=b`, `${base}event-series/, with a query`],
  [`${base}session-series/1`, `${base}session-series/`],
  [`${base}eventsful/1`, "another form"],
  [`x${base}events/1`, "another form"],
  ["https://example.com/canary?token=1", "another form, with a query"],
])("the checkout template %s is described as %s", async (template, expected) => {
  const one = series(session({}), session({ "imin:checkoutUrlTemplate": template }));
  const run = await changed(checkReads, /event-series\/(?!\?)/, () => one);
  expect(seenIn(run, "Which form has imin:checkoutUrlTemplate?")).toBe(expected);
});

test("an EventSeries without a checkout template", async () => {
  const run = await changed(checkReads, /event-series\/(?!\?)/, () => series(session({})));
  expect(seenIn(run, "Which form has imin:checkoutUrlTemplate?")).toBe("none seen");
});

const dataset = { type: "Dataset", identifier: "1", name: "One" };

test.each([
  [[dataset], "nothing"],
  [{ "imin:item": [dataset] }, "imin:item"],
  [{ items: [dataset] }, "items"],
  [{ dataset: [dataset] }, "dataset"],
  [{ "@graph": [dataset] }, "@graph"],
  [{ canary: [dataset], items: "canary" }, "another property"],
])("a list of datasets in %j", async (body, seen) => {
  const run = await changed(checkReads, /datasets/, () => body);
  expect(seenIn(run, "What is around the list of datasets?")).toBe(seen);
});

const facility = (slot: readonly object[]): object => ({
  ...{
    type: "FacilityUse",
    id: "1",
    individualFacilityUse: [{ type: "IndividualFacilityUse", event: slot }],
  },
});

test.each([
  [[], "no slot seen"],
  [[{ type: "Slot" }], "no"],
  [[{ type: "Slot", offers: [] }, { type: "Slot" }], "yes"],
])("a facility with the slots %j", async (slot, seen) => {
  const run = await changed(checkReads, /facility-uses\/(?!\?)/, () => facility(slot));
  expect(seenIn(run, "Do slots have offers? (FacilityUse by ID)")).toBe(seen);
});

test("without a slot, none is read by its ID", async () => {
  const { line, session: after } = await changed(askQuestions, /facility-uses\?/, () => found());
  expect(line("Do slots have offers? (upcoming-slots)")).toBe(
    "passed  Do slots have offers? (upcoming-slots): no slot seen",
  );
  expect(line("Do slots have offers? (Slot by ID)")).toBe(
    "passed  Do slots have offers? (Slot by ID): no slot seen",
  );
  expect(after.recorder.responses.map(({ operation }) => operation)).not.toContain("search.getSlot");
});

/** The start of a session, a number of days from now. */
const inDays = (days: number): object =>
  session({ startDate: new Date(Date.now() + days * 86_400_000).toISOString() });

test.each<[subEvent: readonly object[], seen: string]>([
  [[inDays(3), inDays(10)], "yes"],
  [[inDays(3), inDays(4)], "no"],
  [[inDays(2)], "no"],
  [[], "nothing found"],
  [[session({}), session({ startDate: "soon" })], "nothing found"],
])("the day filters work if each session is three days from now, as in %j: %s", async (subEvent, seen) => {
  const { line, session: after } = await changed(askQuestions, /byDay|dayOfWeek/, () =>
    found(series(...subEvent)),
  );
  expect(line("Does the filter byDay work?")).toBe(`passed  Does the filter byDay work? ${seen}`);
  expect(line("Does the filter dayOfWeek work?")).toBe(`passed  Does the filter dayOfWeek work? ${seen}`);
  expect(after.findings).toContainEqual({ question: "Does the filter byDay work?", seen });
});

test("the questions ask for what imin cannot know, for three days from now, and for the slots of tomorrow", async () => {
  const now = Date.parse("2026-07-01T12:00:00Z");
  vi.useFakeTimers({ now, toFake: ["Date"] });
  const urls: string[] = [];
  await runPart(askQuestions, {
    respond: async ({ url }) => {
      urls.push(decodeURIComponent(url.slice("http://127.0.0.1".length)));
      return Response.json(found());
    },
  }).finally(() => vi.useRealTimers());
  const series = "/events-api/v2/event-series";
  const facilities = "/facilities-api/v2/facility-uses";
  expect(urls).toEqual([
    "/api/v2/customer-accounts/imin-check-unknown",
    `${series}/imin-check-unknown`,
    `${series}?mode=imin-check`,
    `${series}?mode=upcoming-sessions&geo[radial]=51.5074,-0.1278,50&byDay=schema:Saturday`,
    `${series}?mode=upcoming-sessions&geo[radial]=51.5074,-0.1278,50&dayOfWeek=schema:Saturday`,
    `${facilities}?mode=discovery-geo&geo[radial]=51.4494,-2.6082,50&activityId=https://openactive.io/activity-list#imin-check`,
    `${facilities}?mode=upcoming-slots&geo[radial]=51.4494,-2.6082,50&startDate[gte]=2026-07-02T00:00:00Z`,
    "/events-api/v2/facets",
    "/events-api/v2/spec.yaml",
    "/facilities-api/v2/spec.yaml",
    "/v1/spec.yaml",
    "/spec.yaml",
  ]);
});

test.each([
  [
    { status: 429 },
    "skipped Does /facets still exist? It stays open. Status 429. Too many requests. Wait, then run the command again.",
  ],
  [
    { status: 500 },
    "skipped Does /facets still exist? It stays open. Status 500. imin has a problem. Run the command again later. If it still fails, ask imin's support.",
  ],
  [{ status: 499 }, "passed  Does /facets still exist? not found"],
])("a question stays open after %j", async ({ status }, expected) => {
  addFaults(sandbox, { path: "/events-api/v2/facets", status });
  const { line, session: after } = await runPart(askQuestions, { respond });
  expect(line("Does /facets still exist?")).toBe(expected);
  const seen = after.findings.find(({ question }) => question === "Does /facets still exist?")?.seen;
  expect(seen).toBe(status === 499 ? "not found" : undefined);
});
