import { IminInputError } from "../errors/imin-input-error.ts";
import { isText } from "../errors/property-of.ts";

/**
 * Runs a function that uses a locale or time zone. Throws an IminInputError if the runtime does not know it.
 *
 * @param names The locale and the time zone. `Intl` would convert other values, which may take too long.
 * @internal
 */
export function inLocale<Result>(operation: string, names: readonly unknown[], run: () => Result): Result {
  try {
    if (names.every(isText)) return run();
  } catch {
    // Intl throws for an unknown name.
  }
  const message = "names a locale or time zone that this runtime does not know";
  throw new IminInputError([{ path: "options", message }], { operation });
}
