import { type CallFacts, IminError } from "./imin-error.ts";

/**
 * No answer came from imin: the name could not be resolved, the connection was refused or dropped.
 *
 * Reads have been tried again by then. For a write, `outcome` says whether it may have taken effect: a refused
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

  /** `"IminConnectionError"`. On the prototype, where the stack's first line is made from. */
  override get name(): "IminConnectionError" {
    return "IminConnectionError";
  }
}
