import { shown, wrongArgument } from "../arguments/argument.ts";
import { shift } from "../basics/duration.ts";

/** The sandbox's own clock: everything in it that depends on the time asks this one. */
export interface SandboxClock {
  /** The present moment of the sandbox. */
  now(): Date;
  /**
   * Moves the sandbox's time on, by milliseconds or by an ISO 8601 duration, and does what falls due on the
   * way: a pending cancellation is confirmed, an account is erased, a webhook is sent again.
   *
   * @throws `RangeError` for anything that is not a duration, or that would turn the time back.
   * @example
   * ```ts
   * sandbox.clock.advance("PT10M"); // or 600_000
   * ```
   */
  advance(by: number | string): void;
}

/**
 * What a sandbox's clock starts from: a moment at which it stands still until `advance`, or a function that
 * is asked for the time. Without it, the clock is the machine's.
 */
export type ClockSource = Date | string | number | (() => Date | number);

/** The end of the years that a date-time writes with four digits. */
const LAST_MOMENT = Date.UTC(10_000, 0);

/** The clock with the parts the sandbox itself needs. @internal */
export class Clock implements SandboxClock {
  readonly #source: () => number;
  readonly #onAdvance: () => void;
  /** Milliseconds the clock has been moved on from its source. */
  offset = 0;

  constructor(source: ClockSource | undefined, onAdvance: () => void) {
    this.#source = sourceOf(source);
    this.#onAdvance = onAdvance;
  }

  now(): Date {
    return new Date(this.#source() + this.offset);
  }

  advance(by: number | string): void {
    const now = this.now();
    const target = typeof by === "number" ? now.getTime() + by : shift(now, by).getTime();
    if (!(target >= now.getTime() && target < LAST_MOMENT)) {
      throw new RangeError(
        `The sandbox's clock can only be moved on, by milliseconds or an ISO 8601 duration, not by ${shown(by)}.`,
      );
    }
    this.offset += target - now.getTime();
    this.#onAdvance();
  }
}

/** The moment that a function gave, which no type has checked. */
function momentOf(given: unknown): number {
  const moment = given instanceof Date || typeof given === "number" ? Number(given) : Number.NaN;
  if (Number.isNaN(moment)) throw wrongArgument("clock()", "a Date or milliseconds since 1970", given);
  return moment;
}

function sourceOf(source: ClockSource | undefined): () => number {
  if (source === undefined) return () => Date.now();
  if (typeof source === "function") return () => momentOf(source());
  const start = new Date(source).getTime();
  if (Number.isNaN(start)) throw new RangeError("`clock` is not a date");
  return () => start;
}
