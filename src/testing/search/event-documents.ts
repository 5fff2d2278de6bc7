import type { Addresses } from "../api/addresses.ts";
import type { JsonObject } from "../basics/json.ts";
import type { EventSeries, SessionOpportunity } from "../catalog/model.ts";
import type { State } from "../state/state.ts";
import { CONTEXT } from "./common-documents.ts";
import {
  foundPartProperties,
  locationSummary,
  partProperties,
  seriesProperties,
  sessionProperties,
} from "./event-properties.ts";
import type { FoundEventSeries } from "./found-event-series.ts";
import { sparse, sparseResult } from "./sparse.ts";

/** The `@context` of a single session. */
const SESSION_CONTEXT = ["https://openactive.io/", "https://openactive.io/ns-beta"];

/**
 * An EventSeries in search results: its name, its place and an approximate price. Its sessions have only dates, and
 * no offers.
 *
 * @param isHeld Whether an entitlement, by its fragment, is that of the query's `entitlementFilter`.
 * @internal
 */
export function foundDocument(
  { eventSeries, circle }: FoundEventSeries,
  { search }: Addresses,
  isHeld?: (entitlement: string) => boolean,
): JsonObject {
  const document = {
    ...seriesProperties(eventSeries, search, isHeld),
    organizer: { type: eventSeries.organizer.type, name: eventSeries.organizer.name },
    subEvent: eventSeries.subEvent.map(foundPartProperties),
    "imin:locationSummary": locationSummary(eventSeries, circle),
  };
  return eventSeries.isSparse ? sparseResult(document) : document;
}

/** An EventSeries by ID: with offers, and with sessions that say whether they can be booked. @internal */
export function eventSeriesDocument(
  state: State,
  eventSeries: EventSeries,
  { search }: Addresses,
): JsonObject {
  const { subEvent, ...parent } = eventSeries;
  const document = {
    "@context": CONTEXT,
    ...seriesProperties(eventSeries, search),
    organizer: { ...eventSeries.organizer },
    subEvent: subEvent.map(({ subEvent: sessions, ...part }) => {
      const documents = sessions.map((scheduledSession) =>
        sessionProperties(
          state,
          { type: "ScheduledSession", scheduledSession, sessionSeries: part, eventSeries: parent },
          search,
        ),
      );
      const isBookable = documents.some((session) => session["imin:checkoutUrlTemplate"] !== undefined);
      return {
        ...partProperties(part, search),
        "imin:checkoutUrlTemplate": isBookable
          ? `{checkoutBaseUrl}/v1/events/${encodeURIComponent(part.identifier)}`
          : undefined,
        subEvent: documents,
      };
    }),
    "imin:locationSummary": locationSummary(eventSeries, "by-id"),
    ...eventSeries.further?.byId,
  };
  return eventSeries.isSparse ? sparse(document) : document;
}

/** A session by ID, with its parents nested upward and its own place. @internal */
export function scheduledSessionDocument(
  state: State,
  opportunity: SessionOpportunity,
  { search }: Addresses,
): JsonObject {
  const { sessionSeries, eventSeries } = opportunity;
  const whole = { ...eventSeries, subEvent: [{ ...sessionSeries, subEvent: [] }] };
  const document = {
    "@context": SESSION_CONTEXT,
    ...sessionProperties(state, opportunity, search),
    superEvent: {
      ...partProperties(sessionSeries, search),
      superEvent: {
        ...seriesProperties(whole, search),
        organizer: { ...eventSeries.organizer },
        "imin:locationSummary": locationSummary(whole, "by-id"),
        ...eventSeries.further?.byId,
      },
    },
  };
  return eventSeries.isSparse ? sparse(document) : document;
}
