import { isBranded } from "./imin-error.ts";
import { IminInputError } from "./imin-input-error.ts";
import type { Issue } from "./issue.ts";
import { textOf } from "./property-of.ts";

/**
 * Reads the arguments of a synchronous function. If a getter or proxy in them throws, throws an IminInputError.
 *
 * @internal
 */
export function refuseUnreadable<Result>(operation: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (isBranded(error)) throw error;
    throw new IminInputError([unreadable(error)], { operation });
  }
}

/** The issue for arguments that threw when read. It omits the error, which may quote them. @internal */
export function unreadable(error: unknown): Issue {
  const message =
    textOf(error, "name") === "RangeError"
      ? "the arguments are nested too deeply or contain themselves"
      : "a getter or proxy in the arguments threw an error";
  return { path: "", message };
}
