import * as z from "zod/mini";

/** The text of a barcode. @internal */
export const AccessPassTextSchema: z.ZodMiniType<string> = z
  .string()
  .check(z.refine((text) => text.trim() !== "", "must not be empty"));
