import { IminInputError } from "../errors/imin-input-error.ts";
import type { Issue } from "../errors/issue.ts";
import { readDateTime } from "../open-active/date-time.ts";
import type { EventSeries } from "../open-active/event-series.ts";
import type { Place } from "../open-active/place.ts";
import type { Reading } from "../transport/operation.ts";
import { scheduledSessions } from "./scheduled-sessions.ts";

/**
 * Which session a search result stands for, as a flat object of texts: for the hidden fields of a form or the query of a
 * link. Its properties are not for reading: hand it back to {@link Search.findSession} as it is.
 */
export interface SessionReference {
  /** One of a few texts that name the series, the session, its time and its place. */
  readonly [name: string]: string;
}

/**
 * The session that a result of mode `"upcoming-sessions"` stands for, in a form that survives a page and comes back with
 * the customer's click.
 *
 * @param result A search result with exactly one session.
 * @throws IminInputError if it has none or several, as the results of the discovery modes: they stand for a series.
 * @example
 * ```ts
 * const link = `/book?${new URLSearchParams(sessionReference(result))}`;
 * // And when it is followed:
 * const found = await imin.search.findSession(Object.fromEntries(new URL(request.url).searchParams));
 * ```
 */
export function sessionReference(result: EventSeries): SessionReference {
  const reading = readResult(result);
  if (reading.issues === undefined) return reading.result;
  throw new IminInputError(reading.issues, { operation: "sessionReference" });
}

/**
 * The reference that was given, or that of the result that was given.
 *
 * @param discovered The results that stand for a series, however many sessions they have.
 * @internal
 */
export function readSessionReference(given: unknown, discovered: WeakSet<object>): Reading<SessionReference> {
  if (discovered.has(Object(given))) return refuse(`stands for a series, not for one session: ${advice}`);
  const { eventSeries, scheduledSession, startDate }: Partial<SessionReference> = Object(given);
  if (typeof eventSeries !== "string") return readResult(given);
  if (eventSeries !== "" && (scheduledSession || readDateTime(startDate))) return { result: Object(given) };
  return refuse("must be a whole sessionReference(): it lacks the series, or both the session and its start");
}

const advice = `search with mode "upcoming-sessions", or get the EventSeries and let the customer choose`;

function readResult(given: unknown): Reading<SessionReference> {
  const result: EventSeries = Object(given);
  const name = nameOf(result.id ?? result.identifier);
  if (name === undefined || (result.type ?? "EventSeries") !== "EventSeries") {
    return refuse("must be a search result with an id, or what sessionReference() made of one");
  }
  const found = scheduledSessions(result);
  const [session] = found;
  if (session === undefined || found.length > 1) {
    return refuse(`stands for a series (${found.length} sessions), not for one session: ${advice}`);
  }
  const { id, identifier, startDate = "", endDate = "" } = session.opportunity;
  const scheduledSession = nameOf(id ?? identifier) ?? "";
  if (!scheduledSession && !readDateTime(startDate)) return refuse("has a session without id and start");
  const { place } = session;
  const texts = {
    eventSeries: name,
    scheduledSession,
    startDate,
    endDate,
    place: place?.id ?? "",
    placeName: place?.name ?? "",
    position: positionOf(place),
  };
  return { result: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")) };
}

function refuse(message: string): Reading<SessionReference> {
  const issue: Issue = { path: "result", message };
  return { issues: [issue] };
}

/** An identifier as text; `undefined` for what is none, or is an object. @internal */
export function nameOf(identifier: unknown): string | undefined {
  return typeof identifier === "number" || typeof identifier === "string" ? String(identifier) : undefined;
}

/** Where a place is, to compare; `""` if it does not say. @internal */
export function positionOf(place: Place | undefined): string {
  const { latitude, longitude } = place?.geo ?? {};
  return latitude === undefined || longitude === undefined ? "" : `${latitude},${longitude}`;
}
