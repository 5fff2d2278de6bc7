/** A date or date-time as it was written. @internal */
export interface DateTime {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The offset from UTC that it was written with, in milliseconds. */
  readonly offset: number;
  /** Whether it has a time of day. */
  readonly hasTime: boolean;
}

const pattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * Reads an ISO 8601 date or date-time. `Date.parse` takes more than that, reads what has no offset in the machine's time
 * zone, and moves the 30th of February to March. What has no offset is UTC here, as imin's dates are.
 *
 * @internal
 */
export function readDateTime(text: unknown): DateTime | undefined {
  const match = typeof text === "string" ? pattern.exec(text) : null;
  if (match === null) return undefined;
  const [, year, month, day, hour, minute = 0, second = 0, fraction = 0, zone = "Z"] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCDate() !== Number(day) || date.getUTCMonth() !== Number(month) - 1) return undefined;
  const minutes = Number(hour ?? 0) * 60 + Number(minute);
  const milliseconds = Math.trunc((Number(second) + Number(`0.${fraction}`)) * 1000);
  const offset = offsetOf(zone);
  return {
    time: date.getTime() + minutes * 60_000 + milliseconds - offset,
    offset,
    hasTime: hour !== undefined,
  };
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes = 0] = /([+-])(\d\d):?(\d\d)?/.exec(zone) ?? [];
  return Number(`${sign ?? ""}1`) * (Number(hours ?? 0) * 60 + Number(minutes)) * 60_000;
}

/** A moment as imin writes it: in UTC, to the second. @internal */
export function writeDateTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}
