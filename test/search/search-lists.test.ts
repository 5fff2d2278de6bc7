import { runInNewContext } from "node:vm";
import {
  type EventSeriesFilters,
  type EventSeriesQuery,
  type FacilityUseFilters,
  type FacilityUseQuery,
  londonDay,
  type PlacesQuery,
} from "imin-sdk";
import { describe, expect, it, vi } from "vitest";
import { createObservedClient } from "../support/observed-client.ts";
import { sample } from "./samples.ts";

const geo = { latitude: 51.4722, longitude: -0.2231, radius: 5 };
const empty = { type: "imin:RestrictedCollection", "imin:totalItems": 0 };

type Method = "eventSeries" | "facilityUses" | "places";

/** The query as imin's own server would read it. */
async function sent(
  method: Method,
  query: EventSeriesQuery | FacilityUseQuery | PlacesQuery,
): Promise<readonly (readonly [string, string])[]> {
  const { imin, requests } = createObservedClient({ body: empty }, { responseValidation: "strict" });
  await imin.search[method](query as EventSeriesQuery & FacilityUseQuery);
  return [...new URL(String(requests[0]?.url)).searchParams];
}

/** The problems with a query, as `path message`. Nothing was sent. */
async function refused(method: Method, query: unknown): Promise<readonly string[]> {
  const { imin, requests } = createObservedClient({ body: empty }, { logLevel: "off" });
  const error = await imin.search[method](query as EventSeriesQuery & FacilityUseQuery).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: "input", operation: `search.${method}` });
  expect(error).not.toHaveProperty("outcome");
  expect(requests).toStrictEqual([]);
  return (error as { issues: { path: string; message: string }[] }).issues.map(
    ({ path, message }) => `${path} ${message}`,
  );
}

describe("search.eventSeries", () => {
  it("sends mode, circle, filters and page to the Events API, with the key", async () => {
    const { imin, requests } = createObservedClient({ body: empty }, {});
    await imin.search.eventSeries({
      mode: "discovery-geo",
      geo,
      filters: {
        activityId: "https://openactive.io/activity-list#bf1a5e00-cdcf-465d-8c5a-6f57040b7f7e",
        levelType: ["imin:BeginnerLevel", "imin:IntermediateLevel"],
        "startDate[gte]": new Date("2026-11-23T18:30:00.512Z"),
        genderRestriction: undefined,
        activityPrefLabel: [],
      },
      limit: 50,
      page: 2,
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.method).toBe("GET");
    expect(requests[0]?.headers.get("x-api-key")).toBe("test-key");
    expect(requests[0]?.url).toBe(
      "https://search.imin.co/events-api/v2/event-series?mode=discovery-geo" +
        "&geo%5Bradial%5D=51.4722%2C-0.2231%2C5" +
        "&activityId=https%3A%2F%2Fopenactive.io%2Factivity-list%23bf1a5e00-cdcf-465d-8c5a-6f57040b7f7e" +
        "&levelType=imin%3ABeginnerLevel&levelType=imin%3AIntermediateLevel" +
        "&startDate%5Bgte%5D=2026-11-23T18%3A30%3A00Z&limit=50&page=2",
    );
  });

  it.each([undefined, {}, { activityId: undefined }, { activityId: null as never }])(
    "sends nothing that was not given: filters %o",
    async (filters) => {
      expect(await sent("eventSeries", { mode: "upcoming-sessions", geo, filters })).toStrictEqual([
        ["mode", "upcoming-sessions"],
        ["geo[radial]", "51.4722,-0.2231,5"],
      ]);
    },
  );

  it("sends an unknown filter without a logger", async () => {
    const { imin, requests } = createObservedClient({ body: empty }, { logLevel: "off" });
    await imin.search.eventSeries({ mode: "discovery-geo", geo, filters: { newFilter: true } });
    expect(requests[0]?.url).toContain("&newFilter=true");
  });

  it("requires no place for online-only sessions", async () => {
    const query = { mode: "upcoming-sessions", filters: { isVirtual: true } } as const;
    expect(await sent("eventSeries", query)).toContainEqual(["isVirtual", "true"]);
    expect(await refused("eventSeries", { ...query, filters: { isVirtual: false } })).toStrictEqual([
      "geo is required unless filters is { isVirtual: true }",
    ]);
  });

  it("writes small and long coordinates as plain decimals", async () => {
    const coordinates = { latitude: 0.00000004, longitude: -0.1234567891, radius: 0.5 };
    const parameters = await sent("eventSeries", { mode: "discovery-geo", geo: coordinates });
    expect(parameters).toContainEqual(["geo[radial]", "0,-0.123457,0.5"]);
  });

  it("sends an unknown filter and reports it once per client", async () => {
    const warn = vi.fn();
    const logger = { error: vi.fn(), warn, info: vi.fn(), debug: vi.fn() };
    const { imin, requests } = createObservedClient({ body: empty }, { logger });
    const filters = { "hasSomething[new]": ["a", "b"], constructor: "c", isWheelchairAccessible: true };
    const search = { mode: "discovery-geo", geo, filters } as const;
    await imin.search.eventSeries(search);
    await imin.search.eventSeries(search);
    expect([...new URL(String(requests[1]?.url)).searchParams].slice(2)).toStrictEqual([
      ["hasSomething[new]", "a"],
      ["hasSomething[new]", "b"],
      ["constructor", "c"],
      ["isWheelchairAccessible", "true"],
    ]);
    expect(warn.mock.calls.map(([, details]) => details)).toStrictEqual([
      { operation: "search.eventSeries", filter: "hasSomething[new]" },
      { operation: "search.eventSeries", filter: "constructor" },
    ]);
    // Another search knows other filters, and another client has reported nothing yet.
    await imin.search.facilityUses({ ...search, filters: { isVirtual: false } });
    expect(warn).toHaveBeenLastCalledWith(expect.stringContaining('filter "isVirtual"'), {
      operation: "search.facilityUses",
      filter: "isVirtual",
    });
    await imin.withOptions({}).search.eventSeries(search);
    expect(warn).toHaveBeenCalledTimes(5);
  });

  it("does not report a filter of a rejected query", async () => {
    const warn = vi.fn();
    const logger = { error: vi.fn(), warn, info: vi.fn(), debug: vi.fn() };
    const { imin } = createObservedClient({ body: empty }, { logger });
    const query = { mode: "discovery-geo", geo, filters: { newFilter: {} } } as never;
    await expect(imin.search.eventSeries(query)).rejects.toMatchObject({ code: "input" });
    expect(warn).not.toHaveBeenCalled();
  });

  it("accepts the result of toISOString(), and a Date of another realm", async () => {
    const moments: readonly (string | Date)[] = [
      new Date("2026-11-23T18:30:00.512Z").toISOString(),
      runInNewContext('new Date("2026-11-23T18:30:00.999Z")'),
    ];
    for (const moment of moments) {
      const query = { mode: "discovery-geo", geo, filters: { "startDate[gte]": moment } } as const;
      expect(await sent("eventSeries", query)).toContainEqual(["startDate[gte]", "2026-11-23T18:30:00Z"]);
    }
  });

  it.each(["eventSeries", "facilityUses", "places"] as const)(
    "rejects unknown properties of %s",
    async (method) => {
      const mode = method === "places" ? {} : { mode: "discovery-geo" };
      const query = { ...mode, geo: { ...geo, unit: "miles" }, filter: {}, limits: 5 };
      const known = [...Object.keys(mode), "geo", "filters", "limit", "page"].join(", ");
      expect(await refused(method, query)).toStrictEqual([
        `filter is not a property of this query: there are ${known}`,
        `limits is not a property of this query: there are ${known}`,
        "geo.unit is not a property of this query: there are latitude, longitude, radius",
      ]);
    },
  );

  it.each<EventSeriesFilters>([
    { activityConceptCollectionId: "https://data.emduk.org/collections/cardio.jsonld" },
    { "ageRange[includeRange]": 18 },
    { "ageRange[includeRange]": "18,55" },
    { "ageRange[includeRange]": "18,18" },
    { "ageRangeMin[gte]": 0 },
    { "ageRangeMax[lte]": 16 },
    { "startDate[lte]": "2026-11-23T23:59:59Z" },
    { "startTime[gte]": "08:30", "startTime[lte]": "23:59" },
    { genderRestriction: "oa:FemaleOnly" },
    { "priceAdult[gte]": 0, "priceAdult[lte]": 12.5 },
    { iminTag: "HighFrequencySession" },
    { "iminTag[not]": "HighFrequencySession" },
    { entitlementFilter: "b3BhcXVl" },
    { byDay: "schema:Tuesday" },
    { isWheelchairAccessible: true },
  ])("sends %o unchanged", async (filters) => {
    const parameters = await sent("eventSeries", { mode: "upcoming-sessions", geo, filters });
    expect(parameters.slice(2)).toStrictEqual(
      Object.entries(filters).map(([name, value]) => [name, String(value)]),
    );
  });

  const mode =
    'must be one of "upcoming-sessions", "discovery-geo", "discovery-price-asc", "discovery-price-desc"';
  const moment = 'must be a Date, or a UTC time of the form "YYYY-MM-DDTHH:MM:SSZ"';
  const time = 'must be a local time of day, "HH:mm", such as "08:30"';
  const ages = 'must be one age, "18", or two, "18,55", with the lower one first';
  const url = "must be an http:// or https:// URL that is not percent-encoded: the SDK encodes it";
  it.each([
    ["startDate[gte]", "2026-11-23", moment],
    ["startDate[gte]", "2026-11-23T18:30Z", moment],
    ["startDate[gte]", "2026-11-23T18:30:00.000", moment],
    ["startDate[gte]", "2026-02-30T18:30:00.000Z", moment],
    ["startDate[gte]", "2026-11-23T18:30:00+00:00", moment],
    ["startDate[lte]", "2026-02-30T00:00:00Z", moment],
    ["startDate[lte]", "2026-02-28T24:00:00Z", moment],
    ["startDate[lte]", new Date(Number.NaN), moment],
    ["startTime[gte]", "8:30", time],
    ["startTime[gte]", "24:00", time],
    ["startTime[lte]", "08:30:00", time],
    ["ageRange[includeRange]", "18-55", ages],
    ["ageRange[includeRange]", "55,18", ages],
    ["ageRange[includeRange]", "", ages],
    ["ageRange[includeRange]", "1,2,3", ages],
    ["ageRange[includeRange]", "x18,55", ages],
    ["ageRange[includeRange]", "18,", ages],
    ["ageRangeMin[gte]", "old", "must be a number from 0"],
    ["ageRangeMax[lte]", -1, "must be a number from 0"],
    ["priceAdult[lte]", "£5", "must be a number from 0"],
    ["isVirtual", "yes", "must be true or false"],
    ["activityId", "Yoga", url],
    ["activityId", "https%3A%2F%2Fopenactive.io%2Factivity-list%23bf1a5e00", url],
    ["activityConceptCollectionId", "javascript:alert(1)", url],
    ["activityPrefLabel", " ", "must be a string that is not empty"],
    ["entitlementFilter", "", "must be a string that is not empty"],
    ["genderRestriction", "Female", 'must be a name with a prefix, "oa:FemaleOnly"'],
    [
      "genderRestriction",
      "https://openactive.io/FemaleOnly",
      'must be a name with a prefix, "oa:FemaleOnly"',
    ],
    ["levelType", "Beginner", 'must be a name with a prefix, "imin:BeginnerLevel"'],
    ["anythingElse", Number.NaN, "must be a string, a number, true, false or a Date, or a list of these"],
    ["anythingElse", { a: 1 }, "must be a string, a number, true, false or a Date, or a list of these"],
    ["mode", "discovery-geo", "is not a filter: pass it next to filters"],
    ["geo[radial]", "0,0,1", "is not a filter: pass it next to filters"],
  ])("rejects %s %o and names the format", async (name, value, message) => {
    const query = { mode: "discovery-geo", geo, filters: { [name]: value } };
    expect(await refused("eventSeries", query)).toStrictEqual([`filters.${name} ${message}`]);
    const listed = { ...query, filters: { [name]: [value] } };
    expect(await refused("eventSeries", listed)).toStrictEqual([`filters.${name}[0] ${message}`]);
  });

  it("reports everything that is wrong at once", async () => {
    const query = {
      mode: "upcoming-slots",
      geo: { latitude: 91, longitude: "0", radius: -1 },
      filters: { "startTime[gte]": "noon", levelType: ["imin:BeginnerLevel", "hard"] },
      limit: 51,
      page: 0,
    };
    expect(await refused("eventSeries", query)).toStrictEqual([
      `mode ${mode}`,
      "limit must be a whole number from 1 to 50",
      "page must be a whole number from 1",
      "geo.latitude must be a number of degrees from -90 to 90",
      "geo.longitude must be a number of degrees from -180 to 180",
      "geo.radius must be a number of kilometers from 0",
      `filters.startTime[gte] ${time}`,
      'filters.levelType[1] must be a name with a prefix, "imin:BeginnerLevel"',
    ]);
  });

  it.each([undefined, null, "pilates", 7])("requires a query: %o", async (query) => {
    expect(await refused("eventSeries", query)).toStrictEqual([
      `mode ${mode}`,
      "geo is required unless filters is { isVirtual: true }",
    ]);
  });

  it.each([
    [{ latitude: 90, longitude: 180, radius: 0 }, "90,180,0"],
    [{ latitude: -90, longitude: -180, radius: 20_000 }, "-90,-180,20000"],
  ])("accepts the limits of the globe: %o", async (geo, radial) => {
    const parameters = await sent("eventSeries", { mode: "discovery-geo", geo });
    expect(parameters).toContainEqual(["geo[radial]", radial]);
  });

  it.each([
    ["latitude", 90.1],
    ["latitude", -90.1],
    ["latitude", Number.NaN],
    ["longitude", 180.1],
    ["longitude", -180.1],
    ["longitude", null],
    ["longitude", "0"],
    ["radius", -0.1],
    ["radius", Number.POSITIVE_INFINITY],
    ["radius", undefined],
  ])("rejects a %s of %o", async (name, value) => {
    const issues = await refused("eventSeries", { mode: "discovery-geo", geo: { ...geo, [name]: value } });
    expect(issues).toStrictEqual([expect.stringMatching(`^geo\\.${name} must be a number of `)]);
  });

  it("applies imin's limit to the length of the URL", async () => {
    const activityPrefLabel = Array.from({ length: 200 }, (_, index) => `Activity ${index}`);
    const query = { mode: "discovery-geo", geo, filters: { activityPrefLabel } };
    expect((await refused("eventSeries", query))[0]).toMatch(
      /URL \d+ characters long; imin accepts at most 2048/,
    );
  });
});

describe("search.facilityUses", () => {
  it.each<FacilityUseFilters>([
    { "startDate[gte]": "2026-11-24T16:00:00Z" },
    { "startDate[lte]": new Date("2026-11-24T16:00:00Z") },
    { "startDate[gte]": "2026-11-24T16:00:00Z", "startDate[lte]": "2026-11-24T20:00:00Z" },
  ])("finds the slots of one day: %o", async (filters) => {
    const { imin, requests } = createObservedClient({ body: empty }, {});
    await imin.search.facilityUses({
      mode: "upcoming-slots",
      geo,
      filters: { ...filters, providerId: "led" },
    });
    const url = new URL(String(requests[0]?.url));
    expect(url.pathname).toBe("/facilities-api/v2/facility-uses");
    expect(url.searchParams.get("providerId")).toBe("led");
    for (const name of Object.keys(filters))
      expect(url.searchParams.get(name)).toMatch(/^2026-11-24T\d\d:00:00Z$/);
  });

  it.each([
    [
      "upcoming-slots",
      {},
      'filters must have startDate[gte], startDate[lte] or both with mode "upcoming-slots"',
    ],
    [
      "upcoming-slots",
      { "startDate[gte]": "2026-11-24T16:00:00Z", "startDate[lte]": "2026-11-25T16:00:00Z" },
      "filters must have startDate[gte] and startDate[lte] of the same day, in London or in UTC",
    ],
    [
      "discovery-geo",
      { "startDate[lte]": "2026-11-24T16:00:00Z" },
      'filters must not have a startDate with mode "discovery-geo"',
    ],
    ["upcoming-sessions", {}, 'mode must be one of "discovery-geo", "upcoming-slots"'],
  ])("rejects %s with %o", async (mode, filters, issue) => {
    expect(await refused("facilityUses", { mode, geo, filters })).toStrictEqual([issue]);
  });

  it("accepts a calendar day in London or UTC, and no other range", async () => {
    const days = [
      londonDay("2026-07-02"),
      londonDay("2026-10-25"),
      londonDay("2027-03-28"),
      { "startDate[gte]": "2026-07-02T00:00:00Z", "startDate[lte]": "2026-07-02T23:59:59Z" },
    ];
    for (const filters of days) {
      const parameters = await sent("facilityUses", { mode: "upcoming-slots", geo, filters });
      expect(parameters.slice(2)).toStrictEqual(Object.entries(filters));
    }
    const twoDays = { "startDate[gte]": "2026-07-01T22:59:59Z", "startDate[lte]": "2026-07-02T22:59:59Z" };
    expect(await refused("facilityUses", { mode: "upcoming-slots", geo, filters: twoDays })).toStrictEqual([
      "filters must have startDate[gte] and startDate[lte] of the same day, in London or in UTC",
    ]);
  });

  it("reports a malformed time only as such", async () => {
    for (const other of [{}, { "startDate[lte]": "2026-07-02T22:59:59Z" }]) {
      const filters = { ...other, "startDate[gte]": "tomorrow" };
      expect(await refused("facilityUses", { mode: "upcoming-slots", geo, filters })).toStrictEqual([
        'filters.startDate[gte] must be a Date, or a UTC time of the form "YYYY-MM-DDTHH:MM:SSZ"',
      ]);
    }
  });

  it("requires a place", async () => {
    expect(await refused("facilityUses", { mode: "discovery-geo" })).toStrictEqual(["geo is required"]);
  });
});

describe("search.places", () => {
  it("lists the places of event series, with imin's filters and without a mode", async () => {
    const { imin, requests } = createObservedClient(
      { body: { ...empty, "imin:item": [sample("place-found")] } },
      { responseValidation: "strict" },
    );
    const page = await imin.search.places({
      geo,
      filters: { activityPrefLabel: "Tennis" },
      limit: 50,
      page: 1,
    });
    expect(requests[0]?.url).toBe(
      "https://search.imin.co/events-api/v2/places?geo%5Bradial%5D=51.4722%2C-0.2231%2C5" +
        "&activityPrefLabel=Tennis&limit=50&page=1",
    );
    expect(page.items[0]).toMatchObject({ type: "Place", name: "Brook Green Tennis Club" });
    expect(page.items[0]?.["imin:event"]?.["imin:totalItems"]).toBe(3);
  });

  it("requires a circle except for online-only sessions", async () => {
    expect(await refused("places", {})).toStrictEqual([
      "geo is required unless filters is { isVirtual: true }",
    ]);
    expect(await sent("places", { filters: { isVirtual: true } })).toStrictEqual([["isVirtual", "true"]]);
    expect(await refused("places", { geo, mode: "discovery-geo" })).toStrictEqual([
      "mode is not a property of this query: there are geo, filters, limit, page",
    ]);
  });
});

describe("pages of search results", () => {
  it("have the same properties as those of orders: items, totals and the next page", async () => {
    const found = sample("event-series-found") as { "imin:item": object[]; view: { next: string } };
    const { imin, requests } = createObservedClient(
      ({ url }) => ({ body: new URL(url).searchParams.get("page") === "2" ? empty : found }),
      { responseValidation: "strict" },
    );
    const page = await imin.search.eventSeries({
      mode: "discovery-geo",
      geo: { latitude: 51.5, longitude: -0.2, radius: 10 },
    });
    expect(page).toMatchObject({ totalItems: 39, currentPage: 1, totalPages: 4 });
    expect(page.items).toStrictEqual(found["imin:item"]);
    expect(page.hasNextPage()).toBe(true);
    expect((await page.nextPage())?.items).toStrictEqual([]);
    const parameters = ({ searchParams }: URL) => [...searchParams].sort();
    expect(parameters(new URL(requests[1]?.url ?? ""))).toStrictEqual(parameters(new URL(found.view.next)));
  });

  it("continue even if each contains the same series, as with one item for each session", async () => {
    const occurrence = (startDate: string) => ({
      type: "EventSeries",
      id: "https://search.imin.co/events-api/v2/event-series/swim",
      subEvent: [{ type: "SessionSeries", subEvent: [{ type: "ScheduledSession", startDate }] }],
    });
    const pages = ["2026-11-24T07:00:00Z", "2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z"].map(occurrence);
    const { imin, requests } = createObservedClient(
      ({ url }) => {
        const page = Number(new URL(url).searchParams.get("page") ?? 1);
        const next =
          page < 3 ? `https://search.imin.co/events-api/v2/event-series?page=${page + 1}` : undefined;
        return {
          body: { ...empty, "imin:item": [pages[page - 1]], view: { type: "PartialCollectionView", next } },
        };
      },
      { responseValidation: "strict" },
    );
    const found = imin.search.eventSeries({ mode: "upcoming-sessions", geo, limit: 1 });
    expect(await found.toArray({ limit: Infinity })).toStrictEqual(pages);
    expect(requests).toHaveLength(3);
  });

  it("have no items if imin omits the empty list", async () => {
    const { imin } = createObservedClient(
      { body: sample("event-series-none-found") },
      { responseValidation: "strict" },
    );
    const page = await imin.search.eventSeries({ mode: "discovery-geo", geo });
    expect(page.items).toStrictEqual([]);
    expect(page.totalItems).toBe(0);
    expect(page.hasNextPage()).toBe(false);
  });
});
