import type { Place } from "imin-sdk";
import { describe, expect, it } from "vitest";
import { bookable, clientFor, club, hall, series } from "./one-series.ts";

describe("search.findSession", () => {
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

  const a = "https://example.com/places/a";
  const b = "https://example.com/places/b";
  const at = (identity: Partial<Place>): Place => ({ type: "Place", ...identity });
  it.each([
    ["the same id", at({ id: a }), at({ id: a }), true],
    ["the same id and name", at({ id: a, name: "Club" }), at({ id: a, name: "Club" }), true],
    ["the same id and a name", at({ id: a }), at({ id: a, name: "Club" }), true],
    ["the same id and no name", at({ id: a, name: "Club" }), at({ id: a }), true],
    ["the same id and another name", at({ id: a, name: "Club" }), at({ id: a, name: "Hall" }), false],
    ["another id and the same name", at({ id: a, name: "Club" }), at({ id: b, name: "Club" }), true],
    ["another id and another name", at({ id: a, name: "Club" }), at({ id: b, name: "Hall" }), false],
    ["another id and no name", at({ id: a, name: "Club" }), at({ id: b }), false],
    ["another id and a name", at({ id: a }), at({ id: b, name: "Club" }), false],
    ["another id", at({ id: a }), at({ id: b }), false],
    ["no id and a name", at({ id: a }), at({ name: "Club" }), true],
    ["an id and no name", at({ name: "Club" }), at({ id: a }), true],
    ["the same name and an id", at({ name: "Club" }), at({ id: a, name: "Club" }), true],
    ["another name", at({ name: "Club" }), at({ name: "Hall" }), false],
    ["another name and an id", at({ name: "Club" }), at({ id: a, name: "Hall" }), false],
    ["a place, unlike the result", undefined, at({ id: a, name: "Club" }), true],
    ["no place, unlike the result", at({ id: a, name: "Club" }), undefined, true],
  ])("compares places: a session has %s", async (_, wanted, given, isFound) => {
    const startDate = "2026-12-01T18:30:00Z";
    const { imin } = clientFor(series(bookable(startDate, given)));
    const found = await imin.search.findSession(series({ startDate, at: wanted }));
    expect(found !== undefined).toBe(isFound);
  });

  it("uses no name if another session of the series is at the place with that id", async () => {
    const startDate = "2026-12-01T18:30:00Z";
    const { imin } = clientFor(
      series(
        bookable(startDate, at({ id: b, name: "Club" })),
        bookable("2026-12-02T18:30:00Z", at({ id: a, name: "Club" })),
      ),
    );
    const wanted = series({ startDate, at: at({ id: a, name: "Club" }) });
    expect(await imin.search.findSession(wanted)).toBeUndefined();
  });

  it("finds the place with the name of the result's, although another session has a place without an id", async () => {
    const startDate = "2026-12-01T18:30:00Z";
    const { imin } = clientFor(
      series(
        bookable(startDate, at({ id: a, name: "Club" })),
        bookable("2026-12-02T18:30:00Z", at({ name: "Club" })),
      ),
    );
    const found = await imin.search.findSession(series({ startDate, at: at({ name: "Club" }) }));
    expect(found?.place?.id).toBe(a);
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
});
