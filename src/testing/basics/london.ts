/**
 * London time, which the sandbox's clubs use for their timetables. Calculated, because every request needs it:
 * British Summer Time runs from the last Sunday of March to the last Sunday of October, changing at 01:00 UTC.
 */

/** A calendar day in London. @internal */
export interface LondonDay {
  /** `2026-11-23` */
  readonly date: string;
  /** Sunday is 0, as in `Date`. */
  readonly weekday: number;
  /** Days from today: 0 for today, negative for earlier days. */
  readonly daysAhead: number;
  /** Returns the moment of a local time of this day, `18:30`. Not for the hour in which the clocks change. */
  at(time: string): Date;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MARCH = 2;
const OCTOBER = 9;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** Formats a moment as London date and time with its offset: `2026-07-02T18:30:00.000+01:00`. @internal */
export function inLondon(moment: Date): string {
  const offset = offsetAt(moment);
  return new Date(moment.getTime() + offset).toISOString().replace("Z", offset === 0 ? "+00:00" : "+01:00");
}

/** The same local time on the next day, which is not 24 hours later when the clocks change. @internal */
export function nextDay(moment: Date): Date {
  return dayAhead(moment, 1).at(inLondon(moment).slice(11, 16));
}

/** Returns the London weekday of a moment, in English. @internal */
export function weekdayIn(moment: Date): string {
  return nameOfWeekday(new Date(moment.getTime() + offsetAt(moment)).getUTCDay());
}

/** @internal */
export function nameOfWeekday(weekday: number): string {
  return WEEKDAYS[weekday] ?? "";
}

/**
 * Returns the days around a moment. The moment's own day is at the index `before`.
 *
 * @internal
 */
export function daysAround(moment: Date, before: number, ahead: number): readonly LondonDay[] {
  return Array.from({ length: before + ahead }, (_, index) => dayAhead(moment, index - before));
}

/** Returns the day a number of days after a moment. @internal */
export function dayAhead(moment: Date, daysAhead: number): LondonDay {
  const midnight = Date.parse(inLondon(moment).slice(0, 10)) + daysAhead * DAY; // in UTC
  const noon = new Date(midnight + DAY / 2);
  return {
    date: noon.toISOString().slice(0, 10),
    weekday: noon.getUTCDay(),
    daysAhead,
    at(time) {
      const [hours = 0, minutes = 0] = time.split(":").map(Number);
      return new Date(midnight + hours * HOUR + minutes * MINUTE - offsetAt(noon));
    },
  };
}

/** London's offset from UTC, in milliseconds. */
function offsetAt(moment: Date): number {
  const year = moment.getUTCFullYear();
  const isSummerTime = moment >= changeOf(year, MARCH) && moment < changeOf(year, OCTOBER);
  return isSummerTime ? HOUR : 0;
}

function changeOf(year: number, month: number): Date {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
  return new Date(lastDay.getTime() - lastDay.getUTCDay() * DAY);
}
