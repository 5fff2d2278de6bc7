import type { EventSeries } from "../open-active/event-series.ts";
import type { Place } from "../open-active/place.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";
import type { SessionSeries } from "../open-active/session-series.ts";
import { inherited, withParents } from "./parents.ts";
import { resolvePlace } from "./place-of.ts";

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

/** Any event of a response, of which only the kind is known. */
interface EventNode {
  readonly type?: string;
  readonly subEvent?: readonly EventNode[] | undefined;
  readonly superEvent?: EventNode | undefined;
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
  return sessionsOf(item as EventNode, parentsOf(item as EventNode));
}

/**
 * @param event The event, as the response has it.
 * @param parents The events above it, as the response has them, the innermost first.
 * @param superEvent The innermost of them, nested upward.
 */
function sessionsOf(event: EventNode, parents: readonly EventNode[], superEvent?: EventNode): FoundSession[] {
  if (event.type === "ScheduledSession") {
    return [found((superEvent ? { ...event, superEvent } : event) as ScheduledSession, parents)];
  }
  const { subEvent, ...own } = event;
  const upward = superEvent ? { ...own, superEvent } : own;
  const children = Array.isArray(subEvent) ? subEvent : [];
  return children.flatMap((child: EventNode) => sessionsOf(child, [event, ...parents], upward));
}

function parentsOf({ superEvent }: EventNode): EventNode[] {
  return superEvent ? [superEvent, ...parentsOf(superEvent)] : [];
}

function found(opportunity: ScheduledSession, parents: readonly EventNode[]): FoundSession {
  const [parent] = parents;
  const levels = withParents(opportunity);
  return {
    opportunity,
    // An event is what its type says; a parent of which there is only the URL has none, and is what its position says.
    sessionSeries: (parent?.type === "EventSeries" ? undefined : parent) as SessionSeries | undefined,
    eventSeries: parents.find(
      ({ type }, index) => type === "EventSeries" || (index > 0 && type === undefined),
    ) as EventSeries | undefined,
    place: resolvePlace(inherited(levels, "location"), inherited(levels, "imin:locationSummary")),
  };
}
