import type { StandardSchemaV1 } from "@standard-schema/spec";
import * as z from "zod/mini";

/** The message of an issue that its schema says nothing about. @internal */
export const wordless = "Invalid input";

/**
 * The same schema, independent of the process around it.
 *
 * Every copy of zod in a process shares one configuration on `globalThis`. A program may set its own language there, or
 * messages that quote the value, which may be a customer's. Words given here come before those. And zod looks at
 * inherited properties, so what a library has put on `Object.prototype` would seem to be in every object.
 *
 * @internal
 */
export function isolated<Output>(schema: z.core.$ZodType<Output>): StandardSchemaV1<unknown, Output> {
  return {
    "~standard": {
      version: 1,
      vendor: "zod",
      validate: (value) => {
        const { success, data, error } = z.safeParse(schema, withoutPrototypes(value), {
          error: () => wordless,
        });
        return success ? { value: data } : { issues: error.issues };
      },
    },
  };
}

/** A copy whose plain objects inherit nothing. */
function withoutPrototypes(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutPrototypes);
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const copy = Object.create(null);
  for (const [name, part] of Object.entries(value)) copy[name] = withoutPrototypes(part);
  return copy;
}
