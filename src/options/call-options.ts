/**
 * What to do with a response that differs from imin's documentation.
 *
 * - `"warn"`: return it. Report each difference once for each operation and path in the body, to the logger and as
 *   a `drift` event.
 * - `"strict"`: reject with an `IminResponseError`. Useful in tests.
 * - `"off"`: return it without a report.
 *
 * All three modes require what a method needs, such as a customer's `identifier`.
 */
export type ResponseValidation = "warn" | "strict" | "off";

/** Headers by name. `null` removes a header that would otherwise be sent. */
export type HeaderOptions = Readonly<Record<string, string | null>>;

/** The options of a single call: the last argument of every method. */
export interface CallOptions {
  /**
   * Aborts the call, even while it waits for a retry. The call rejects with an `IminAbortError` that has the
   * signal's `reason`. Your own `AbortSignal.timeout()` also counts as an abort.
   */
  readonly signal?: AbortSignal | undefined;
  /** The time limit for one attempt, including the body, in milliseconds. Default: the client's. */
  readonly timeout?: number | undefined;
  /** The time limit for the whole call, including all attempts and waits, in milliseconds. Default: the client's. */
  readonly totalTimeout?: number | undefined;
  /** How many times a read is retried after the first attempt. Writes are never retried. Default: the client's. */
  readonly maxRetries?: number | undefined;
  /** Headers to add, to replace, or to remove with `null`. */
  readonly headers?: HeaderOptions | undefined;
  /** How to handle a response that differs from the documentation. Default: the client's. */
  readonly responseValidation?: ResponseValidation | undefined;
}
