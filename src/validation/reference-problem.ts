import { isThenable } from "../errors/property-of.ts";

/** The message for a promise that was not awaited. @internal */
export const awaitFirst = "is a Promise: await it first";

const remedy = "give imin's identifier as a text, its URL at imin, or what an earlier call returned";

/**
 * What to say of an argument that has to identify something at imin and does not: what was given, and what to do.
 *
 * @internal
 */
export function referenceProblem(value: unknown): string {
  if (value === undefined || value === null) return "is required";
  if (isThenable(value)) return awaitFirst;
  if (typeof value !== "object") return `is a ${typeof value}: ${remedy}`;
  if (Array.isArray(value)) return "is a list: give one of its elements";
  const names = Object.keys(value).filter((name) => /^\w{1,40}identifier$/i.test(name));
  if (names.length === 1) return `is an object: give its ${names[0]} alone`;
  return `is an object without imin's id and identifier: ${remedy}`;
}
