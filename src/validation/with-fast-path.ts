import type { StandardSchemaV1 } from "@standard-schema/spec";
import type * as z from "zod/mini";
import { Differences } from "./differences.ts";
import { isolated } from "./isolated.ts";
import { quickCheck } from "./quick-check.ts";
import type { QuickCheck } from "./schema-check.ts";

/** What the schemas of {@link withFastPath} take as `libraryOptions`. @internal */
export interface FastPathOptions extends Record<string, unknown> {
  /** Whether to report what is wrong with the items of a list once, and not for each item. */
  readonly eachPlaceOnce?: boolean;
}

/**
 * The same schema, but quicker. Nearly all responses fit, and a value that fits is returned itself. If a value does
 * not fit, zod is asked only about the parts that do not.
 *
 * Only for schemas that check and change nothing, of which a rebuilt value is equal to the one given.
 *
 * @internal
 */
export function withFastPath<Output>(schema: z.ZodMiniType<Output>): StandardSchemaV1<unknown, Output> {
  // Made at the first response, not when the SDK is imported.
  let check: QuickCheck | undefined;
  const { vendor, validate } = isolated(schema)["~standard"];
  return {
    "~standard": {
      version: 1,
      vendor,
      validate: (value, options) => {
        check ??= quickCheck(schema);
        // What fits a schema is of its type. The compiler cannot follow that through the schema's description.
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
