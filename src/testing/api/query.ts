import { Refusal } from "../basics/refusal.ts";

/**
 * Refuses a parameter that would have no effect here. imin may ignore it without a word.
 *
 * @internal
 */
export function checkParameters(parameters: URLSearchParams, known: readonly string[]): void {
  const unknown = [...parameters.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw invalidParameter(unknown, `left out: the sandbox knows ${known.join(", ")}`);
  }
}

/** The refusal of a parameter, as imin's published server library words it. @internal */
export function invalidParameter(name: string, form: string): Refusal {
  return new Refusal(400, "InvalidQuery", `\`${name}\` must be ${form}`);
}
