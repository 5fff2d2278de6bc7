import * as z from "zod/mini";
import type { LevelType } from "./level-type.ts";
import { openText, optionalText } from "./response-values.ts";

/** A level of difficulty, as imin has made it uniform (`imin:level`). */
export interface Level {
  /** Which level: `"imin:BeginnerLevel"`. */
  type: LevelType;
  /** The name to show: `"Beginner"`. */
  name?: string | undefined;
}

/** @internal */
export const levelSchema = z.looseObject({ type: openText<LevelType>(), name: optionalText });
