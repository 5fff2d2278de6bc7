import * as z from "zod/mini";
import { optionalText } from "./response-values.ts";

/** Which dataset something comes from, for the attribution that imin's licence asks for (`imin:dataSource`). */
export interface DataSource {
  /** What kind of object this is. */
  type?: "WebAPI" | undefined;
  /** The dataset's identifier in imin's catalogue of datasets: `"gll"`. */
  identifier?: string | undefined;
}

/** @internal */
export const dataSourceSchema = z.looseObject({
  type: z.optional(z.literal("WebAPI")),
  identifier: optionalText,
});
