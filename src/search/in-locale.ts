import { IminInputError } from "../errors/imin-input-error.ts";

/** Runs what needs a locale or a time zone, either of which the runtime may not know. @internal */
export function inLocale<Result>(operation: string, run: () => Result): Result {
  try {
    return run();
  } catch {
    const message = "names a locale or time zone that this runtime does not know";
    throw new IminInputError([{ path: "options", message }], { operation });
  }
}
