import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The values of {@link GenderRestriction} that imin and OpenActive document. */
export const genderRestrictions = /* @__PURE__ */ Object.freeze([
  "https://openactive.io/NoRestriction",
  "https://openactive.io/MaleOnly",
  "https://openactive.io/FemaleOnly",
  "oa:NoRestriction",
  "oa:MaleOnly",
  "oa:FemaleOnly",
] as const);

/** The genders that may take part. If absent, there is no restriction. Search uses the `oa:` form. */
export type GenderRestriction = LiteralUnion<(typeof genderRestrictions)[number], string>;

/** @internal */
export const genderRestrictionSchema: z.ZodMiniType<GenderRestriction> = anyText;
