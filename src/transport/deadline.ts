import type { CallSettings } from "../options/settings.ts";
import { type AbortListeners, type WaitResult, waitWithLimits } from "./wait-with-limits.ts";

/** A time limit: which of the two it is, and how long it is in milliseconds. @internal */
export interface TimeLimit {
  readonly scope: "attempt" | "total";
  readonly milliseconds: number;
}

/** How long a call may still take: its time limits and the caller's signal. @internal */
export class Deadline {
  readonly #startedAt = performance.now();
  readonly #limits: Pick<CallSettings, "timeout" | "totalTimeout">;
  readonly #listeners: AbortListeners;

  constructor(
    limits: Pick<CallSettings, "timeout" | "totalTimeout">,
    readonly signal: AbortSignal | undefined,
    listeners: AbortListeners,
  ) {
    this.#limits = limits;
    this.#listeners = listeners;
  }

  /** Milliseconds since the call began. */
  get elapsed(): number {
    return performance.now() - this.#startedAt;
  }

  /** Milliseconds that `totalTimeout` leaves. */
  get remaining(): number {
    return this.#limits.totalTimeout - this.elapsed;
  }

  /** How long an attempt that begins now may take. */
  get attemptLimit(): TimeLimit {
    const { remaining } = this;
    const { timeout } = this.#limits;
    return remaining <= timeout
      ? { scope: "total", milliseconds: remaining }
      : { scope: "attempt", milliseconds: timeout };
  }

  /** Waits for a promise as long as a time and the caller's signal allow. */
  waitFor<Value>(promise: Promise<Value>, milliseconds: number): Promise<WaitResult<Value>> {
    return waitWithLimits(promise, { milliseconds, signal: this.signal, listeners: this.#listeners });
  }
}
