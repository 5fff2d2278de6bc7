import type { EventSeries } from "../open-active/event-series.ts";
import type { Place } from "../open-active/place.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";
import type { SessionSeries } from "../open-active/session-series.ts";
import { resolvePlace } from "./place-of.ts";

/** A session with what it belongs to. */
export interface FoundSession {
  /**
   * The session, its parents nested upward in `superEvent` as `search.getScheduledSession()` gives it, whichever way
   * the answer had them.
   */
  readonly opportunity: ScheduledSession;
  /** Its series, with the offers, as the answer has it. */
  readonly sessionSeries: SessionSeries | undefined;
  /** What search found, as the answer has it. */
  readonly eventSeries: EventSeries | undefined;
  /** Where it takes place, references resolved. An online session may have none. */
  readonly place: Place | undefined;
}

/**
 * The sessions of an EventSeries, each with its series and its place, in the order of the answer. A list and not a
 * generator, since there are few of them (14 days' worth) and lists can be filtered and sorted on every runtime.
 *
 * The sessions in search results have dates and little else: get the EventSeries by itself for what can be booked.
 *
 * @param item An EventSeries; or a session with its parents, which gives the one session.
 * @see https://docs.imin.co/platform-products/search/imin-events-api/concepts/scheduledsessions-and-eventschedules
 * @example
 * ```ts
 * const eventSeries = await imin.search.getEventSeries(result);
 * for (const { opportunity, place } of scheduledSessions(eventSeries)) {
 *   console.log(opportunity.startDate, place?.name, isBookable(opportunity));
 * }
 * ```
 */
export function scheduledSessions(item: EventSeries | ScheduledSession): FoundSession[] {
  if (item.type === "ScheduledSession") {
    const eventSeries = item.superEvent?.superEvent;
    return [found(item, item.superEvent, eventSeries)];
  }
  const { subEvent: allSeries = [], ...parent } = item;
  return allSeries.flatMap((sessionSeries) => {
    const { subEvent: sessions = [], ...own } = sessionSeries;
    const superEvent: SessionSeries = { ...own, superEvent: parent };
    return sessions
      .filter((session) => session.type === "ScheduledSession")
      .map((session) => found({ ...session, superEvent }, sessionSeries, item));
  });
}

function found(
  opportunity: ScheduledSession,
  sessionSeries: SessionSeries | undefined,
  eventSeries: EventSeries | undefined,
): FoundSession {
  const location = opportunity.location ?? sessionSeries?.location ?? eventSeries?.location;
  const place = resolvePlace(location, eventSeries?.["imin:locationSummary"]);
  return { opportunity, sessionSeries, eventSeries, place };
}
