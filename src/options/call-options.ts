/**
 * What to do with an answer that differs from imin's documentation.
 *
 * - `"warn"`: return it, and report each difference once for each operation and place in the body, to the
 *   logger and as a `drift` event.
 * - `"strict"`: reject with an `IminResponseError`. Good for tests.
 * - `"off"`: return it and say nothing.
 *
 * What a method cannot do without, such as a customer's `identifier`, is demanded in all three.
 */
export type ResponseValidation = "warn" | "strict" | "off";

/** Headers by name. `null` removes one that would otherwise be sent. */
export type HeaderOptions = Readonly<Record<string, string | null>>;

/** What every method takes as its last argument: exceptions for this one call. */
export interface CallOptions {
  /**
   * Aborts the call, also while it waits to try again. The call then rejects with an `IminAbortError` that
   * has the signal's `reason`. A signal of the caller's own `AbortSignal.timeout()` counts as an abort too.
   */
  readonly signal?: AbortSignal | undefined;
  /** How long one attempt may take, body included, in milliseconds. Default: the client's. */
  readonly timeout?: number | undefined;
  /** How long the call may take with all attempts and the waits between them, in milliseconds. Default: the client's. */
  readonly totalTimeout?: number | undefined;
  /** How often a read is tried again after the first attempt. Writes are never repeated. Default: the client's. */
  readonly maxRetries?: number | undefined;
  /** Headers to add, replace, or with `null` remove. */
  readonly headers?: HeaderOptions | undefined;
  /** What to do with an answer that differs from the documentation. Default: the client's. */
  readonly responseValidation?: ResponseValidation | undefined;
}
