import { isBranded } from "./imin-error.ts";
import { IminInputError } from "./imin-input-error.ts";
import type { Issue } from "./issue.ts";
import { textOf } from "./property-of.ts";

/**
 * Reads the arguments of a function that returns its result at once. They may be anything: if their getters or
 * proxies throw, it throws an IminInputError.
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

/** The issue for arguments that threw when they were read. The error is left out: it may quote them. @internal */
export function unreadable(error: unknown): Issue {
  const message =
    textOf(error, "name") === "RangeError"
      ? "the arguments are nested too deeply, or contain themselves"
      : "the arguments cannot be read: a getter or a proxy threw an error";
  return { path: "", message };
}
