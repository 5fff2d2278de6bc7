import type { AbortListeners } from "./abort-listeners.ts";

/** What came first: the promise, the caller's abort, or the end of the time. @internal */
export type WaitResult<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "aborted" }
  | { readonly kind: "elapsed" };

/** @internal */
export interface Limits {
  readonly milliseconds: number;
  readonly signal: AbortSignal | undefined;
  readonly listeners: AbortListeners;
}

/**
 * Waits for a promise, but no longer than a signal and a time allow, and leaves neither a timer nor a listener
 * behind. Rejects only where the promise itself does.
 *
 * @internal
 */
export function waitWithLimits<Value>(promise: Promise<Value>, limits: Limits): Promise<WaitResult<Value>> {
  const { milliseconds, signal, listeners } = limits;
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unlisten: (() => void) | undefined;
    const release = (): void => {
      clearTimeout(timer);
      unlisten?.();
    };
    const settle = (outcome: WaitResult<Value>): void => {
      release();
      resolve(outcome);
    };
    promise.then(
      (value) => settle({ kind: "done", value }),
      (error: unknown) => {
        release();
        reject(error);
      },
    );
    if (signal?.aborted === true) return resolve({ kind: "aborted" });
    timer = setTimeout(() => settle({ kind: "elapsed" }), milliseconds);
    if (signal !== undefined) unlisten = listeners.add(signal, () => settle({ kind: "aborted" }));
  });
}
