import { ifReadable } from "../errors/property-of.ts";
import type { EventSeries } from "../open-active/event-series.ts";
import type { Place } from "../open-active/place.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";
import type { SessionSeries } from "../open-active/session-series.ts";
import { type Levels, nestedUpward, occurrences } from "./parents.ts";
import { placeOf } from "./place-of.ts";

/** A session with what it belongs to. */
export interface FoundSession {
  /**
   * The session, its parents nested upward in `superEvent` as `search.getScheduledSession()` gives it, whichever way
   * the response had them.
   */
  readonly opportunity: ScheduledSession;
  /** Its series, with the offers, as the response has it. A session directly below an EventSeries has none. */
  readonly sessionSeries: SessionSeries | undefined;
  /** What search found, as the response has it. */
  readonly eventSeries: EventSeries | undefined;
  /** Its `location`, references resolved. For an online session that is a place that it has to do with, if any. */
  readonly place: Place | undefined;
}

/**
 * The sessions below an EventSeries, each with its series and its place, in the order of the response. A list and not a
 * generator, since there are few of them (14 days' worth) and lists can be filtered and sorted on every runtime.
 *
 * All shapes that OpenActive allows are walked: sessions of a series, directly below the EventSeries, or deeper. Other
 * kinds of event, such as a CourseInstance, cannot be booked through imin and are left out.
 *
 * The sessions in search results have dates and little else: get the EventSeries by itself for what can be booked.
 *
 * @param item An EventSeries or a SessionSeries; or a session with its parents, which gives the one session.
 * @see https://docs.imin.co/platform-products/search/imin-events-api/concepts/scheduledsessions-and-eventschedules
 * @example
 * ```ts
 * const eventSeries = await imin.search.getEventSeries(result);
 * for (const found of scheduledSessions(eventSeries)) {
 *   console.log(found.opportunity.startDate, found.place?.name, bookability(found).bookable);
 * }
 * ```
 */
export function scheduledSessions(item: EventSeries | SessionSeries | ScheduledSession): FoundSession[] {
  const sessions = ifReadable(() =>
    occurrences(item)
      .filter(([{ type }]) => type === "ScheduledSession")
      .map(found),
  );
  return sessions ?? [];
}

function found(levels: Levels): FoundSession {
  const [, ...parents] = levels;
  const [parent] = parents;
  const eventSeries = parents.find(
    // A parent of which there is only the URL has no type, and is what its position says.
    ({ type }, index) => type === "EventSeries" || (type === undefined && index > 0),
  );
  // What the levels are is known by their types and positions alone.
  return {
    opportunity: nestedUpward(levels, "superEvent"),
    sessionSeries: parent?.type === "EventSeries" ? undefined : parent,
    eventSeries,
    place: placeOf(levels),
  } as FoundSession;
}
