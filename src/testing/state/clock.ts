import { shown, wrongArgument } from "../arguments/argument.ts";
import { shift } from "../basics/duration.ts";

/** The sandbox's clock. Everything in the sandbox that depends on the time uses it. */
export interface SandboxClock {
  /**
   * The current time of the sandbox.
   *
   * @example
   * ```ts
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox({ clock: "2026-11-23T09:00:00Z" });
   * console.log(sandbox.clock.now().toISOString()); // "2026-11-23T09:00:00.000Z"
   * ```
   */
  now(): Date;
  /**
   * Advances the sandbox's time by milliseconds or an ISO 8601 duration, and runs everything that falls due: a
   * pending cancellation is confirmed, an account is erased, a webhook is sent again.
   *
   * @throws `RangeError` if it is not a duration, or would turn the time back.
   * @example
   * ```ts
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox({ clock: "2026-11-23T09:00:00Z" });
   * sandbox.clock.advance("PT10M"); // or 600_000
   * ```
   */
  advance(by: number | string): void;
}

/**
 * The source of a sandbox's clock: a moment at which it stands still until `advance`, or a function that returns
 * the time. Default: the machine's clock.
 */
export type ClockSource = Date | string | number | (() => Date | number);

/** The last year that a date-time writes with four digits. */
const LAST_MOMENT = Date.UTC(10_000, 0);

/** The clock with the methods that the sandbox itself needs. @internal */
export class Clock implements SandboxClock {
  readonly #source: () => number;
  readonly #onAdvance: () => void;
  /** The milliseconds by which the clock has been advanced. */
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
        `The sandbox's clock can only be advanced by milliseconds or an ISO 8601 duration, not by ${shown(by)}.`,
      );
    }
    this.offset += target - now.getTime();
    this.#onAdvance();
  }
}

/** The result of a clock function, which no type has checked. */
function momentOf(given: unknown): number {
  const moment = given instanceof Date || typeof given === "number" ? Number(given) : Number.NaN;
  if (Number.isNaN(moment)) throw wrongArgument("clock()", "a Date or milliseconds since 1970", given);
  return moment;
}

function sourceOf(source: ClockSource | undefined): () => number {
  if (source === undefined) return () => Date.now();
  if (typeof source === "function") return () => momentOf(source());
  const start = new Date(source).getTime(); // the options have been checked
  return () => start;
}
