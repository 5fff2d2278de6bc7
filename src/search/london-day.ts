import { IminInputError } from "../errors/imin-input-error.ts";
import { readDateTime, writeDateTime } from "../open-active/date-time.ts";

/** The `startDate` filters of one day. A type and not an interface, so that it can be given where any filter may be. */
export type DayFilters = {
  /** The first second of the day, in UTC. */
  readonly "startDate[gte]": string;
  /** The last second of the day, in UTC. */
  readonly "startDate[lte]": string;
};

/** A length of time, in milliseconds. */
const hour = 3_600_000;

/**
 * The filters of a calendar day in London, which in summer begins at 23:00 of the day before in UTC. The two days on which
 * the clocks change have 23 and 25 hours.
 *
 * @param day The day, `"YYYY-MM-DD"`, as a date input gives it.
 * @throws IminInputError if it is no such day.
 * @see https://docs.imin.co/platform-products/search/imin-events-api/filters/dates-and-times
 * @example
 * ```ts
 * const filters = { activityPrefLabel: "Tennis", ...londonDay("2026-07-02") };
 * // "startDate[gte]": "2026-07-01T23:00:00Z", "startDate[lte]": "2026-07-02T22:59:59Z"
 * ```
 */
export function londonDay(day: string): DayFilters {
  const midnight = readDateTime(day);
  if (midnight === undefined || midnight.hasTime) {
    const issue = { path: "day", message: 'must be a calendar day, "YYYY-MM-DD"' };
    throw new IminInputError([issue], { operation: "londonDay" });
  }
  return {
    "startDate[gte]": writeDateTime(inLondon(midnight.time)),
    "startDate[lte]": writeDateTime(inLondon(midnight.time + 24 * hour) - 1000),
  };
}

/** The moment at which it is midnight in London, given midnight in UTC. */
function inLondon(midnight: number): number {
  const clock = new Intl.DateTimeFormat("en-GB", {
    hour: "numeric",
    hourCycle: "h23",
    timeZone: "Europe/London",
  });
  return midnight - Number(clock.format(midnight)) * hour;
}
