import type { StandardSchemaV1 } from "@standard-schema/spec";
import * as z from "zod/mini";

/** A schema that is never asynchronous. @internal */
export interface SynchronousSchema<Output> extends StandardSchemaV1<unknown, Output> {
  readonly "~standard": Omit<StandardSchemaV1.Props<unknown, Output>, "validate"> & {
    readonly validate: (value: unknown) => StandardSchemaV1.Result<Output>;
  };
}

/** The message of an issue for which the schema has none. @internal */
export const noMessage = "Invalid input";

/**
 * Returns the same schema, independent of the process around it.
 *
 * All copies of zod in a process share one configuration on `globalThis`. A program may set its own language there,
 * or messages that quote the value, which may be personal. Messages set here take precedence. zod also reads
 * inherited properties, so properties added to `Object.prototype` would seem to be in every object.
 *
 * @internal
 */
export function isolated<Output>(schema: z.core.$ZodType<Output>): SynchronousSchema<Output> {
  return {
    "~standard": {
      version: 1,
      vendor: "zod",
      validate: (value) => {
        const { success, data, error } = z.safeParse(schema, withoutPrototypes(value), {
          error: () => noMessage,
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
