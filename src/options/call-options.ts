/**
 * What to do with a response that differs from imin's documentation.
 *
 * - `"warn"`: return it, and report each difference once for each operation and path in the body, to the
 *   logger and as a `drift` event.
 * - `"strict"`: reject with an `IminResponseError`. Good for tests.
 * - `"off"`: return it without a report.
 *
 * All three require what a method needs, such as a customer's `identifier`.
 */
export type ResponseValidation = "warn" | "strict" | "off";

/** Headers by name. `null` removes one that would otherwise be sent. */
export type HeaderOptions = Readonly<Record<string, string | null>>;

/** The last argument of every method: options for this one call. */
export interface CallOptions {
  /**
   * Aborts the call, also while it waits for a retry. The call then rejects with an `IminAbortError` that
   * has the signal's `reason`. Your own `AbortSignal.timeout()` counts as an abort too.
   */
  readonly signal?: AbortSignal | undefined;
  /** How long one attempt may take, body included, in milliseconds. Default: the client's. */
  readonly timeout?: number | undefined;
  /** How long the call may take in milliseconds, with all attempts and waits. Default: the client's. */
  readonly totalTimeout?: number | undefined;
  /** How many times a read is retried after the first attempt. Writes are never retried. Default: the client's. */
  readonly maxRetries?: number | undefined;
  /** Headers to add or replace, or with `null` to remove. */
  readonly headers?: HeaderOptions | undefined;
  /** What to do with a response that differs from the documentation. Default: the client's. */
  readonly responseValidation?: ResponseValidation | undefined;
}
