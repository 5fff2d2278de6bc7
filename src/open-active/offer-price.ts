import { textOf } from "../errors/property-of.ts";
import type { AggregateOffer } from "./aggregate-offer.ts";
import type { Offer } from "./offer.ts";
import type { Price } from "./response-values.ts";

/** A price to show. */
export interface OfferPrice {
  /** The price, or the lowest, in the currency's main unit: `12.5` for £12.50. */
  readonly price: number;
  /** The highest price, if there is a range. */
  readonly highPrice: number | undefined;
  /** The currency, by its ISO 4217 code: `"GBP"`, which is also taken where none is said. */
  readonly priceCurrency: string;
  /** Whether the price is a guide only. Then it has to be shown as one: "about £6.80". */
  readonly isIndicative: boolean;
}

/**
 * The price of an offer, as numbers; `undefined` if it has none.
 *
 * @see https://docs.imin.co/platform-products/search/imin-events-api/concepts/prices
 * @example
 * ```ts
 * const { price, priceCurrency, isIndicative } = priceOf(offer) ?? {};
 * ```
 */
export function priceOf(offer: Offer | AggregateOffer): OfferPrice | undefined {
  const {
    price,
    lowPrice,
    highPrice,
    "imin:indicativePrice": indicative,
  }: Partial<Omit<AggregateOffer, "type">> = offer ?? {};
  const lowest = numberOf(price ?? lowPrice ?? highPrice);
  if (lowest === undefined) return undefined;
  const highest = numberOf(highPrice);
  return {
    price: lowest,
    highPrice: highest === lowest ? undefined : highest,
    priceCurrency: textOf(offer, "priceCurrency") ?? "GBP",
    isIndicative: indicative === true || offer.type === "beta:IndicativeOffer",
  };
}

function numberOf(price: Price | undefined): number | undefined {
  // A response may differ from the documentation: true is no price, and neither is an empty text.
  const value =
    typeof price === "number" || (typeof price === "string" && price.trim()) ? Number(price) : NaN;
  return Number.isFinite(value) ? value : undefined;
}
