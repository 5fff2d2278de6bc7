import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The values of {@link TaxMode} that imin and OpenActive document. */
export const taxModes = /* @__PURE__ */ Object.freeze([
  "https://openactive.io/TaxGross",
  "https://openactive.io/TaxNet",
] as const);

/** Whether a seller's prices include tax (`TaxGross`) or not (`TaxNet`). */
export type TaxMode = LiteralUnion<(typeof taxModes)[number], string>;

/** @internal */
export const taxModeSchema: z.ZodMiniType<TaxMode> = anyText;
