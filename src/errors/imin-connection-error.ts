import { defineHiddenProperty } from "./hidden-property.ts";
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
  /**
   * What the `fetch` of a framework has put on its error. Next.js recognizes its own errors by it, with which a page that
   * it prerenders becomes a dynamic one: do not keep such an error from it.
   */
  declare readonly digest?: string;

  /** @internal */
  constructor(message: string, facts: CallFacts, cause: unknown, digest?: string) {
    super(message, facts, cause);
    if (digest !== undefined) defineHiddenProperty(this, "digest", digest);
  }

  /** `"IminConnectionError"`. On the prototype, because the first line of the stack is made from it. */
  override get name(): "IminConnectionError" {
    return "IminConnectionError";
  }
}
