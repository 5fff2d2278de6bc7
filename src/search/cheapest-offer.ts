import { ifReadable } from "../errors/property-of.ts";
import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import type { Offer } from "../open-active/offer.ts";
import type { FoundItem } from "./found-item.ts";
import { type Levels, withParents } from "./parents.ts";
import { type AnyOffer, publicOffers } from "./public-offers.ts";

/** The age group of an offer: people aged 18 or older, or people under 18 only. */
export type Audience = "adult" | "junior";

/** The offers that {@link cheapestOffer} considers. */
export interface CheapestOfferOptions {
  /** `"adult"`: offers available to people aged 18. `"junior"`: offers only for people under 18. Default: both. */
  readonly audience?: Audience | undefined;
}

/**
 * Finds the cheapest offer for the public, to show as "from £4.50". It considers the item's own offers, otherwise
 * those of its `"imin:aggregateOffer"` (as in search results), otherwise those of its parents.
 *
 * It ignores offers for members (`eligibleCustomerType`, `"imin:membershipRequired"`), offers for entitlement
 * holders, offers that cannot be booked in advance, and negative prices. It returns a guide price only if there is
 * no real one, and an offer without an `id`, which no checkout session accepts, only if there is no other.
 *
 * @param item Any search result, series, session or slot.
 * @returns `undefined` if there is no such offer, or if the offers have different currencies.
 * @see https://docs.imin.co/platform-products/search/imin-events-api/concepts/prices
 * @example
 * ```ts
 * import { cheapestOffer, type EventSeries, formatPrice, priceOf } from "imin-sdk";
 *
 * export function adultPrice(eventSeries: EventSeries): string {
 *   const cheapest = cheapestOffer(eventSeries, { audience: "adult" });
 *   return formatPrice(cheapest && priceOf(cheapest));
 * }
 * ```
 */
export function cheapestOffer(
  item: FoundItem,
  options?: CheapestOfferOptions,
): Offer | AggregateOffer | undefined {
  return ifReadable(() => cheapestFor(withParents(item), options?.audience));
}

function cheapestFor(levels: Levels, audience: Audience | undefined): Offer | AggregateOffer | undefined {
  if (audience === undefined) return publicOffers(levels)[0];
  // The one for juniors has no ages. Without ages, an offer is for adults.
  const isPublicJunior = (offer: AnyOffer) =>
    levels.some((level) => level["imin:aggregateOffer"]?.publicJunior === offer);
  return publicOffers(levels, (offer) =>
    isPublicJunior(offer) ? audience === "junior" : isForAges(offer, audience),
  )[0];
}

function isForAges({ ageRestriction, ageRange }: Omit<Offer, "type">, audience: Audience): boolean {
  const { minValue, maxValue } = ageRestriction ?? ageRange ?? {};
  const youngest = ageOf(minValue, 0);
  const oldest = ageOf(maxValue, Infinity);
  return audience === "junior" ? oldest < 18 : youngest <= 18 && oldest >= 18;
}

/** imin sends ages as numbers. Strings are accepted too. Other values mean no limit. */
function ageOf(value: unknown, otherwise: number): number {
  return typeof value === "number" || typeof value === "string" ? Number(value) : otherwise;
}
