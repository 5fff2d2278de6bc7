import { ifReadable } from "../errors/property-of.ts";
import type { EventSeries } from "../open-active/event-series.ts";
import type { Place } from "../open-active/place.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";
import type { SessionSeries } from "../open-active/session-series.ts";
import { type Levels, nestedUpward, occurrences } from "./parents.ts";
import { placeOf } from "./place-of.ts";

/** A session with its parents. */
export interface FoundSession {
  /**
   * The session, with its parents nested upward in `superEvent` as in `search.getScheduledSession()`, whatever the
   * structure of the response.
   */
  readonly opportunity: ScheduledSession;
  /** Its series with the offers, as in the response. A session directly below an EventSeries has none. */
  readonly sessionSeries: SessionSeries | undefined;
  /** The search result, as in the response. */
  readonly eventSeries: EventSeries | undefined;
  /** Its `location`, with references resolved. For an online session, a related place, if any. */
  readonly place: Place | undefined;
}

/**
 * Lists the sessions of an EventSeries, each with its series and its place, in the order of the response. It
 * returns a list, not a generator: there are few sessions (14 days), and every runtime can filter and sort a list.
 *
 * It supports all structures that OpenActive allows: sessions of a series, directly below the EventSeries, or
 * deeper. It skips other kinds of event, such as a CourseInstance, because imin cannot book them.
 *
 * The sessions in search results have little more than dates. To get everything needed for a booking, get the
 * EventSeries by ID.
 *
 * @param item An EventSeries or a SessionSeries, or a session with its parents, which returns only that session.
 * @see https://docs.imin.co/platform-products/search/imin-events-api/concepts/scheduledsessions-and-eventschedules
 * @example
 * ```ts
 * import { bookability, IminClient, scheduledSessions } from "imin-sdk";
 *
 * const imin = new IminClient();
 * const eventSeries = await imin.search.getEventSeries("gll-EventSeries-07fbaf90");
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
    // A parent that is only a URL has no type. Its position decides.
    ({ type }, index) => type === "EventSeries" || (type === undefined && index > 0),
  );
  // The levels are known only by their types and positions.
  return {
    opportunity: nestedUpward(levels, "superEvent"),
    sessionSeries: parent?.type === "EventSeries" ? undefined : parent,
    eventSeries,
    place: placeOf(levels),
  } as FoundSession;
}
