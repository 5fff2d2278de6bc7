import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The values of {@link RequiredStatus} that imin and OpenActive document. */
export const requiredStatuses = /* @__PURE__ */ Object.freeze([
  "https://openactive.io/Required",
  "https://openactive.io/Optional",
  "https://openactive.io/Unavailable",
  "oa:Required",
  "oa:Optional",
  "oa:Unavailable",
] as const);

/** Whether something (prepayment, booking in advance) is required. Search may use the `oa:` form. */
export type RequiredStatus = LiteralUnion<(typeof requiredStatuses)[number], string>;

/** @internal */
export const requiredStatusSchema: z.ZodMiniType<RequiredStatus> = anyText;
