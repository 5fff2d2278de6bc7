import * as z from "zod/mini";
import { textThat } from "../validation/input-values.ts";

/** The text of a barcode, by the name of its argument. @internal */
export const AccessPassTextSchema: z.ZodMiniType<{ readonly text: string }> = z.looseObject({
  text: textThat((text) => text.trim() !== "", "must not be empty"),
});
