import { IminInputError } from "../errors/imin-input-error.ts";
import { readDateTime, writeDateTime } from "../open-active/date-time.ts";

/** The `startDate` filters for one day. A type, not an interface, so that it is assignable to any filters. */
export type DayFilters = {
  /** The first second of the day, in UTC. */
  readonly "startDate[gte]": string;
  /** The last second of the day, in UTC. */
  readonly "startDate[lte]": string;
};

/** A length of time, in milliseconds. */
const hour = 3_600_000;

/**
 * Returns the filters for a calendar day in London. In summer, it starts at 23:00 UTC of the day before. The two
 * days on which the clocks change have 23 and 25 hours.
 *
 * @param day The day, `"YYYY-MM-DD"`, as returned by a date input.
 * @throws IminInputError if it is not a valid day.
 * @see https://docs.imin.co/platform-products/search/imin-events-api/filters/dates-and-times
 * @example
 * ```ts
 * import { londonDay } from "imin-sdk";
 *
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

/** Finds midnight in London, given midnight in UTC. */
function inLondon(midnight: number): number {
  const clock = new Intl.DateTimeFormat("en-GB", {
    hour: "numeric",
    hourCycle: "h23",
    timeZone: "Europe/London",
  });
  return midnight - Number(clock.format(midnight)) * hour;
}
