import type { StandardSchemaV1 } from "@standard-schema/spec";
import type * as z from "zod/mini";
import { Differences } from "./differences.ts";
import { isolated } from "./isolated.ts";
import { quickCheck } from "./quick-check.ts";
import type { QuickCheck } from "./schema-check.ts";

/** The `libraryOptions` of the schemas from {@link withFastPath}. @internal */
export interface FastPathOptions extends Record<string, unknown> {
  /** Whether to report a difference once for all items of a list. */
  readonly eachPlaceOnce?: boolean;
}

/**
 * Returns the same schema with a faster check. Nearly all responses fit, and a value that fits is returned as is.
 * Otherwise, zod checks only the parts that do not fit.
 *
 * Only for schemas that check and change nothing, so that a rebuilt value would equal the input.
 *
 * @internal
 */
export function withFastPath<Output>(schema: z.ZodMiniType<Output>): StandardSchemaV1<unknown, Output> {
  // Created for the first response, not on import.
  let check: QuickCheck | undefined;
  const { vendor, validate } = isolated(schema)["~standard"];
  return {
    "~standard": {
      version: 1,
      vendor,
      validate: (value, options) => {
        check ??= quickCheck(schema);
        // A value that fits a schema has its type. The compiler cannot follow that through the schema's
        // description.
        if (check(value)) return { value: value as Output };
        const { eachPlaceOnce = false }: FastPathOptions = options?.libraryOptions ?? {};
        const differences = new Differences(eachPlaceOnce);
        check(value, differences);
        // There are none if only zod can judge the schema.
        return differences.issues.length > 0 ? { issues: differences.issues } : validate(value);
      },
    },
  };
}
