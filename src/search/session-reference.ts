import { IminInputError } from "../errors/imin-input-error.ts";
import { textOf } from "../errors/property-of.ts";
import type { EventSeries } from "../open-active/event-series.ts";
import type { Place } from "../open-active/place.ts";
import type { Reading } from "../transport/operation.ts";
import { occurrences } from "./parents.ts";
import { placeOf } from "./place-of.ts";

/**
 * The session of a search result, as a flat object of strings: for the hidden fields of a form or the query of a
 * link. Do not read its properties: pass it to {@link Search.findSession} unchanged.
 */
export interface SessionReference {
  /** One of a few texts that name the series, the session, its time and its place. */
  readonly [name: string]: string;
}

/**
 * The session of a result of mode `"upcoming-sessions"`, in a form that a page can contain and send back with
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
  const reading = referenceTo(result);
  if (reading.issues === undefined) return reading.result;
  throw new IminInputError(reading.issues, { operation: "sessionReference" });
}

/** @internal */
export const standsForSeries =
  'stands for a series, not for one session: search with mode "upcoming-sessions", or use getEventSeries()';

/** The reference to the session of a result, or what the result lacks. @internal */
export function referenceTo(given: unknown): Reading<SessionReference> {
  const { id, identifier, type = "EventSeries" }: Partial<EventSeries> = Object(given);
  const eventSeries = nameOf(id ?? identifier);
  if (!eventSeries || type !== "EventSeries")
    return refuse("must be a search result or a sessionReference()");
  const [levels, ...others] = occurrences(Object(given));
  if (!levels || others.length > 0) return refuse(standsForSeries);
  const [session] = levels;
  const scheduledSession = nameOf(session.id ?? session.identifier);
  const startDate = textOf(session, "startDate");
  if (!scheduledSession && !startDate) return refuse("has a session without id and start");
  const place = placeOf(levels);
  const texts = {
    ...{ eventSeries, scheduledSession, startDate, endDate: textOf(session, "endDate") },
    ...{ place: textOf(place, "id"), placeName: textOf(place, "name"), position: positionOf(place) },
  };
  return {
    result: Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text ? [[name, text]] : []))),
  };
}

/** @internal */
export function refuse(message: string): Reading<SessionReference> {
  return { issues: [{ path: "result", message }] };
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
