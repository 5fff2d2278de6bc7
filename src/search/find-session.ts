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
  representsSeries,
  type SessionReference,
} from "./session-reference.ts";

/**
 * Returns the given reference, or the reference to the given result.
 *
 * @param discovered The results that represent a series, whatever the number of their sessions.
 * @internal
 */
export function readSessionReference(given: unknown, discovered: WeakSet<object>): Reading<SessionReference> {
  if (discovered.has(Object(given))) return refuse(representsSeries);
  const isReference = typeof Object(given).eventSeries === "string";
  const reading: Reading<SessionReference> = isReference ? { result: Object(given) } : referenceTo(given);
  if (reading.issues !== undefined) return reading;
  const { eventSeries, scheduledSession, startDate } = reading.result;
  if (eventSeries && (scheduledSession || readDateTime(startDate))) return reading;
  return refuse("must name the series, and the session or a valid start");
}

/**
 * Finds a reference's session in an EventSeries. Returns `undefined` if it is missing. A session with an identity
 * is matched by it alone. Without one, the start and the place must match.
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
  const message = "has several sessions at that time and place, and the result does not say which one";
  return { issues: [{ path: "subEvent", message }] };
}

function hasName({ id, identifier }: ScheduledSession, name: string | undefined): boolean {
  return id === name || nameOf(identifier) === name;
}

/**
 * The sessions at the reference's time and place. If there are several, those with the same position and end, if
 * any.
 */
function sessionsThen(
  sessions: readonly FoundSession[],
  reference: SessionReference,
): readonly FoundSession[] {
  // Two invalid dates are not equal.
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
  return closer.reduce((left, fits) => (left.some(fits) ? left.filter(fits) : left), then);
}

/**
 * Checks whether a place is the reference's. Its `id` decides, unless it is only a reference within one response
 * and the EventSeries does not have it. Then the name decides. Places with different names are never the same.
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
 * Checks whether an error says that the item no longer exists. imin does not document the 404 of its search. A 404
 * that reports a missing endpoint, or is a web page, means a wrong base URL instead.
 *
 * @internal
 */
export function isGone(error: unknown): boolean {
  if (!isIminError(error, "api") || error.status !== 404) return false;
  const isPage = typeof error.body === "string" && error.body.trimStart().startsWith("<");
  const isNoRoute = error.description?.startsWith("no Route matched") === true;
  return !isPage && !isNoRoute && !error.hasType("UnknownOrIncorrectEndpointError");
}
