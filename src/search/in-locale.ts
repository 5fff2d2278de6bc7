import { IminInputError } from "../errors/imin-input-error.ts";

/**
 * Runs a function that uses a locale or time zone. Throws an IminInputError if the runtime does not know it.
 * @internal
 */
export function inLocale<Result>(operation: string, run: () => Result): Result {
  try {
    return run();
  } catch {
    const message = "names a locale or time zone that this runtime does not know";
    throw new IminInputError([{ path: "options", message }], { operation });
  }
}
