import { propertyOf } from "../errors/property-of.ts";
import type { CallSettings } from "../options/settings.ts";
import type { AbortListeners } from "./abort-listeners.ts";

/** A time limit: which of the two it is, and how long it is in milliseconds. @internal */
export interface TimeLimit {
  readonly scope: "attempt" | "total";
  readonly milliseconds: number;
}

/** What came first: the promise, the caller's abort, or the end of the time. @internal */
export type WaitResult<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "aborted" }
  | { readonly kind: "elapsed" };

/** How long a call may still take: its time limits and the caller's signal. @internal */
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
   * Begins to listen to the caller's signal.
   *
   * @returns Whether it can be listened to: it may be anything that looks like a signal.
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

  /** Stops listening. The call is over. */
  end(): void {
    this.#unlisten?.();
  }

  /** Whether the caller's signal has been aborted. */
  get isAborted(): boolean {
    return this.#isAborted;
  }

  /** What the caller's signal was aborted with. */
  get reason(): unknown {
    return propertyOf(this.#signal, "reason");
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

  /**
   * Waits for a promise as long as a time and the caller's signal allow, and leaves no timer behind. Rejects only if the
   * promise itself does.
   */
  waitFor<Value>(promise: Promise<Value>, milliseconds: number): Promise<WaitResult<Value>> {
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const onAbort = (): void => settle({ kind: "aborted" });
      const release = (): void => {
        clearTimeout(timer);
        // The promise may settle when nobody waits for it, and another wait has begun.
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
