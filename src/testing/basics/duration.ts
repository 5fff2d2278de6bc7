const PATTERN =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * Adds an ISO 8601 duration (`P1D`, `PT90M`, `P1M`) to a moment, or subtracts it if `sign` is -1. Years and months
 * follow the calendar, in UTC.
 *
 * @throws `RangeError` if the string is not an ISO 8601 duration.
 * @internal
 */
export function shift(from: Date, duration: string, sign: 1 | -1 = 1): Date {
  const match = PATTERN.exec(duration);
  if (match === null) throw new RangeError(`"${duration}" is not an ISO 8601 duration such as P1D or PT2H`);
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const moved = inMonth(from, sign * (years * 12 + months));
  moved.setUTCDate(moved.getUTCDate() + sign * (weeks * 7 + days));
  moved.setTime(moved.getTime() + sign * ((hours * 60 + minutes) * 60 + seconds) * 1000);
  return moved;
}

/** The same day of another month, or that month's last day: a month before 31 March is the end of February. */
function inMonth(from: Date, months: number): Date {
  const moved = new Date(from);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const lastDay = new Date(moved);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  moved.setUTCDate(Math.min(from.getUTCDate(), lastDay.getUTCDate()));
  return moved;
}

/** Formats the time between two different moments as an ISO 8601 duration in hours, minutes and seconds: `PT1H30M`. @internal */
export function durationBetween(startDate: string, endDate: string): string {
  const seconds = Math.round((Date.parse(endDate) - Date.parse(startDate)) / 1000);
  const parts: [amount: number, unit: string][] = [
    [Math.floor(seconds / 3600), "H"],
    [Math.floor(seconds / 60) % 60, "M"],
    [seconds % 60, "S"],
  ];
  const written = parts.flatMap(([amount, unit]) => (amount === 0 ? [] : `${amount}${unit}`));
  return `PT${written.join("")}`;
}

/** Formats a moment as imin writes it, in UTC and without fractions: `2022-11-15T15:24:26Z`. @internal */
export function dateTime(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
