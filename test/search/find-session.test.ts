import { bookability, type EventSeries, type Place, type SessionSeries, sessionReference } from "imin-sdk";
import { describe, expect, it } from "vitest";
import { createObservedClient, type FakeResponse } from "../support/observed-client.ts";

const geo = { latitude: 51.4612, longitude: -0.2163, radius: 5 };
const id = "https://search.imin.co/events-api/v2/event-series/pilates";
const template = "{checkoutBaseUrl}/v1/scheduled-sessions/1";
const offers = [{ type: "Offer", id: "https://example.com/offers/adult", price: 8.5 }];
const place = (name: string, changes: Partial<Place> = {}): Place => ({
  type: "Place",
  id: `#/imin:locationSummary/${name}`,
  name,
  ...changes,
});

/** A session's start, place and other facts. */
interface At {
  readonly startDate: string;
  readonly at?: Place | undefined;
  readonly [property: string]: unknown;
}

/** An EventSeries in which each session has its own series, as separate as possible. */
function series(...sessions: readonly At[]): EventSeries {
  const places = new Map(
    sessions.flatMap(({ at }) => (at ? [[at.id ?? at.name, at]] : [])) as [string, Place][],
  );
  return {
    type: "EventSeries",
    id,
    identifier: "pilates",
    name: "Pilates",
    subEvent: sessions.map(
      ({ at, ...session }): SessionSeries => ({
        type: "SessionSeries",
        offers,
        location: at && { type: "Place", ...(at.id ? { id: at.id } : at) },
        subEvent: [{ type: "ScheduledSession", ...session }],
      }),
    ),
    "imin:locationSummary": [...places.values()],
  };
}

const bookable = (startDate: string, at?: Place, changes: object = {}): At => ({
  startDate,
  at,
  identifier: `https://example.com/sessions/${startDate}/${at?.name}`,
  id: `https://search.imin.co/events-api/v2/scheduled-sessions/${startDate}-${at?.name}`,
  "imin:checkoutUrlTemplate": template,
  ...changes,
});

/** A client that receives this EventSeries by ID. */
const clientFor = (body: FakeResponse | EventSeries) =>
  createObservedClient("type" in body ? { body } : (body as FakeResponse), {
    responseValidation: "strict",
  });

const club = place("Club");
const hall = place("Hall");

describe("search.findSession", () => {
  it("returns the session of the result, ready to book, and never another one of the series", async () => {
    const { imin, requests } = clientFor(
      series(bookable("2026-11-26T18:30:00Z", club), bookable("2026-12-01T18:30:00Z", club)),
    );
    const found = await imin.search.findSession(series({ startDate: "2026-12-01T18:30:00Z", at: club }));
    expect(found?.opportunity.identifier).toBe("https://example.com/sessions/2026-12-01T18:30:00Z/Club");
    expect(found?.place?.name).toBe("Club");
    expect(found && bookability(found, { at: "2026-11-26T00:00:00Z" })).toStrictEqual({
      bookable: true,
      offers,
    });
    expect(requests.map(({ url }) => url)).toStrictEqual([id]);
  });

  it.each([
    ["2026-12-01T18:30:00.000Z"],
    ["2026-12-01T18:30Z"],
    ["2026-12-01T19:30:00+01:00"],
    ["2026-12-01T18:30:00+00:00"],
  ])("compares times regardless of their spelling: %s", async (startDate) => {
    const { imin } = clientFor(series(bookable("2026-11-26T18:30:00Z"), bookable("2026-12-01T18:30:00Z")));
    const found = await imin.search.findSession(series({ startDate }));
    expect(found?.opportunity.startDate).toBe("2026-12-01T18:30:00Z");
  });

  it.each([
    ["a second later", "2026-12-01T18:30:01Z"],
    ["a millisecond later", "2026-12-01T18:30:00.001Z"],
    ["an hour apart by its offset", "2026-12-01T18:30:00+01:00"],
    ["on another day", "2026-12-02T18:30:00Z"],
  ])("returns undefined if the only session is %s", async (_, startDate) => {
    const { imin } = clientFor(series(bookable("2026-12-01T18:30:00Z")));
    expect(await imin.search.findSession(series({ startDate }))).toBeUndefined();
  });

  it("distinguishes two sessions at the same time in different places", async () => {
    const startDate = "2026-12-01T18:30:00Z";
    const { imin } = clientFor(series(bookable(startDate, club), bookable(startDate, hall)));
    for (const at of [club, hall]) {
      expect((await imin.search.findSession(series({ startDate, at })))?.place).toStrictEqual(at);
    }
  });

  it("does not return a session at another place if the result's session is gone", async () => {
    const startDate = "2026-12-01T18:30:00Z";
    const { imin } = clientFor(series(bookable(startDate, hall), bookable("2026-12-02T18:30:00Z", club)));
    expect(await imin.search.findSession(series({ startDate, at: club }))).toBeUndefined();
    const { imin: without } = clientFor(series(bookable(startDate, hall)));
    expect(await without.search.findSession(series({ startDate, at: club }))).toBeUndefined();
  });

  it("recognizes a place by its name if its id differs between responses", async () => {
    const startDate = "2026-12-01T18:30:00Z";
    const { imin } = clientFor(
      series(bookable(startDate, { ...hall, id: "#0" }), bookable(startDate, { ...club, id: "#1" })),
    );
    // "#0" is the club here, and the hall there.
    const found = await imin.search.findSession(series({ startDate, at: { ...club, id: "#0" } }));
    expect(found?.place?.name).toBe("Club");
    const inline = await imin.search.findSession(series({ startDate, at: { type: "Place", name: "Hall" } }));
    expect(inline?.place?.name).toBe("Hall");
  });

  it("distinguishes places of the same name by position, and sessions by their end", async () => {
    const startDate = "2026-12-01T18:30:00Z";
    const at = (latitude: number): Place => ({ ...hall, id: undefined, geo: { latitude, longitude: -0.2 } });
    const [north, south] = [at(51.5), at(51.4)].map((one) => ({ ...one, type: "Place" as const }));
    const body = series(
      bookable(startDate, north, { identifier: "n" }),
      bookable(startDate, south, { identifier: "s" }),
    );
    const { imin } = clientFor(body);
    expect((await imin.search.findSession(series({ startDate, at: south })))?.opportunity.identifier).toBe(
      "s",
    );
    const ends = (endDate: string) =>
      bookable(startDate, hall, { id: undefined, identifier: endDate, endDate });
    const { imin: other } = clientFor(series(ends("2026-12-01T19:00:00Z"), ends("2026-12-01T20:00:00Z")));
    const found = await other.search.findSession(
      series({ startDate, at: hall, endDate: "2026-12-01T20:00:00.000Z" }),
    );
    expect(found?.opportunity.identifier).toBe("2026-12-01T20:00:00Z");
  });

  it("rejects if two sessions match and cannot be distinguished", async () => {
    const startDate = "2026-12-01T18:30:00Z";
    const { imin } = clientFor(
      series(bookable(startDate, hall), bookable(startDate, hall, { identifier: "other" })),
    );
    await expect(imin.search.findSession(series({ startDate, at: hall }))).rejects.toMatchObject({
      code: "response",
      operation: "search.findSession",
      issues: [{ path: "subEvent" }],
    });
  });

  it.each(["id", "identifier"])("uses only the session's %s if the result has one", async (name) => {
    const sessions = [bookable("2026-12-01T18:30:00Z", club), bookable("2026-12-01T18:30:00Z", hall)];
    const { imin } = clientFor(series(...sessions));
    const [, second] = sessions;
    const moved = series({ startDate: "2026-12-01T18:00:00Z", at: club, [name]: second?.[name] });
    expect((await imin.search.findSession(moved))?.place?.name).toBe("Hall");
    const gone = series({
      startDate: "2026-12-01T18:30:00Z",
      at: club,
      [name]: "https://example.com/gone",
    });
    expect(await imin.search.findSession(gone)).toBeUndefined();
  });

  it("returns undefined for a series that is gone, and explains other 404s", async () => {
    const result = series({ startDate: "2026-12-01T18:30:00Z" });
    const responses: readonly [FakeResponse, boolean][] = [
      [{ status: 404 }, true],
      [{ status: 404, body: { type: "NotFoundError" } }, true],
      [{ status: 404, body: { "@type": "UnknownOrIncorrectEndpointError" } }, false],
      [{ status: 404, body: { message: "no Route matched with those values" } }, false],
      [new Response("<!doctype html><title>Not found</title>", { status: 404 }), false],
      [{ status: 403, body: {} }, false],
    ];
    for (const [response, isGone] of responses) {
      const { imin } = createObservedClient(response, { maxRetries: 0, logLevel: "off" });
      const found = imin.search.findSession(result);
      if (isGone) expect(await found).toBeUndefined();
      else await expect(found).rejects.toMatchObject({ code: "api", operation: "search.findSession" });
    }
  });

  it.each([
    [
      "a result with several sessions",
      series(bookable("2026-12-01T18:30:00Z"), bookable("2026-12-02T18:30:00Z")),
    ],
    ["a result without sessions", series()],
    [
      "a result without id",
      { ...series(bookable("2026-12-01T18:30:00Z")), id: undefined, identifier: undefined },
    ],
    ["a session without id or start", series({ startDate: "soon" })],
    ["a facility", { type: "FacilityUse", id: "https://search.imin.co/facilities-api/v2/facility-uses/1" }],
    ["a reference without its series", { startDate: "2026-12-01T18:30:00Z" }],
    ["a reference without its session", { eventSeries: id, scheduledSession: "", place: club.id }],
    ["a promise", Promise.resolve()],
    ["an identifier", "pilates"],
    ["nothing", undefined],
  ])("rejects %s and sends nothing", async (_, result) => {
    const { imin, requests } = clientFor(series());
    await expect(imin.search.findSession(result as never)).rejects.toMatchObject({
      code: "input",
      operation: "search.findSession",
      issues: [{ path: "result" }],
    });
    expect(requests).toStrictEqual([]);
  });

  it("rejects the results of discovery modes on every page, even those with one session", async () => {
    const item = () => series({ startDate: "2026-12-01T18:30:00Z", at: club });
    const response = ({ url }: { readonly url: string }) =>
      url.includes("?")
        ? {
            body: {
              type: "imin:RestrictedCollection",
              "imin:item": [{ ...item(), description: url }],
              view: {
                type: "PartialCollectionView",
                ...(url.includes("page=2") ? {} : { next: `${url}&page=2` }),
              },
            },
          }
        : { body: series(bookable("2026-12-01T18:30:00Z", club)) };
    const { imin } = createObservedClient(response, { responseValidation: "strict" });
    for (const mode of ["discovery-geo", "discovery-price-asc", "discovery-price-desc"] as const) {
      const results = await imin.search.eventSeries({ mode, geo }).toArray({ limit: 2 });
      expect(results).toHaveLength(2);
      for (const result of results) {
        await expect(imin.search.findSession(result)).rejects.toMatchObject({ code: "input" });
      }
    }
    const [soonest] = await imin.search.eventSeries({ mode: "upcoming-sessions", geo }).toArray({ limit: 1 });
    expect(soonest && (await imin.search.findSession(soonest))?.place?.name).toBe("Club");
  });
});

describe("sessionReference", () => {
  const result = series({ startDate: "2026-12-01T18:30:00Z", endDate: "2026-12-01T19:30:00Z", at: club });

  it("is a flat object of strings that survives a form or a URL unchanged", async () => {
    const reference = sessionReference(result);
    expect(Object.values(reference).every((text) => typeof text === "string" && text !== "")).toBe(true);
    const query = new URLSearchParams(reference).toString();
    const { imin, requests } = clientFor(
      series(bookable("2026-11-26T18:30:00Z", club), bookable("2026-12-01T18:30:00Z", club)),
    );
    const returned = Object.fromEntries(new URLSearchParams(`${query}&offer=adult`));
    const found = await imin.search.findSession(returned);
    expect(found?.opportunity.startDate).toBe("2026-12-01T18:30:00Z");
    expect(requests.map(({ url }) => url)).toStrictEqual([id]);
  });

  it("works with a minimal result", async () => {
    const bare: EventSeries = {
      type: "EventSeries",
      identifier: 7,
      subEvent: [
        {
          type: "SessionSeries",
          subEvent: [{ type: "ScheduledSession", startDate: "2026-12-01T18:30:00Z" }],
        },
      ],
    };
    expect(sessionReference(bare)).toStrictEqual({ eventSeries: "7", startDate: "2026-12-01T18:30:00Z" });
    const { imin, requests } = clientFor(series(bookable("2026-12-01T18:30:00Z", club)));
    expect((await imin.search.findSession(sessionReference(bare)))?.place?.name).toBe("Club");
    expect(requests[0]?.url).toBe("https://search.imin.co/events-api/v2/event-series/7");
  });

  it("rejects a result that represents a series", () => {
    expect(() => sessionReference(series())).toThrow(
      expect.objectContaining({
        code: "input",
        message: expect.stringContaining('mode "upcoming-sessions"'),
      }),
    );
    expect(() => sessionReference(undefined as never)).toThrow(expect.objectContaining({ code: "input" }));
  });
});
