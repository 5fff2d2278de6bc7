import type { StandardSchemaV1 } from "@standard-schema/spec";
import * as z from "zod/mini";

/** The message of an issue that its schema says nothing about. @internal */
export const wordless = "Invalid input";

/**
 * The same schema, whose messages are its own alone.
 *
 * Every copy of zod in a process shares one configuration on `globalThis`. A program may set its own language there, or
 * messages that quote the value, which may be a customer's. Words given here come before those.
 *
 * @internal
 */
export function inOwnWords<Output>(schema: z.core.$ZodType<Output>): StandardSchemaV1<unknown, Output> {
  return {
    "~standard": {
      version: 1,
      vendor: "zod",
      validate: (value) => {
        const { success, data, error } = z.safeParse(schema, value, { error: () => wordless });
        return success ? { value: data } : { issues: error.issues };
      },
    },
  };
}
