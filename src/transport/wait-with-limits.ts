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

/**
 * Listens to a caller's signal once, however many calls share it: more than ten listeners on one signal are a leak in
 * Node's eyes, and it warns of them.
 *
 * @internal
 */
export class AbortListeners {
  readonly #watched = new WeakMap<AbortSignal, Watch>();

  /** Calls back once when the signal is aborted, unless the function that it returns was called before. */
  add(signal: AbortSignal, onAbort: () => void): () => void {
    const watch = this.#watched.get(signal) ?? watchFor(signal);
    this.#watched.set(signal, watch);
    watch.callbacks.add(onAbort);
    return () => {
      watch.callbacks.delete(onAbort);
      if (watch.callbacks.size > 0) return;
      signal.removeEventListener("abort", watch.listener);
      this.#watched.delete(signal);
    };
  }
}

/** Who wants to know of an abort, and the one listener that tells them. */
interface Watch {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

function watchFor(signal: AbortSignal): Watch {
  const callbacks = new Set<() => void>();
  const listener = (): void => {
    for (const callback of callbacks) callback();
  };
  signal.addEventListener("abort", listener, { once: true });
  return { callbacks, listener };
}
