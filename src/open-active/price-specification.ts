import * as z from "zod/mini";
import type { RequiredStatus } from "./required-status.ts";
import { optionalOpenText, optionalText, optionalTextOrNumber, type Price } from "./response-values.ts";

/** An amount to be paid (OpenActive `PriceSpecification`). */
export interface PriceSpecification {
  /** What kind of object this is. */
  type?: "PriceSpecification" | undefined;
  /** The amount, in the currency's main unit: `10` for £10. */
  price?: Price | undefined;
  /** The currency, by its ISO 4217 code: `"GBP"`. May be absent if the price is 0. */
  priceCurrency?: string | undefined;
  /** Whether it has to be paid in advance. */
  openBookingPrepayment?: RequiredStatus | undefined;
}

/** @internal */
export const priceSpecificationSchema = z.looseObject({
  type: z.optional(z.literal("PriceSpecification")),
  price: optionalTextOrNumber,
  priceCurrency: optionalText,
  openBookingPrepayment: optionalOpenText<RequiredStatus>(),
});
