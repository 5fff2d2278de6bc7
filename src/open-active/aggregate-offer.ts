import * as z from "zod/mini";
import { optionalBoolean, optionalText, optionalTextOrNumber, type Price } from "./response-values.ts";

/**
 * The price for one kind of customer, taken together from the offers there are. Its `id` can be sent as a checkout
 * session's `acceptedOffer`.
 * {@link https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/entitlement/entitlement-pricing-in-search | Entitlement pricing in Search}
 */
export interface AggregateOffer {
  /** What kind of object this is. */
  type?: "AggregateOffer" | undefined;
  /** What identifies the offer: `"https://imin.co/ns/offers/123456abc"`. */
  id?: string | undefined;
  /** The price, in the currency's main unit: `12.5` for £12.50. */
  price?: Price | undefined;
  /** The lowest price, if there is more than one. */
  lowPrice?: Price | undefined;
  /** The highest price, if there is more than one. */
  highPrice?: Price | undefined;
  /** The currency, by its ISO 4217 code: `"GBP"`. */
  priceCurrency?: string | undefined;
  /** How long before the start booking opens, as an ISO 8601 duration: `"P7D"`. */
  validFromBeforeStartDate?: string | undefined;
  /** How long before the start booking closes, as an ISO 8601 duration. */
  validThroughBeforeStartDate?: string | undefined;
  /** Whether only members can take it. */
  "imin:membershipRequired"?: boolean | undefined;
  /** Whether the price is a guide only: where it is, it has to be shown as indicative. */
  "imin:indicativePrice"?: boolean | undefined;
  /** In the Firehose: whether it might be bookable. */
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
