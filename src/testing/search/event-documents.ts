import type { Addresses } from "../api/addresses.ts";
import type { JsonObject } from "../basics/json.ts";
import type {
  EventSeries,
  Place,
  ScheduledSession,
  SessionOpportunity,
  SessionSeries,
} from "../catalogue/model.ts";
import { openOffers } from "../state/booking.ts";
import type { State } from "../state/state.ts";
import {
  aggregateOfferDocument,
  CONTEXT,
  offerDocuments,
  placeDocument,
  placeReference,
} from "./common-documents.ts";
import type { FoundEventSeries } from "./found-event-series.ts";
import type { Circle } from "./geo.ts";
import { ageRangeOf } from "./series-facts.ts";

/**
 * An EventSeries as search finds it: what, where and roughly how much, its sessions no more than dates, no offers.
 *
 * @param entitlement the `entitlementFilter` of the query.
 * @internal
 */
export function foundDocument(
  found: FoundEventSeries,
  { search }: Addresses,
  entitlement?: string,
): JsonObject {
  const { eventSeries, circle } = found;
  return {
    ...seriesProperties(eventSeries, search, entitlement),
    organizer: { type: eventSeries.organizer.type, name: eventSeries.organizer.name },
    subEvent: eventSeries.subEvent.map((part) => ({
      type: part.type,
      location: { type: "Place", id: placeReference(part.location) },
      subEvent: part.subEvent.map(datesOf),
    })),
    "imin:locationSummary": locationSummary(eventSeries, circle),
  };
}

/** An EventSeries by itself: with offers, and sessions that say whether they can be booked. @internal */
export function eventSeriesDocument(
  state: State,
  eventSeries: EventSeries,
  { search }: Addresses,
): JsonObject {
  const { subEvent, ...parent } = eventSeries;
  return {
    "@context": CONTEXT,
    ...seriesProperties(eventSeries, search),
    organizer: { ...eventSeries.organizer },
    subEvent: subEvent.map(({ subEvent: sessions, ...part }) => ({
      ...partProperties(part),
      subEvent: sessions.map((scheduledSession) =>
        sessionProperties(
          state,
          { type: "ScheduledSession", scheduledSession, sessionSeries: part, eventSeries: parent },
          search,
        ),
      ),
    })),
    "imin:locationSummary": locationSummary(eventSeries, undefined),
  };
}

/** A session by itself, its parents nested upward, with the one place it is at. @internal */
export function scheduledSessionDocument(
  state: State,
  opportunity: SessionOpportunity,
  { search }: Addresses,
): JsonObject {
  const { sessionSeries, eventSeries } = opportunity;
  const whole = { ...eventSeries, subEvent: [{ ...sessionSeries, subEvent: [] }] };
  return {
    "@context": CONTEXT,
    ...sessionProperties(state, opportunity, search),
    superEvent: {
      ...partProperties(sessionSeries),
      superEvent: {
        ...seriesProperties(whole, search),
        organizer: { ...eventSeries.organizer },
        "imin:locationSummary": locationSummary(whole, undefined),
      },
    },
  };
}

function seriesProperties(eventSeries: EventSeries, search: string, entitlement?: string): JsonObject {
  const { type, identifier, name, description, activity, genderRestriction, levels, isVirtual } = eventSeries;
  const ageRange = ageRangeOf(eventSeries);
  const offers = eventSeries.subEvent.flatMap((part) => part.offers);
  return {
    type,
    id: `${search}/events-api/v2/event-series/${encodeURIComponent(identifier)}`,
    identifier,
    name,
    description,
    activity: activity.map((concept) => ({ ...concept })),
    ageRange: ageRange && { ...ageRange },
    genderRestriction: genderRestriction ?? "oa:NoRestriction",
    eventAttendanceMode: `schema:${isVirtual ? "Online" : "Offline"}EventAttendanceMode`,
    isAccessibleForFree: offers.every(({ price }) => price === 0),
    "imin:level": (levels ?? []).map((level) => ({ type: `imin:${level}Level`, name: level })),
    "imin:dataSource": { type: "WebAPI", identifier: eventSeries.dataSource },
    "imin:aggregateOffer": aggregateOfferDocument(offers, entitlement),
  };
}

function partProperties({ type, identifier, location, offers }: Omit<SessionSeries, "subEvent">): JsonObject {
  return {
    type,
    identifier,
    location: { type: "Place", id: placeReference(location) },
    offers: offerDocuments(offers),
  };
}

function datesOf({ type, startDate, endDate, duration }: ScheduledSession): JsonObject {
  return { type, startDate, endDate, duration };
}

function sessionProperties(state: State, opportunity: SessionOpportunity, search: string): JsonObject {
  const { identifier, maximumAttendeeCapacity, eventStatus } = opportunity.scheduledSession;
  const path = `scheduled-sessions/${encodeURIComponent(identifier)}`;
  const isOnSale = openOffers(opportunity, state.clock.now()).length > 0;
  return {
    ...datesOf(opportunity.scheduledSession),
    id: `${search}/events-api/v2/${path}`,
    identifier,
    eventStatus: `schema:${eventStatus ?? "EventScheduled"}`,
    maximumAttendeeCapacity,
    remainingAttendeeCapacity: state.orders.remaining(opportunity),
    "imin:checkoutUrlTemplate": isOnSale ? `{checkoutBaseUrl}/v1/${path}` : undefined,
  };
}

/** Each place once. */
function locationSummary({ subEvent }: EventSeries, circle: Circle | undefined): readonly JsonObject[] {
  const places = new Map(subEvent.map(({ location }): [string, Place] => [location.identifier, location]));
  return [...places.values()].map((place) => ({
    ...placeDocument(place, circle),
    id: placeReference(place),
  }));
}
