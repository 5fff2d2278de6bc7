/** A date or date-time as it was written. @internal */
export interface DateTime {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The same for what a clock shows there: as if it had been written in UTC. */
  readonly wallTime: number;
  /** Whether it has a time of day. */
  readonly hasTime: boolean;
}

const pattern = /^(\d{4}-\d\d-(\d\d))(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Reads an ISO 8601 date or date-time. `Date.parse` takes more than that, reads what has no offset in the machine's time
 * zone, and moves the 30th of February to March. What has no offset is UTC here, as imin's dates are.
 *
 * @internal
 */
export function readDateTime(text: unknown): DateTime | undefined {
  const [, day, dayOfMonth, clock, zone = "Z"] = (typeof text === "string" && pattern.exec(text)) || [];
  const local = `${day}T${clock ?? "00:00"}`;
  const time = Date.parse(local + zone.replace(/(?<=\d\d)(?=\d\d$)/, ":"));
  const wallTime = Date.parse(`${local}Z`);
  const isValid = !Number.isNaN(time) && new Date(wallTime).getUTCDate() === Number(dayOfMonth);
  return isValid ? { time, wallTime, hasTime: clock !== undefined } : undefined;
}

/** A moment as imin writes it: in UTC, to the second. @internal */
export function writeDateTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}
