import { isIminError } from "../errors/is-imin-error.ts";
import { readDateTime } from "../open-active/date-time.ts";
import type { EventSeries } from "../open-active/event-series.ts";
import type { Place } from "../open-active/place.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";
import type { Reading } from "../transport/operation.ts";
import { type FoundSession, scheduledSessions } from "./scheduled-sessions.ts";
import {
  nameOf,
  positionOf,
  referenceTo,
  refuse,
  type SessionReference,
  standsForSeries,
} from "./session-reference.ts";

/**
 * The reference that was given, or that of the result that was given.
 *
 * @param discovered The results that stand for a series, however many sessions they have.
 * @internal
 */
export function readSessionReference(given: unknown, discovered: WeakSet<object>): Reading<SessionReference> {
  if (discovered.has(Object(given))) return refuse(standsForSeries);
  const isReference = typeof Object(given).eventSeries === "string";
  const reading: Reading<SessionReference> = isReference ? { result: Object(given) } : referenceTo(given);
  if (reading.issues !== undefined) return reading;
  const { eventSeries, scheduledSession, startDate } = reading.result;
  if (eventSeries && (scheduledSession || readDateTime(startDate))) return reading;
  return refuse("names no series, or neither the session nor a valid start");
}

/**
 * The session of an EventSeries that a reference means, or `undefined` if it is not there. A session that has a name is
 * found by it alone; without one, the start and the place have to be the same.
 *
 * @internal
 */
export function readSession(
  eventSeries: EventSeries,
  reference: SessionReference,
): Reading<FoundSession | undefined> {
  const sessions = scheduledSessions(eventSeries);
  const [session, ...others] = reference["scheduledSession"]
    ? sessions.filter(({ opportunity }) => hasName(opportunity, reference["scheduledSession"])).slice(0, 1)
    : sessionsThen(sessions, reference);
  if (others.length === 0) return { result: session };
  const message = "has several sessions at that time and place, and the result does not identify one of them";
  return { issues: [{ path: "subEvent", message }] };
}

function hasName({ id, identifier }: ScheduledSession, name: string | undefined): boolean {
  return id === name || nameOf(identifier) === name;
}

/** The sessions at the time and place of the reference; of several, those that have the same position and end, if any. */
function sessionsThen(
  sessions: readonly FoundSession[],
  reference: SessionReference,
): readonly FoundSession[] {
  // What is no date is not the same as another.
  const isAt = (moment: string | undefined, other: string | undefined) =>
    Number(readDateTime(moment)?.time) === Number(readDateTime(other)?.time);
  const isThere = placeFilter(sessions, reference);
  const then = sessions.filter(
    ({ opportunity, place }) => isAt(opportunity.startDate, reference["startDate"]) && isThere(place),
  );
  const closer = [
    ({ place }: FoundSession) => positionOf(place) === reference["position"],
    ({ opportunity }: FoundSession) => isAt(opportunity.endDate, reference["endDate"]),
  ];
  return closer.reduce((left, fits) => (left.length > 1 && left.some(fits) ? left.filter(fits) : left), then);
}

/**
 * Whether a place is that of the reference. Its `id` decides, but may be no more than a reference within one response: if
 * the EventSeries does not have that `id`, the name decides. Places with different names are never the same.
 */
function placeFilter(
  sessions: readonly FoundSession[],
  { place: id, placeName }: SessionReference,
): (place: Place | undefined) => boolean {
  const isOtherName = (place: Place) => Boolean(placeName && place.name && place.name !== placeName);
  const isId = (place: Place | undefined) => place !== undefined && place.id === id && !isOtherName(place);
  const isKnown = id !== undefined && sessions.some(({ place }) => isId(place));
  if (isKnown) return isId;
  return (place) =>
    place === undefined || (!isOtherName(place) && Boolean(!id || !place.id || (placeName && place.name)));
}

/**
 * Whether an error says that what was asked for does not exist any more. imin does not document its search's 404; one
 * that says that there is no such endpoint, or is a web page, is a wrong base URL instead.
 *
 * @internal
 */
export function isGone(error: unknown): boolean {
  if (!isIminError(error, "api") || error.status !== 404) return false;
  const isPage = typeof error.body === "string" && error.body.trimStart().startsWith("<");
  const isNoRoute = error.description?.startsWith("no Route matched") === true;
  return !isPage && !isNoRoute && !error.hasType("UnknownOrIncorrectEndpointError");
}
