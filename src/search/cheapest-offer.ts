import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import type { Offer } from "../open-active/offer.ts";
import type { FoundItem } from "./found-item.ts";
import { withParents } from "./parents.ts";
import { type AnyOffer, publicOffers } from "./public-offers.ts";

/** Who an offer is for, by age: people of 18 or older, or only people below 18. */
export type Audience = "adult" | "junior";

/** Which offers {@link cheapestOffer} looks at. */
export interface CheapestOfferOptions {
  /**
   * `"adult"`: what a person of 18 can take. `"junior"`: what is only for people below 18. Left out: the offers for both.
   */
  readonly audience?: Audience | undefined;
}

/**
 * The cheapest offer that the public can book, for a "from £4.50": one of the item's offers, or, where it has none, of its
 * `"imin:aggregateOffer"`, as in search results. Where it has neither, its parents' count.
 *
 * Left out are offers for members (`eligibleCustomerType`, `"imin:membershipRequired"`) and for holders of an entitlement,
 * offers that cannot be booked in advance, and negative prices. A guide price is given only where there is no real one, and
 * an offer without an `id`, which no checkout session accepts, only where there is no other.
 *
 * @param item Any search result: a result, a series, a session, a slot.
 * @returns `undefined` if there is no such offer, or if the offers have different currencies.
 * @see https://docs.imin.co/platform-products/search/imin-events-api/concepts/prices
 * @example
 * ```ts
 * const cheapest = cheapestOffer(eventSeries, { audience: "adult" });
 * const price = cheapest && priceOf(cheapest);
 * ```
 */
export function cheapestOffer(
  item: FoundItem,
  options: CheapestOfferOptions = {},
): Offer | AggregateOffer | undefined {
  const { audience } = options ?? {};
  const levels = withParents(item);
  if (audience === undefined) return publicOffers(levels)[0];
  const isSummary = (name: "publicAdult" | "publicJunior", offer: AnyOffer) =>
    levels.some((level) => level["imin:aggregateOffer"]?.[name] === offer);
  const [cheapest] = publicOffers(levels, (offer) => {
    if (isSummary("publicAdult", offer)) return audience === "adult";
    if (isSummary("publicJunior", offer)) return audience === "junior";
    return isForAges(offer, audience);
  });
  return cheapest;
}

function isForAges({ ageRestriction, ageRange }: Omit<Offer, "type">, audience: Audience): boolean {
  const { minValue = 0, maxValue = Infinity } = ageRestriction ?? ageRange ?? {};
  return audience === "junior" ? maxValue < 18 : minValue <= 18 && maxValue >= 18;
}
