import * as z from "zod/mini";
import type { RequiredStatus } from "./required-status.ts";
import { optionalOpenText, optionalText, optionalTextOrNumber, type Price } from "./response-values.ts";

/** An amount to pay (OpenActive `PriceSpecification`). */
export interface PriceSpecification {
  /** The JSON-LD type. */
  type?: "PriceSpecification" | undefined;
  /** The amount, in the currency's main unit: `10` for £10. */
  price?: Price | undefined;
  /** The ISO 4217 currency code: `"GBP"`. May be absent if the price is 0. */
  priceCurrency?: string | undefined;
  /** Whether payment in advance is required. */
  openBookingPrepayment?: RequiredStatus | undefined;
}

/** @internal */
export const priceSpecificationSchema = z.looseObject({
  type: z.optional(z.literal("PriceSpecification")),
  price: optionalTextOrNumber,
  priceCurrency: optionalText,
  openBookingPrepayment: optionalOpenText<RequiredStatus>(),
});
