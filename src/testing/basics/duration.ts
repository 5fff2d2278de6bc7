const PATTERN =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * The moment an ISO 8601 duration (`P1D`, `PT90M`, `P1M`) after another, or before it with `sign` -1.
 * Years and months are calendar ones, in UTC.
 *
 * @throws `RangeError` where the text is not an ISO 8601 duration.
 * @internal
 */
export function shift(from: Date, duration: string, sign: 1 | -1 = 1): Date {
  const match = PATTERN.exec(duration);
  if (match === null) throw new RangeError(`"${duration}" is not an ISO 8601 duration such as P1D or PT2H`);
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const moved = new Date(from);
  moved.setUTCFullYear(moved.getUTCFullYear() + sign * (years ?? 0));
  moved.setUTCMonth(moved.getUTCMonth() + sign * (months ?? 0));
  moved.setUTCDate(moved.getUTCDate() + sign * ((weeks ?? 0) * 7 + (days ?? 0)));
  const time = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  moved.setTime(moved.getTime() + sign * time * 1000);
  return moved;
}

/** The ISO 8601 duration from one moment to another, in hours, minutes and seconds: `PT1H30M`. @internal */
export function durationBetween(startDate: string, endDate: string): string {
  const seconds = Math.round((Date.parse(endDate) - Date.parse(startDate)) / 1000);
  const parts: [amount: number, unit: string][] = [
    [Math.floor(seconds / 3600), "H"],
    [Math.floor(seconds / 60) % 60, "M"],
    [seconds % 60, "S"],
  ];
  const written = parts.flatMap(([amount, unit]) => (amount === 0 ? [] : `${amount}${unit}`));
  return `PT${written.length === 0 ? "0S" : written.join("")}`;
}

/** A moment as imin writes it, in UTC and without fractions: `2022-11-15T15:24:26Z`. @internal */
export function dateTime(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
