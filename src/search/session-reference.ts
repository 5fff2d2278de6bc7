import { IminInputError } from "../errors/imin-input-error.ts";
import { asText, ifReadable } from "../errors/property-of.ts";
import type { EventSeries } from "../open-active/event-series.ts";
import type { Place } from "../open-active/place.ts";
import type { Reading } from "../transport/operation.ts";
import { occurrences } from "./parents.ts";
import { placeOf } from "./place-of.ts";

/**
 * The session of a search result, as a flat object of strings, for the hidden fields of a form or the query of a
 * link. Pass it to {@link Search.findSession} unchanged. Do not read its properties.
 */
export interface SessionReference {
  /** Strings that identify the series, the session, its time and its place. */
  readonly [name: string]: string;
}

/**
 * Creates a reference to the session of a result of mode `"upcoming-sessions"`. A page can contain it and send it
 * back when the customer clicks.
 *
 * @param result A search result with exactly one session.
 * @throws IminInputError if it has no session or several. Results of the discovery modes do: they represent a
 * series.
 * @example
 * ```ts
 * import { type EventSeries, type FoundSession, type IminClient, sessionReference } from "imin-sdk";
 *
 * export function bookLink(result: EventSeries): string {
 *   return `/book?${new URLSearchParams(sessionReference(result))}`;
 * }
 *
 * // When the customer follows the link.
 * export function findAgain(imin: IminClient, request: Request): Promise<FoundSession | undefined> {
 *   return imin.search.findSession(Object.fromEntries(new URL(request.url).searchParams));
 * }
 * ```
 */
export function sessionReference(result: EventSeries): SessionReference {
  const reading = ifReadable(() => referenceTo(result)) ?? refuse(notAResult);
  if (reading.issues === undefined) return reading.result;
  throw new IminInputError(reading.issues, { operation: "sessionReference" });
}

/** @internal */
export const representsSeries =
  'represents a series, not a session: search with mode "upcoming-sessions", or use getEventSeries()';

const notAResult = "must be a search result or a sessionReference()";

/** The reference to the session of a result, or the problem with the result. @internal */
export function referenceTo(given: unknown): Reading<SessionReference> {
  const { id, identifier, type = "EventSeries" }: Partial<EventSeries> = Object(given);
  const eventSeries = nameOf(id ?? identifier);
  if (!eventSeries || type !== "EventSeries") return refuse(notAResult);
  const [levels, ...others] = occurrences(Object(given));
  if (!levels || others.length > 0) return refuse(representsSeries);
  const [session] = levels;
  const scheduledSession = nameOf(session.id ?? session.identifier);
  const startDate = asText(session.startDate);
  if (!scheduledSession && !startDate) return refuse("has a session without id or start");
  const place = placeOf(levels);
  const texts = {
    ...{ eventSeries, scheduledSession, startDate, endDate: asText(session.endDate) },
    ...{ place: asText(place?.id), placeName: asText(place?.name), position: positionOf(place) },
  };
  return {
    result: Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text ? [[name, text]] : []))),
  };
}

/** @internal */
export function refuse(message: string): Reading<SessionReference> {
  return { issues: [{ path: "result", message }] };
}

/** An identifier as a string, or `undefined` if it is missing or an object. @internal */
export function nameOf(identifier: unknown): string | undefined {
  return typeof identifier === "number" || typeof identifier === "string" ? String(identifier) : undefined;
}

/** The location of a place, for comparison. `""` if unknown. @internal */
export function positionOf(place: Place | undefined): string {
  const [latitude, longitude] = [nameOf(place?.geo?.latitude), nameOf(place?.geo?.longitude)];
  return latitude && longitude ? `${latitude},${longitude}` : "";
}
