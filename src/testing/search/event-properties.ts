import type { JsonObject } from "../basics/json.ts";
import type {
  EventSeries,
  Place,
  ScheduledSession,
  SessionOpportunity,
  SessionSeries,
} from "../catalog/model.ts";
import { isOnline } from "../catalog/opportunity.ts";
import { isBookable } from "../state/booking.ts";
import type { State } from "../state/state.ts";
import {
  activityDocuments,
  aggregateOfferDocument,
  foundPlaceDocument,
  offerDocuments,
  placeDocument,
  placeReference,
} from "./common-documents.ts";
import type { Circle } from "./geo.ts";
import { ageRangeOf } from "./series-facts.ts";

/** The properties of a series in search results and by ID. @internal */
export function seriesProperties(
  eventSeries: EventSeries,
  search: string,
  isHeld?: (entitlement: string) => boolean,
): JsonObject {
  const { type, identifier, name, description, activity, genderRestriction, levels, isVirtual } = eventSeries;
  const ageRange = ageRangeOf(eventSeries);
  const offers = eventSeries.subEvent.flatMap((part) => part.offers);
  return {
    type,
    id: `${search}/events-api/v2/event-series/${encodeURIComponent(identifier)}`,
    identifier,
    name,
    description,
    activity: activityDocuments(activity),
    ageRange: ageRange && { ...ageRange },
    genderRestriction: genderRestriction ?? "oa:NoRestriction",
    eventAttendanceMode: `schema:${isVirtual ? "Online" : "Offline"}EventAttendanceMode`,
    isAccessibleForFree: offers.every(({ price }) => price === 0),
    "imin:level": (levels ?? []).map((level) => ({ type: `imin:${level}Level`, name: level })),
    "imin:dataSource": { type: "WebAPI", identifier: eventSeries.dataSource },
    "imin:aggregateOffer": aggregateOfferDocument(offers, isHeld),
    ...eventSeries.further?.found,
  };
}

/** The sessions of a series at one place, in search results: dates without offers. @internal */
export function foundPartProperties(part: SessionSeries): JsonObject {
  return {
    type: part.type,
    ...part.further?.found,
    location: { type: "Place", id: placeReference(part.location) },
    eventSchedule: scheduleDocuments(part),
    subEvent: part.subEvent.map(datesOf),
  };
}

/** The sessions of a series at one place, by ID, without the sessions themselves. @internal */
export function partProperties(part: Omit<SessionSeries, "subEvent">, search: string): JsonObject {
  const { type, identifier, location, offers, leader, accessibilitySupport, specialRequirement, further } =
    part;
  return {
    type,
    id: `${search}/events-api/v2/session-series/${encodeURIComponent(identifier)}`,
    identifier,
    location: { type: "Place", id: placeReference(location) },
    offers: offerDocuments(offers),
    eventSchedule: scheduleDocuments(part),
    leader: leader && [{ ...leader }],
    accessibilitySupport: accessibilitySupport?.map((concept) => conceptDocument(concept)),
    "emduk:specialRequirement": specialRequirement?.map((concept) => conceptDocument(concept)),
    ...further?.found,
    ...further?.byId,
  };
}

/** A session by ID. It has imin's template if it can be booked now. @internal */
export function sessionProperties(state: State, opportunity: SessionOpportunity, search: string): JsonObject {
  const { identifier, maximumAttendeeCapacity, eventStatus, further } = opportunity.scheduledSession;
  const path = `scheduled-sessions/${encodeURIComponent(identifier)}`;
  return {
    ...datesOf(opportunity.scheduledSession),
    id: `${search}/events-api/v2/${path}`,
    identifier,
    eventStatus: `schema:${eventStatus ?? "EventScheduled"}`,
    maximumAttendeeCapacity,
    remainingAttendeeCapacity: state.orders.remaining(opportunity),
    "imin:checkoutUrlTemplate": isBookable(state, opportunity) ? `{checkoutBaseUrl}/v1/${path}` : undefined,
    "beta:virtualLocation": isOnline(opportunity) ? virtualLocation(opportunity) : undefined,
    ...further?.byId,
  };
}

/** Where those who have booked an online session go to. */
function virtualLocation({ eventSeries }: SessionOpportunity): JsonObject {
  return {
    type: "VirtualLocation",
    url: `${eventSeries.organizer.url}/live/${eventSeries.identifier}`,
    name: eventSeries.name,
    description: "The link opens ten minutes before the start.",
  };
}

/** Each place of a series once: brief in search results, complete by ID. @internal */
export function locationSummary(
  { subEvent }: EventSeries,
  circle: Circle | "by-id" | undefined,
): readonly JsonObject[] {
  const places = new Map(subEvent.map(({ location }): [string, Place] => [location.identifier, location]));
  return [...places.values()].map((place) => ({
    ...(circle === "by-id" ? placeDocument(place) : foundPlaceDocument(place, circle)),
    id: placeReference(place),
  }));
}

function datesOf({ type, startDate, endDate, duration }: ScheduledSession): JsonObject {
  return { type, startDate, endDate, duration };
}

function scheduleDocuments({ eventSchedule }: Pick<SessionSeries, "eventSchedule">): readonly JsonObject[] {
  return (eventSchedule ?? []).map((schedule) => ({ ...schedule }));
}

function conceptDocument({
  type,
  id,
  prefLabel,
}: {
  type: string;
  id: string;
  prefLabel: string;
}): JsonObject {
  return { type, id, prefLabel };
}
