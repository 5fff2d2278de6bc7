import { type CallFacts, IminError } from "./imin-error.ts";

/**
 * imin did not respond: the name could not be resolved, or the connection was refused or dropped.
 *
 * Reads have already been retried. For a write, `outcome` says whether it may have succeeded: a refused
 * connection is `"not-sent"`, a dropped one `"unknown"`.
 *
 * @example
 * ```ts
 * if (isIminError(error, "connection") && error.outcome === "not-sent") await tryAgainLater();
 * ```
 */
export class IminConnectionError extends IminError {
  override readonly code = "connection";

  /** @internal */
  constructor(message: string, facts: CallFacts, cause: unknown) {
    super(message, facts, cause);
  }

  /** `"IminConnectionError"`. On the prototype, because the first line of the stack is made from it. */
  override get name(): "IminConnectionError" {
    return "IminConnectionError";
  }
}
