import { defineHiddenProperty } from "./hidden-property.ts";
import { type CallFacts, IminError } from "./imin-error.ts";

/**
 * The caller's `signal` was aborted, by `AbortController.abort()` or `AbortSignal.timeout()`.
 *
 * @example
 * ```ts
 * const page = await imin.orders.list({ customer }, { signal: request.signal }).catch((error) => {
 *   if (isIminError(error, "abort")) return undefined; // the client has disconnected
 *   throw error;
 * });
 * ```
 */
export class IminAbortError extends IminError {
  override readonly code = "abort";
  /** The signal's own `reason`, the same object. Omitted when the error is printed or serialized. */
  declare readonly reason: unknown;

  /** @internal */
  constructor(reason: unknown, message: string, facts: CallFacts) {
    super(message, facts);
    defineHiddenProperty(this, "reason", reason);
  }

  /** `"IminAbortError"`. On the prototype because the first line of the stack is built from it. */
  override get name(): "IminAbortError" {
    return "IminAbortError";
  }
}
