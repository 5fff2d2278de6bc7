import { bookability, type EventSeries, type Place, sessionReference } from "imin-sdk";
import { describe, expect, it } from "vitest";
import { createObservedClient, type FakeResponse } from "../support/observed-client.ts";
import { bookable, clientFor, club, hall, id, offers, series } from "./one-series.ts";

const geo = { latitude: 51.4612, longitude: -0.2163, radius: 5 };

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

  it("rejects if two sessions match and cannot be distinguished", async () => {
    const startDate = "2026-12-01T18:30:00Z";
    const { imin } = clientFor(
      series(bookable(startDate, hall), bookable(startDate, hall, { identifier: "other" })),
    );
    await expect(imin.search.findSession(series({ startDate, at: hall }))).rejects.toMatchObject({
      code: "response",
      operation: "search.findSession",
      issues: [
        {
          path: "subEvent",
          message: "has several sessions at that time and place, and the result does not say which one",
        },
      ],
    });
  });

  it("finds a session that the series lists twice", async () => {
    const session = bookable("2026-12-01T18:30:00Z", hall);
    const { imin } = clientFor(series(session, session));
    const found = await imin.search.findSession(series(session));
    expect(found?.opportunity.id).toBe(session["id"]);
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
      [{ status: 404, body: { message: "Not Found" } }, true],
      [new Response("1 < 2", { status: 404 }), true],
      [{ status: 404, body: { "@type": "UnknownOrIncorrectEndpointError" } }, false],
      [{ status: 404, body: { message: "no Route matched with those values" } }, false],
      [new Response("<!doctype html><title>Not found</title>", { status: 404 }), false],
      [new Response("\n  <html>", { status: 404 }), false],
      [{ status: 403, body: {} }, false],
    ];
    for (const [response, isGone] of responses) {
      const { imin } = createObservedClient(response, { maxRetries: 0, logLevel: "off" });
      const found = imin.search.findSession(result);
      if (isGone) expect(await found).toBeUndefined();
      else await expect(found).rejects.toMatchObject({ code: "api", operation: "search.findSession" });
    }
  });

  const representsSeries =
    'represents a series, not a session: search with mode "upcoming-sessions", or use getEventSeries()';
  const notAResult = "must be a search result or a sessionReference()";
  const namesTooLittle = "must name the series, and the session or a valid start";
  const tomorrow = bookable("2026-12-01T18:30:00Z");
  it.each([
    ["a result with several sessions", series(tomorrow, bookable("2026-12-02T18:30:00Z")), representsSeries],
    ["a result without sessions", series(), representsSeries],
    ["a result without id", { ...series(tomorrow), id: undefined, identifier: undefined }, notAResult],
    ["a session with an invalid start", series({ startDate: "soon" }), namesTooLittle],
    [
      "a session without id or start",
      series({ startDate: "", at: club }),
      "has a session without id or start",
    ],
    [
      "a facility",
      { type: "FacilityUse", id: "https://search.imin.co/facilities-api/v2/facility-uses/1" },
      notAResult,
    ],
    ["a session instead of its series", { ...series(tomorrow), type: "SessionSeries" }, notAResult],
    ["a reference without its series", { startDate: "2026-12-01T18:30:00Z" }, notAResult],
    [
      "a reference with an empty series",
      { eventSeries: "", startDate: "2026-12-01T18:30:00Z" },
      namesTooLittle,
    ],
    [
      "a reference without its session",
      { eventSeries: id, scheduledSession: "", place: String(club.id) },
      namesTooLittle,
    ],
    ["a promise", Promise.resolve(), notAResult],
    ["an identifier", "pilates", notAResult],
    ["nothing", undefined, notAResult],
  ])("rejects %s and sends nothing", async (_, result, message) => {
    const { imin, requests } = clientFor(series());
    await expect(imin.search.findSession(result as never)).rejects.toMatchObject({
      code: "input",
      operation: "search.findSession",
      issues: [{ path: "result", message }],
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
    // The text of another parameter is not a mode.
    const filters = { entitlementFilter: "&mode=discovery-geo" };
    const query = { mode: "upcoming-sessions", geo, filters } as const;
    const [soonest] = await imin.search.eventSeries(query).toArray({ limit: 1 });
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

  it("needs no type, and has a position only if both coordinates are known", () => {
    const { type: _, ...untyped } = result;
    expect(sessionReference(untyped as EventSeries)).toStrictEqual(sessionReference(result));
    const positions = [
      { latitude: 51.5, longitude: -0.2 },
      { latitude: 51.5 },
      { longitude: -0.2 },
      { latitude: "51.5", longitude: "-0.2" },
      undefined,
    ].map((point) => {
      const at: Place = { type: "Place", name: "Club", geo: point as Place["geo"] };
      return sessionReference(series({ startDate: "2026-12-01T18:30:00Z", at }))["position"];
    });
    expect(positions).toStrictEqual(["51.5,-0.2", undefined, undefined, "51.5,-0.2", undefined]);
  });

  it("rejects a result that represents a series", () => {
    expect(() => sessionReference(series())).toThrow(
      expect.objectContaining({
        code: "input",
        operation: "sessionReference",
        message: expect.stringContaining('mode "upcoming-sessions"'),
      }),
    );
  });

  it("rejects what is not a result, or cannot be read", () => {
    const unreadable = new Proxy({} as EventSeries, {
      get() {
        throw new Error("revoked");
      },
    });
    for (const given of [undefined, unreadable]) {
      expect(() => sessionReference(given as never)).toThrow(
        expect.objectContaining({
          code: "input",
          operation: "sessionReference",
          issues: [{ path: "result", message: "must be a search result or a sessionReference()" }],
        }),
      );
    }
  });
});
