import * as z from "zod/mini";
import { optionalBoolean, optionalText, optionalTextOrNumber, type Price } from "./response-values.ts";

/**
 * The price for one kind of customer, aggregated from the available offers. A checkout session accepts its `id` as
 * `acceptedOffer`. {@link
 * https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/entitlement/entitlement-pricing-in-search
 * | Entitlement pricing in Search}
 */
export interface AggregateOffer {
  /** The JSON-LD type. */
  type?: "AggregateOffer" | undefined;
  /** The offer's `id`: `"https://imin.co/ns/offers/123456abc"`. */
  id?: string | undefined;
  /** The price, in the currency's main unit: `12.5` for £12.50. */
  price?: Price | undefined;
  /** The lowest price, if there are several. */
  lowPrice?: Price | undefined;
  /** The highest price, if there are several. */
  highPrice?: Price | undefined;
  /** The ISO 4217 currency code: `"GBP"`. */
  priceCurrency?: string | undefined;
  /** How long before the start booking opens, as an ISO 8601 duration: `"P7D"`. */
  validFromBeforeStartDate?: string | undefined;
  /** How long before the start booking closes, as an ISO 8601 duration. */
  validThroughBeforeStartDate?: string | undefined;
  /** Whether the offer is only for members. */
  "imin:membershipRequired"?: boolean | undefined;
  /** Whether the price is only a guide. It must then be shown as indicative. */
  "imin:indicativePrice"?: boolean | undefined;
  /** Firehose only: whether it may be bookable. */
  "imin:isPotentiallyBookable"?: boolean | undefined;
}

/** @internal */
export const aggregateOfferSchema = z.looseObject({
  type: z.optional(z.literal("AggregateOffer")),
  id: optionalText,
  price: optionalTextOrNumber,
  lowPrice: optionalTextOrNumber,
  highPrice: optionalTextOrNumber,
  priceCurrency: optionalText,
  validFromBeforeStartDate: optionalText,
  validThroughBeforeStartDate: optionalText,
  "imin:membershipRequired": optionalBoolean,
  "imin:indicativePrice": optionalBoolean,
  "imin:isPotentiallyBookable": optionalBoolean,
});
