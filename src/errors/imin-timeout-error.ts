import { type CallFacts, IminError } from "./imin-error.ts";

/**
 * `timeout` (one attempt, including the body) or `totalTimeout` (all attempts and the waits between them) expired.
 *
 * Reads that exceeded `timeout` have already been retried. A write that timed out may have succeeded: its `outcome`
 * is `"unknown"` unless the time ran out before it was sent.
 *
 * @example
 * ```ts
 * import { type IminClient, isIminError, type Order } from "imin-sdk";
 *
 * export async function getOrder(imin: IminClient, order: string): Promise<Order> {
 *   try {
 *     return await imin.orders.get(order);
 *   } catch (error) {
 *     const isSlow = isIminError(error, "timeout") && error.scope === "attempt";
 *     if (isSlow) return imin.orders.get(order, { timeout: 20_000 });
 *     throw error;
 *   }
 * }
 * ```
 */
export class IminTimeoutError extends IminError {
  /** The code of this class, for `switch`. */
  override readonly code = "timeout";
  /** The limit that was exceeded. */
  readonly scope: "attempt" | "total";

  /** @internal */
  constructor(scope: "attempt" | "total", message: string, facts: CallFacts) {
    super(message, facts);
    this.scope = scope;
  }

  /** `"IminTimeoutError"`. On the prototype because the first line of the stack is built from it. */
  override get name(): "IminTimeoutError" {
    return "IminTimeoutError";
  }
}
