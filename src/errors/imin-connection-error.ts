import { defineHiddenProperty } from "./hidden-property.ts";
import { type CallFacts, IminError } from "./imin-error.ts";

/**
 * imin did not respond: the host name did not resolve, or the connection was refused or dropped.
 *
 * Reads have already been retried. For a write, `outcome` says whether it may have succeeded: a refused
 * connection is `"not-sent"`, a dropped one `"unknown"`.
 *
 * @example
 * ```ts
 * import { isIminError } from "imin-sdk";
 *
 * export function isUnreachable(error: unknown): boolean {
 *   return isIminError(error, "connection") && error.outcome === "not-sent";
 * }
 * ```
 */
export class IminConnectionError extends IminError {
  /** The code of this class, for `switch`. */
  override readonly code = "connection";
  /**
   * The marker that a framework's `fetch` puts on its errors. Next.js uses it to recognize its own errors, which
   * make a prerendered page dynamic. Let an error with a `digest` reach Next.js.
   */
  declare readonly digest?: string;

  /** @internal */
  constructor(message: string, facts: CallFacts, cause: unknown, digest?: string) {
    super(message, facts, cause);
    if (digest !== undefined) defineHiddenProperty(this, "digest", digest);
  }

  /** `"IminConnectionError"`. On the prototype because the first line of the stack is built from it. */
  override get name(): "IminConnectionError" {
    return "IminConnectionError";
  }
}
