/**
 * Adds one listener to a caller's signal, no matter how many calls share it: Node reports more than ten listeners
 * on one signal as a leak.
 *
 * @internal
 */
export class AbortListeners {
  readonly #watched = new WeakMap<AbortSignal, Watch>();

  /** Calls back once when the signal is aborted. The returned function removes the callback. */
  add(signal: AbortSignal, onAbort: () => void): () => void {
    const watch = this.#watched.get(signal) ?? watchFor(signal);
    this.#watched.set(signal, watch);
    watch.callbacks.add(onAbort);
    return () => {
      watch.callbacks.delete(onAbort);
      if (watch.callbacks.size > 0) return;
      this.#watched.delete(signal);
      try {
        signal.removeEventListener("abort", watch.listener);
      } catch {
        // The object only looks like a signal. A listener without callbacks does nothing.
      }
    };
  }
}

/** The callbacks for an abort, and the one listener that calls them. */
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
