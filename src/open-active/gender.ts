import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The values of {@link Gender} that imin and OpenActive document. */
export const genders = /* @__PURE__ */ Object.freeze([
  "https://schema.org/Male",
  "https://schema.org/Female",
  "schema:Male",
  "schema:Female",
] as const);

/** A person's gender: one of schema.org's values, or the person's own words. */
export type Gender = LiteralUnion<(typeof genders)[number], string>;

/** @internal */
export const genderSchema: z.ZodMiniType<Gender> = anyText;
