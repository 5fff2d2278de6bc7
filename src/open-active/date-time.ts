/** A parsed date or date-time. @internal */
export interface DateTime {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The local clock time as milliseconds since 1970, as if it were UTC. */
  readonly wallTime: number;
  /** Whether it includes a time of day. */
  readonly hasTime: boolean;
}

const pattern = /^(\d{4}-\d\d-(\d\d))(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Parses an ISO 8601 date or date-time. `Date.parse` is not strict enough: it accepts other formats, uses the
 * machine's time zone if there is no offset, and turns February 30 into March 2. Here, no offset means UTC, as in
 * imin's dates.
 *
 * @internal
 */
export function readDateTime(text: unknown): DateTime | undefined {
  const [, day, dayOfMonth, clock, zone = "Z"] = (typeof text === "string" && pattern.exec(text)) || [];
  const local = `${day}T${clock ?? "00:00"}`;
  // Not every runtime parses an offset without a colon.
  const time = Date.parse(local + zone.replace(/(...):?/, "$1:"));
  const wallTime = Date.parse(`${local}Z`);
  const isValid = !Number.isNaN(time) && new Date(wallTime).getUTCDate() === Number(dayOfMonth);
  return isValid ? { time, wallTime, hasTime: clock !== undefined } : undefined;
}

/** Formats a moment as imin writes it: in UTC, to the second. @internal */
export function writeDateTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+/, "");
}
