import { type CallFacts, IminError } from "./imin-error.ts";

/**
 * The caller's own `signal` was aborted, whether by `AbortController.abort()` or by `AbortSignal.timeout()`.
 *
 * @example
 * ```ts
 * const page = await imin.orders.list({ customer }, { signal: request.signal }).catch((error) => {
 *   if (isIminError(error, "abort")) return undefined; // the reader has gone
 *   throw error;
 * });
 * ```
 */
export class IminAbortError extends IminError {
  override readonly name = "IminAbortError";
  override readonly code = "abort";
  /** What the signal was aborted with: its own `reason`. */
  readonly reason: unknown;

  /** @internal */
  constructor(reason: unknown, message: string, facts: CallFacts) {
    super(message, facts);
    // Not enumerable: it belongs to the caller, and printing the error should not print it.
    Object.defineProperty(this, "reason", { value: reason, enumerable: false });
  }
}
