import type * as z from "zod/mini";
import { textThat } from "../validation/input-values.ts";

/** The text of a barcode. @internal */
export const AccessPassTextSchema: z.ZodMiniType<string> = /* @__PURE__ */ textThat(
  (text) => text.trim() !== "",
  "must not be empty",
);
