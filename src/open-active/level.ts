import * as z from "zod/mini";
import type { LevelType } from "./level-type.ts";
import { openText, optionalText } from "./response-values.ts";

/** A level of difficulty, standardized by imin (`imin:level`). */
export interface Level {
  /** The level: `"imin:BeginnerLevel"`. */
  type: LevelType;
  /** The display name: `"Beginner"`. */
  name?: string | undefined;
}

/** @internal */
export const levelSchema = z.looseObject({ type: openText<LevelType>(), name: optionalText });
