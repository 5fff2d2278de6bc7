import * as fc from "fast-check";
import { type EventSeries, IminClient, isIminError, sessionReference } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";
import { expect } from "vitest";
import { holds } from "../holds.ts";
import { trial } from "../trial.ts";

const seriesId = "https://search.imin.co/events-api/v2/event-series/pilates";

/** A session of a generated series. */
interface Generated {
  /** Which of a few start times it has, so that some are equal. */
  readonly hour: number;
  readonly minutes: number;
  readonly place: number;
  readonly offset: "Z" | "+01:00" | "+00:00";
  readonly hasId: boolean;
  readonly hasIdentifier: boolean;
  readonly isInSeries: boolean;
}

/** The parts of it that a result shows. */
interface Shown {
  readonly id: boolean;
  readonly identifier: boolean;
  readonly end: boolean;
  readonly place: boolean;
  readonly otherOffset: boolean;
}

const sessions: fc.Arbitrary<Generated[]> = fc.array(
  fc.record({
    hour: fc.nat(3),
    minutes: fc.constantFrom(30, 60),
    place: fc.nat(2),
    offset: fc.constantFrom("Z" as const, "+01:00" as const, "+00:00" as const),
    hasId: fc.boolean(),
    hasIdentifier: fc.boolean(),
    isInSeries: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);
const shown = fc.record({
  id: fc.boolean(),
  identifier: fc.boolean(),
  end: fc.boolean(),
  place: fc.boolean(),
  otherOffset: fc.boolean(),
});

const places = ["Club", "Hall", "Pool"].map((name, index) => ({
  type: "Place",
  id: `#/imin:locationSummary/${index}`,
  name,
  geo: { type: "GeoCoordinates", latitude: 51 + index, longitude: -0.2 },
}));

function moment(hour: number, minutes: number, offset: Generated["offset"]): string {
  const time = Date.UTC(2026, 10, 26, 9 + hour, minutes) + (offset === "+01:00" ? 3_600_000 : 0);
  return new Date(time).toISOString().replace(/\.\d+Z$/, offset);
}

/** A session as in the series by ID. */
function sessionOf(given: Generated, number: number): object {
  return {
    type: "ScheduledSession",
    ...(given.hasId && { id: `https://search.imin.co/events-api/v2/scheduled-sessions/${number}` }),
    ...(given.hasIdentifier && { identifier: `https://opendata.example.com/sessions/${number}` }),
    startDate: moment(given.hour, 0, given.offset),
    endDate: moment(given.hour, given.minutes, given.offset),
    "acme:number": number,
  };
}

function seriesOf(given: readonly Generated[]): object {
  const subEvent = given.map((session, number) => {
    const location = { type: "Place", id: places[session.place]?.id };
    const own = sessionOf(session, number);
    return session.isInSeries ? { type: "SessionSeries", location, subEvent: [own] } : { ...own, location };
  });
  return { type: "EventSeries", id: seriesId, name: "Pilates", subEvent, "imin:locationSummary": places };
}

/** A search result: the series, with a brief form of one of its sessions. */
function resultOf(given: Generated, number: number, show: Shown): object {
  const { id, identifier, endDate, startDate }: Record<string, unknown> = { ...sessionOf(given, number) };
  const place = show.place ? [places[given.place]] : [];
  const start = show.otherOffset ? moment(given.hour, 0, given.offset === "Z" ? "+01:00" : "Z") : startDate;
  const session = {
    ...{ type: "ScheduledSession", startDate: start },
    ...(show.id && id !== undefined && { id }),
    ...(show.identifier && identifier !== undefined && { identifier }),
    ...(show.end && { endDate }),
  };
  return {
    type: "EventSeries",
    id: seriesId,
    subEvent: [{ type: "SessionSeries", subEvent: [session] }],
    "imin:locationSummary": place,
  };
}

trial(
  "findSession(sessionReference(result)) returns the result's session, or rejects if two look alike",
  {
    how: "generated series with sessions at the same time and place, and generated results of them",
    times: 20_000,
  },
  async (numRuns) => {
    let found = 0;
    const property = fc.asyncProperty(sessions, fc.nat(), shown, async (given, index, show) => {
      const number = index % given.length;
      const wanted = given[number];
      if (wanted === undefined) return;
      const fetch = async () => Response.json(seriesOf(given));
      const imin = new IminClient({ apiKey: "key", fetch, logLevel: "off", responseValidation: "strict" });
      const reference = sessionReference(resultOf(wanted, number, show) as EventSeries);
      const throughForm = Object.fromEntries(new URLSearchParams(reference));
      const outcome: unknown = await imin.search.findSession(throughForm).catch((error: unknown) => error);
      if (isIminError(outcome, "response")) {
        const alike = given.filter(
          ({ hour, place }) => hour === wanted.hour && (!show.place || place === wanted.place),
        );
        expect(alike.length).toBeGreaterThan(1);
        return;
      }
      expect(outcome).toMatchObject({ opportunity: { "acme:number": number } });
      found += 1;
    });
    await holds(property, numRuns);
    expect(found).toBeGreaterThan(numRuns / 2);
  },
);

const catalog = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 12 }),
    hour: fc.integer({ min: 6, max: 20 }),
    minutes: fc.constantFrom(45, 60),
    place: fc.constantFrom("Club", "Hall", "Pool"),
    name: fc.constantFrom("Chess", "Yoga for All"),
    joins: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

trial(
  "findSession returns the session of each result on each page, for each generated catalog",
  { how: "catalogs of generated sessions in the sandbox, searched and found one by one", times: 300 },
  async (numRuns) => {
    let results = 0;
    const property = fc.asyncProperty(catalog, async (entries) => {
      const sandbox = createSandbox({ clock: "2026-11-23T05:00:00Z" });
      let series: string | undefined;
      for (const { day, hour, minutes, place, name, joins } of entries) {
        const startDate = new Date(Date.UTC(2026, 10, 23 + day, hour));
        const endDate = new Date(startDate.getTime() + minutes * 60_000);
        const geo = { latitude: 10, longitude: 10 };
        const added = await sandbox.catalog.addSession({
          ...{ name, startDate, endDate, location: { name: place, geo }, activity: "Yoga" },
          ...(joins && series !== undefined && { series }),
        });
        series = added.parent;
      }
      const imin = new IminClient({
        ...sandbox.clientOptions,
        logLevel: "off",
        responseValidation: "strict",
      });
      const geo = { latitude: 10, longitude: 10, radius: 1 };
      let count = 0;
      for await (const result of imin.search.eventSeries({ mode: "upcoming-sessions", geo, limit: 3 })) {
        const found = await imin.search.findSession(sessionReference(result));
        const [session] = result.subEvent?.[0]?.subEvent ?? [];
        expect(found?.opportunity.startDate).toBe(session?.startDate);
        expect(found?.eventSeries?.id).toBe(result.id);
        expect(found?.place?.name).toBe(result["imin:locationSummary"]?.[0]?.name);
        count += 1;
      }
      expect(count).toBe(entries.length);
      results += count;
    });
    await holds(property, numRuns);
    return results;
  },
);
