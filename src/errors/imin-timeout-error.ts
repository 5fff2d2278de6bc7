import { type CallFacts, IminError } from "./imin-error.ts";

/**
 * `timeout` (one attempt, body included) or `totalTimeout` (all attempts and the waits between them) ran out.
 *
 * Reads that ran into `timeout` have already been retried. A write that timed out may have
 * succeeded: its `outcome` is `"unknown"` unless the time ran out before it was sent.
 *
 * @example
 * ```ts
 * if (isIminError(error, "timeout") && error.scope === "attempt") {
 *   await imin.orders.get(order, { timeout: 20_000 });
 * }
 * ```
 */
export class IminTimeoutError extends IminError {
  override readonly code = "timeout";
  /** Which of the two limits ran out. */
  readonly scope: "attempt" | "total";

  /** @internal */
  constructor(scope: "attempt" | "total", message: string, facts: CallFacts) {
    super(message, facts);
    this.scope = scope;
  }

  /** `"IminTimeoutError"`. On the prototype, because the first line of the stack is made from it. */
  override get name(): "IminTimeoutError" {
    return "IminTimeoutError";
  }
}
