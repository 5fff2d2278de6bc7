/**
 * London's time, in which the sandbox's clubs keep their timetables. By arithmetic, since it is asked for with every
 * request: British Summer Time runs from the last Sunday of March to the last of October, at one o'clock UTC.
 */

/** A calendar day in London. @internal */
export interface LondonDay {
  /** `2026-11-23` */
  readonly date: string;
  /** Sunday is 0, as in `Date`. */
  readonly weekday: number;
  /** How far ahead of today it is: 0 for today, and less than that for days before it. */
  readonly daysAhead: number;
  /** The moment of a local time of this day, `18:30`, but none of the hour in which the clocks change. */
  at(time: string): Date;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MARCH = 2;
const OCTOBER = 9;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** The local date and time of a moment, with their offset: `2026-07-02T18:30:00.000+01:00`. @internal */
export function inLondon(moment: Date): string {
  const offset = offsetAt(moment);
  return new Date(moment.getTime() + offset).toISOString().replace("Z", offset === 0 ? "+00:00" : "+01:00");
}

/** The local weekday of a moment, in English. @internal */
export function weekdayIn(moment: Date): string {
  return nameOfWeekday(new Date(moment.getTime() + offsetAt(moment)).getUTCDay());
}

/** @internal */
export function nameOfWeekday(weekday: number): string {
  return WEEKDAYS[weekday] ?? "";
}

/**
 * The days around the one of a moment, which is at the index `before`.
 *
 * @internal
 */
export function daysAround(moment: Date, before: number, ahead: number): readonly LondonDay[] {
  return Array.from({ length: before + ahead }, (_, index) => dayAhead(moment, index - before));
}

/** The day that is some days after that of a moment. @internal */
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

/** How far London is ahead of UTC, in milliseconds. */
function offsetAt(moment: Date): number {
  const year = moment.getUTCFullYear();
  const isSummerTime = moment >= changeOf(year, MARCH) && moment < changeOf(year, OCTOBER);
  return isSummerTime ? HOUR : 0;
}

function changeOf(year: number, month: number): Date {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
  return new Date(lastDay.getTime() - lastDay.getUTCDay() * DAY);
}
