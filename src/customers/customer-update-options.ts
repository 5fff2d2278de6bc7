import * as z from "zod/mini";
import type { CallOptions } from "../options/call-options.ts";
import { filledText } from "../validation/input-values.ts";

/** Options of `customers.update()`. */
export interface CustomerUpdateOptions extends CallOptions {
  /**
   * Seller IDs to push the changes to as well. The customer must have a linked account with each seller. For
   * example `["https://id.bookingsystem.example.com/organizers/1"]`.
   */
  readonly sellers?: readonly string[] | undefined;
}

/** @internal */
export const SellersSchema: z.ZodMiniType<Pick<CustomerUpdateOptions, "sellers">> = z.looseObject({
  sellers: z.optional(
    /* @__PURE__ */ z
      .array(filledText)
      .check(z.refine(({ length }) => length > 0, "must list at least one seller, or be omitted")),
  ),
});
