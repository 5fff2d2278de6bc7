import { isThenable } from "../errors/property-of.ts";

/** The message for a promise that was not awaited. @internal */
export const awaitFirst = "is a Promise: await it first";

const remedy = "pass imin's identifier as a string, its URL at imin, or the result of an earlier call";

/**
 * Describes an argument that should identify something at imin and does not: what was passed, and what to pass
 * instead.
 *
 * @internal
 */
export function referenceProblem(value: unknown): string {
  if (value === undefined || value === null) return "is required";
  if (isThenable(value)) return awaitFirst;
  if (typeof value !== "object") return `is a ${typeof value}: ${remedy}`;
  if (Array.isArray(value)) return "is a list: pass one of its elements";
  const names = Object.keys(value).filter((name) => /^\w{1,40}identifier$/i.test(name));
  if (names.length === 1) return `is an object: pass only its ${names[0]}`;
  return `is an object without imin's id or identifier: ${remedy}`;
}
