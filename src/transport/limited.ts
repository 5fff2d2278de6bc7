/** What came first: the promise, the caller's abort, or the end of the time. @internal */
export type Limited<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "aborted" }
  | { readonly kind: "elapsed" };

/** @internal */
export interface Limits {
  readonly signal?: AbortSignal | undefined;
  readonly milliseconds?: number | undefined;
}

/**
 * Waits for a promise, but no longer than a signal and a time allow, and leaves neither a timer nor a listener
 * behind. Rejects only where the promise itself does.
 *
 * @internal
 */
export function limited<Value>(promise: Promise<Value>, limits: Limits): Promise<Limited<Value>> {
  const { signal, milliseconds } = limits;
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const settle = (outcome: Limited<Value>): void => {
      release();
      resolve(outcome);
    };
    const abort = (): void => settle({ kind: "aborted" });
    promise.then(
      (value) => settle({ kind: "done", value }),
      (error: unknown) => {
        release();
        reject(error);
      },
    );
    if (signal?.aborted === true) return abort();
    signal?.addEventListener("abort", abort, { once: true });
    if (milliseconds !== undefined) timer = setTimeout(() => settle({ kind: "elapsed" }), milliseconds);
  });
}
