import type { EventSeries, Place, SessionSeries } from "imin-sdk";
import { createObservedClient, type FakeResponse } from "../support/observed-client.ts";

/** The URL of the EventSeries. */
export const id = "https://search.imin.co/events-api/v2/event-series/pilates";
const template = "{checkoutBaseUrl}/v1/scheduled-sessions/1";
/** The offers of each series. */
export const offers = [{ type: "Offer", id: "https://example.com/offers/adult", price: 8.5 }];
const place = (name: string, changes: Partial<Place> = {}): Place => ({
  type: "Place",
  id: `#/imin:locationSummary/${name}`,
  name,
  ...changes,
});

/** A session's start, place and other facts. */
export interface At {
  readonly startDate: string;
  readonly at?: Place | undefined;
  readonly [property: string]: unknown;
}

/** An EventSeries in which each session has its own series, as separate as possible. */
export function series(...sessions: readonly At[]): EventSeries {
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

/** A session that can be booked, with an identity. */
export const bookable = (startDate: string, at?: Place, changes: object = {}): At => ({
  startDate,
  at,
  identifier: `https://example.com/sessions/${startDate}/${at?.name}`,
  id: `https://search.imin.co/events-api/v2/scheduled-sessions/${startDate}-${at?.name}`,
  "imin:checkoutUrlTemplate": template,
  ...changes,
});

/** A client that receives this EventSeries by ID. */
export const clientFor = (body: FakeResponse | EventSeries) =>
  createObservedClient("type" in body ? { body } : (body as FakeResponse), {
    responseValidation: "strict",
  });

export const club = place("Club");
export const hall = place("Hall");
