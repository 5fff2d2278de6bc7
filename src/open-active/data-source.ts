import * as z from "zod/mini";
import { optionalText } from "./response-values.ts";

/** The dataset that an item comes from, for the attribution that imin's license requires (`imin:dataSource`). */
export interface DataSource {
  /** The JSON-LD type. */
  type?: "WebAPI" | undefined;
  /** The dataset's identifier in imin's dataset catalog: `"gll"`. */
  identifier?: string | undefined;
}

/** @internal */
export const dataSourceSchema = z.looseObject({
  type: z.optional(z.literal("WebAPI")),
  identifier: optionalText,
});
