import type * as z from "zod/mini";
import type { Differences } from "./differences.ts";

/**
 * Whether a value definitely fits a schema. Stops at the first part that does not fit or that only zod can judge.
 * With `differences` it continues and reports every such part, and the result has no meaning.
 *
 * @internal
 */
export type QuickCheck = (value: unknown, differences?: Differences) => boolean;

/** Looks up the check of a schema. @internal */
export type CheckOf = (schema: z.core.$ZodType) => QuickCheck;

/** The definition of a schema of any kind. @internal */
export type Def = z.core.$ZodTypes["_zod"]["def"];

/** The union of all kinds of schema, discriminated by `type`. @internal */
export function defOf(schema: z.core.$ZodType): Def {
  return (schema as z.core.$ZodTypes)._zod.def;
}
