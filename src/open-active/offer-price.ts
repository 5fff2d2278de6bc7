import type { AggregateOffer } from "./aggregate-offer.ts";
import type { Offer } from "./offer.ts";
import type { Price } from "./response-values.ts";

/** A price to display. */
export interface OfferPrice {
  /** The price, or the lowest price, in the currency's main unit: `12.5` for £12.50. */
  readonly price: number;
  /** The highest price, if there is a range. */
  readonly highPrice: number | undefined;
  /** The ISO 4217 currency code. `"GBP"` if the offer has none. */
  readonly priceCurrency: string;
  /** Whether the price is only a guide. It must then be shown as such: "about £6.80". */
  readonly isIndicative: boolean;
}

/**
 * Returns the price of an offer as numbers, or `undefined` if it has none.
 *
 * @see https://docs.imin.co/platform-products/search/imin-events-api/concepts/prices
 * @example
 * ```ts
 * import { type AcceptableOffer, priceOf } from "imin-sdk";
 *
 * export function isGuidePrice(offer: AcceptableOffer): boolean {
 *   const { price, priceCurrency, isIndicative = false } = priceOf(offer) ?? {};
 *   console.log(price, priceCurrency);
 *   return isIndicative;
 * }
 * ```
 */
export function priceOf(offer: Offer | AggregateOffer): OfferPrice | undefined {
  try {
    return readPrice(offer);
  } catch {
    // There is no offer, or a getter or proxy threw an error.
    return undefined;
  }
}

/** Throws what a getter or proxy throws. @internal */
export function readPrice(offer: Offer | AggregateOffer): OfferPrice | undefined {
  const {
    price,
    lowPrice,
    highPrice,
    "imin:indicativePrice": indicative,
  }: Partial<Omit<AggregateOffer, "type">> = offer;
  const lowest = numberOf(price ?? lowPrice ?? highPrice);
  if (lowest === undefined) return undefined;
  const highest = numberOf(highPrice);
  return {
    price: lowest,
    highPrice: highest === lowest ? undefined : highest,
    priceCurrency: typeof offer.priceCurrency === "string" ? offer.priceCurrency : "GBP",
    isIndicative: indicative === true || offer.type === "beta:IndicativeOffer",
  };
}

function numberOf(price: Price | undefined): number | undefined {
  // A response may differ from the documentation: true is not a price, and neither is an empty string.
  const value = typeof price === "string" ? Number(price.trim() || "-") : price;
  return Number.isFinite(value) ? value : undefined;
}
