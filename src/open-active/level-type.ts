import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The values of {@link LevelType} that imin and OpenActive document. */
export const levelTypes = /* @__PURE__ */ Object.freeze([
  "imin:BeginnerLevel",
  "imin:IntermediateLevel",
  "imin:AdvancedLevel",
] as const);

/** A level of difficulty, in imin's terms. */
export type LevelType = LiteralUnion<(typeof levelTypes)[number], string>;

/** @internal */
export const levelTypeSchema: z.ZodMiniType<LevelType> = anyText;
