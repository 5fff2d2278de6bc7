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
      this.#watched.delete(signal);
      try {
        signal.removeEventListener("abort", watch.listener);
      } catch {
        // Something that looks like a signal. A listener without callbacks does nothing.
      }
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
