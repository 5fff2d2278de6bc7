import type { DateTime } from "../open-active/date-time.ts";

const pattern =
  /^P(?=\w)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:([\d.,]+)H)?(?:([\d.,]+)M)?(?:([\d.,]+)S)?)?$/;

/** How many milliseconds a week, day, hour, minute and second have. */
const lengths = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000];

/**
 * The moment that is an ISO 8601 duration before another, or after it with `sign` 1, in milliseconds since 1970. Years
 * and months are those of the calendar, in the offset that the moment is written with: a month before the 31st of March is
 * the last of February.
 *
 * @returns `undefined` if either is missing or malformed.
 * @internal
 */
export function shifted(from: DateTime | undefined, duration: unknown, sign: 1 | -1): number | undefined {
  const match = typeof duration === "string" ? pattern.exec(duration) : null;
  if (from === undefined || match === null) return undefined;
  const [years = 0, months = 0, ...parts] = match
    .slice(1)
    .map((part = "0") => Number(part.replace(",", ".")));
  const exact = parts.reduce((sum, part, index) => sum + part * (lengths[index] ?? 0), 0);
  const moved = new Date(from.time + from.offset);
  const day = moved.getUTCDate();
  moved.setUTCMonth(moved.getUTCMonth() + sign * (years * 12 + months));
  // Past the end of a shorter month: back to its last day.
  if (moved.getUTCDate() !== day) moved.setUTCDate(0);
  const time = moved.getTime() - from.offset + sign * exact;
  return Number.isNaN(time) ? undefined : time;
}
