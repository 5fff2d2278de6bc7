import { Refusal } from "../basics/refusal.ts";

/** The query parameters that a route takes. @internal */
export interface QueryParameters {
  /** Those that can be given once. */
  readonly single: readonly string[];
  /** Those of which each value counts. */
  readonly repeatable?: readonly string[];
}

const NONE: QueryParameters = { single: [] };

/**
 * Refuses a parameter that would have no effect here: one that the sandbox does not know, and a second value of one
 * that has a single value. imin may ignore it without a word.
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
    throw invalidParameter(unknown, `left out: the sandbox knows ${valid}`);
  }
  const repeated = names.find((name) => single.includes(name) && parameters.getAll(name).length > 1);
  if (repeated !== undefined) throw invalidParameter(repeated, "given once");
}

/** The refusal of a parameter, as imin's published server library words it. @internal */
export function invalidParameter(name: string, form: string): Refusal {
  return new Refusal(400, "InvalidQuery", `\`${name}\` must be ${form}`);
}
