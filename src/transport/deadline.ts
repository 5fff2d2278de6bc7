import { propertyOf } from "../errors/property-of.ts";
import type { CallSettings } from "../options/settings.ts";
import type { AbortListeners } from "./abort-listeners.ts";

/** A time limit: which of the two, and its length in milliseconds. @internal */
export interface TimeLimit {
  readonly scope: "attempt" | "total";
  readonly milliseconds: number;
}

/** What came first: the promise, the caller's abort, or the end of the time. @internal */
export type WaitResult<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "aborted" }
  | { readonly kind: "elapsed" };

/** When a call must end: its time limits and the caller's signal. @internal */
export class Deadline {
  readonly #startedAt = performance.now();
  readonly #limits: Pick<CallSettings, "timeout" | "totalTimeout">;
  readonly #signal: AbortSignal | undefined;
  #isAborted = false;
  #onAbort: (() => void) | undefined;
  #unlisten: (() => void) | undefined;

  constructor(limits: Pick<CallSettings, "timeout" | "totalTimeout">, signal: AbortSignal | undefined) {
    this.#limits = limits;
    this.#signal = signal;
  }

  /**
   * Starts listening to the caller's signal.
   *
   * @returns Whether it accepts a listener: it may be anything that looks like a signal.
   */
  listen(listeners: AbortListeners): boolean {
    const signal = this.#signal;
    if (signal === undefined) return true;
    try {
      this.#isAborted = signal.aborted === true;
      this.#unlisten = listeners.add(signal, () => {
        this.#isAborted = true;
        this.#onAbort?.();
      });
      return true;
    } catch {
      return false;
    }
  }

  /** Stops listening when the call is over. */
  end(): void {
    this.#unlisten?.();
  }

  /** Whether the caller's signal has been aborted. */
  get isAborted(): boolean {
    return this.#isAborted;
  }

  /** The reason of the caller's signal. */
  get reason(): unknown {
    return propertyOf(this.#signal, "reason");
  }

  /** Milliseconds since the call began. */
  get elapsed(): number {
    return performance.now() - this.#startedAt;
  }

  /** Milliseconds left of `totalTimeout`. */
  get remaining(): number {
    return this.#limits.totalTimeout - this.elapsed;
  }

  /** How long an attempt that starts now may take. */
  get attemptLimit(): TimeLimit {
    const { remaining } = this;
    const { timeout } = this.#limits;
    return remaining <= timeout
      ? { scope: "total", milliseconds: remaining }
      : { scope: "attempt", milliseconds: timeout };
  }

  /**
   * Waits for a promise until a time limit or the caller's signal ends the wait. Leaves no timer. Rejects only if the
   * promise itself does.
   */
  waitFor<Value>(promise: Promise<Value>, milliseconds: number): Promise<WaitResult<Value>> {
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const onAbort = (): void => settle({ kind: "aborted" });
      const release = (): void => {
        clearTimeout(timer);
        // Otherwise, the response stays in memory until the call is collected, which slows down the garbage collector.
        // The promise may settle after the wait has ended and another one has started.
        if (this.#onAbort === onAbort) this.#onAbort = undefined;
      };
      const settle = (result: WaitResult<Value>): void => {
        release();
        resolve(result);
      };
      promise.then(
        (value) => settle({ kind: "done", value }),
        (error: unknown) => {
          release();
          reject(error);
        },
      );
      if (this.#isAborted) return resolve({ kind: "aborted" });
      timer = setTimeout(() => settle({ kind: "elapsed" }), milliseconds);
      this.#onAbort = onAbort;
    });
  }
}
