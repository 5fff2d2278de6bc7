import { expect } from "vitest";
import type * as z from "zod/mini";
import { checkDifferences } from "../../src/validation/check.ts";
import { withFastPath } from "../../src/validation/with-fast-path.ts";

/** The differences as `path: message`. A value that fits must be returned as is, which zod does not. */
export function differencesOf(
  schema: z.ZodMiniType,
  value: unknown,
  eachPlaceOnce = false,
): readonly string[] {
  const result = checkDifferences(withFastPath<unknown>(schema), value, { eachPlaceOnce });
  if (result instanceof Promise) throw new TypeError("The schema should not be asynchronous.");
  if (result.issues === undefined) expect(result.value).toBe(value);
  return result.issues?.map(({ path, message }) => `${path}: ${message}`) ?? [];
}
