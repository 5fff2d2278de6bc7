import { defineHiddenProperty } from "./hidden-property.ts";
import { type CallFacts, IminError } from "./imin-error.ts";

/**
 * The caller's `signal` was aborted, by `AbortController.abort()` or `AbortSignal.timeout()`.
 *
 * @example
 * ```ts
 * import { type IminClient, isIminError, type Order } from "imin-sdk";
 *
 * export async function orders(imin: IminClient, signal: AbortSignal): Promise<readonly Order[]> {
 *   try {
 *     return (await imin.orders.list({ customer: "MAlnTNiZut" }, { signal })).items;
 *   } catch (error) {
 *     if (isIminError(error, "abort")) return []; // The client has disconnected.
 *     throw error;
 *   }
 * }
 * ```
 */
export class IminAbortError extends IminError {
  /** The code of this class, for `switch`. */
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
