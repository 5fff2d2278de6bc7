import { dateTime, shift } from "../basics/duration.ts";
import { type LondonDay, nameOfWeekday } from "../basics/london.ts";
import { PROVIDER } from "./club.ts";
import type { EventSeries, Offer, PartialSchedule, Place, ScheduledSession, SessionSeries } from "./model.ts";

/** The sessions of a series at one place. @internal */
export interface Part {
  readonly slug: string;
  readonly location: Place;
  readonly offers: readonly Offer[];
  /** The start times, in London: `18:30`. */
  readonly times: readonly string[];
  /** Sunday is 0, as in `Date`. */
  readonly weekdays: readonly number[];
  readonly duration: string;
  readonly capacity: number;
  /** The other properties of the sessions. */
  readonly about?: Partial<SessionSeries>;
  readonly aboutSessions?: Partial<ScheduledSession>;
  /** Whether one of its sessions is that of imin's example scenario. */
  readonly hasExample?: true;
}

/** A series whose sessions are described by parts. @internal */
export type Series = Omit<EventSeries, "type" | "subEvent"> & {
  /** The prefix of its sessions' identifiers. */
  readonly feed: string;
  readonly parts: readonly Part[];
};

/** @internal */
export const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** The session of imin's example scenario. @internal */
export const EXAMPLE_SESSION = `${PROVIDER}/scheduled-sessions/00000000000000001741`;

/** The example's session is always this far ahead, so that it can be booked on any day. */
const EXAMPLE_DAYS_AHEAD = 2;

/** Builds a series with its sessions on these days. @internal */
export function eventSeriesOn({ feed, parts, ...series }: Series, days: readonly LondonDay[]): EventSeries {
  return {
    type: "EventSeries",
    ...series,
    subEvent: parts.map(
      (part): SessionSeries => ({
        type: "SessionSeries",
        identifier: `${series.dataSource}-SessionSeries-${part.slug}`,
        location: part.location,
        offers: part.offers,
        ...part.about,
        eventSchedule: part.times.map((time) => scheduleOf(part, time)),
        subEvent: days
          .filter(({ weekday }) => part.weekdays.includes(weekday))
          .flatMap((day) => part.times.map((time) => session(part, feed, day, time))),
      }),
    ),
  };
}

function session(part: Part, feed: string, day: LondonDay, time: string): ScheduledSession {
  const start = day.at(time);
  // If there are several in a day, the hour distinguishes them.
  const stamp = part.times.length > 1 ? `${day.date}T${time.slice(0, 2)}` : day.date;
  const isExample = part.hasExample === true && day.daysAhead === EXAMPLE_DAYS_AHEAD;
  const identifier = `${feed}/scheduled-sessions/${part.slug}-${stamp}`;
  return {
    type: "ScheduledSession",
    ...(isExample ? { identifier: EXAMPLE_SESSION, laterIdentifier: identifier } : { identifier }),
    timetableDay: day.date,
    startDate: dateTime(start),
    endDate: dateTime(shift(start, part.duration)),
    duration: part.duration,
    maximumAttendeeCapacity: part.capacity,
    ...part.aboutSessions,
  };
}

function scheduleOf({ weekdays, duration }: Part, startTime: string): PartialSchedule {
  const end = shift(new Date(`1970-01-01T${startTime}:00Z`), duration);
  return {
    type: "PartialSchedule",
    repeatFrequency: "P1W",
    byDay: weekdays.map((weekday) => `schema:${nameOfWeekday(weekday)}`),
    startTime,
    endTime: end.toISOString().slice(11, 16),
    duration,
  };
}
