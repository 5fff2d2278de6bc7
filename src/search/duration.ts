import type { DateTime } from "../open-active/date-time.ts";

const pattern =
  /^P(?=\w)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:([\d.,]+)H)?(?:([\d.,]+)M)?(?:([\d.,]+)S)?)?$/;

/**
 * Subtracts an ISO 8601 duration from a moment, in milliseconds since 1970. Years and months follow the calendar,
 * in the moment's own offset: a month before March 31 is the last day of February.
 *
 * @returns `NaN` if either is missing or malformed. All comparisons with it are false.
 * @internal
 */
export function momentBefore(moment: DateTime | undefined, duration: unknown): number {
  const match = typeof duration === "string" && pattern.exec(duration);
  if (!match || !moment) return Number.NaN;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part?.replace(",", ".") ?? 0));
  const { time, wallTime } = moment;
  const date = new Date(wallTime);
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() - years * 12 - months);
  // Past the end of a shorter month: go back to its last day.
  if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0);
  const exact = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
  return date.getTime() - wallTime + time - exact * 1000;
}
