import { hideProperty } from "./hidden-property.ts";
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
  override readonly code = "abort";
  /** What the signal was aborted with: its own `reason`, the same object. Left out when the error is printed or serialised. */
  declare readonly reason: unknown;

  /** @internal */
  constructor(reason: unknown, message: string, facts: CallFacts) {
    super(message, facts);
    hideProperty(this, "reason", reason);
  }

  /** `"IminAbortError"`. On the prototype, where the stack's first line is made from. */
  override get name(): "IminAbortError" {
    return "IminAbortError";
  }
}
