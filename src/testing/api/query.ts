import { Refusal } from "../basics/refusal.ts";

/** The query parameters that a route accepts. @internal */
export interface QueryParameters {
  /** Parameters with a single value. */
  readonly single: readonly string[];
  /** Parameters that can be repeated. */
  readonly repeatable?: readonly string[];
}

const NONE: QueryParameters = { single: [] };

/**
 * Rejects a parameter that would have no effect: one that the sandbox does not know, or a second value of a
 * parameter with a single value. imin may ignore it silently.
 *
 * @internal
 */
export function checkParameters(
  parameters: URLSearchParams,
  { single, repeatable = [] }: QueryParameters = NONE,
): void {
  const known = [...single, ...repeatable];
  const names = [...parameters.keys()];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const valid = known.length === 0 ? "no parameters here" : known.join(", ");
    throw invalidParameter(unknown, `omitted: the sandbox knows ${valid}`);
  }
  const repeated = names.find((name) => single.includes(name) && parameters.getAll(name).length > 1);
  if (repeated !== undefined) throw invalidParameter(repeated, "given once");
}

/** Rejects a parameter, in the words of imin's published server library. @internal */
export function invalidParameter(name: string, form: string): Refusal {
  return new Refusal(400, "InvalidQuery", `\`${name}\` must be ${form}`);
}
