import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import type { Offer } from "../open-active/offer.ts";
import { type OfferPrice, priceOf } from "../open-active/offer-price.ts";
import type { FoundItem } from "./found-item.ts";
import { isBookedInAdvance } from "./offers.ts";
import { type Level, withParents } from "./parents.ts";

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
 * @param item Anything that search gives: a result, a series, a session, a slot.
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
  return publicOffers(item, options)[0];
}

/** An offer with its price, and whether it is for the audience. */
interface PricedOffer {
  readonly offer: Offer | AggregateOffer;
  readonly price: OfferPrice;
  readonly isForAudience: boolean;
  /** Whether it can be accepted, as far as its `id` says. */
  readonly isNamed: boolean;
}

/** The offers of which {@link cheapestOffer} gives the first, the cheapest first. @internal */
export function publicOffers(
  item: object,
  { audience }: CheapestOfferOptions = {},
): readonly (Offer | AggregateOffer)[] {
  const groups = withParents(item).flatMap((level) => pricedOffers(level, audience));
  // The innermost prices count alone: those of a parent may be for something else.
  const innermost = (isIndicative: boolean) =>
    groups
      .map((group) => group.filter(({ price }) => price.isIndicative === isIndicative))
      .find((group) => group.length > 0);
  const open = (innermost(false) ?? innermost(true) ?? []).filter(
    ({ offer, price, isForAudience }) => isForAudience && price.price >= 0 && isPublic(offer),
  );
  const named = open.filter(({ isNamed }) => isNamed);
  const cheapestFirst = (named.length > 0 ? named : open).sort((a, b) => a.price.price - b.price.price);
  return isOneCurrency(cheapestFirst) ? cheapestFirst.map(({ offer }) => offer) : [];
}

/** The offers of one level that have a price, and after them imin's summary of them. */
function pricedOffers(level: Level, audience: Audience | undefined): readonly PricedOffer[][] {
  const { publicAdult, publicJunior } = level["imin:aggregateOffer"] ?? {};
  const priced = (offer: Offer | AggregateOffer | undefined, isForAudience: boolean, isNamed: boolean) => {
    const price = offer && priceOf(offer);
    return offer && price ? [{ offer, price, isForAudience, isNamed }] : [];
  };
  return [
    (level.offers ?? []).flatMap((offer) => priced(offer, isForAges(offer, audience), Boolean(offer.id))),
    [
      ...priced(publicAdult, audience !== "junior", true),
      ...priced(publicJunior, audience !== "adult", true),
    ],
  ];
}

function isForAges({ ageRestriction, ageRange }: Offer, audience: Audience | undefined): boolean {
  const { minValue = 0, maxValue = Infinity } = ageRestriction ?? ageRange ?? {};
  if (audience === undefined) return true;
  return audience === "junior" ? maxValue < 18 : minValue <= 18 && maxValue >= 18;
}

function isPublic(offer: Offer | AggregateOffer): boolean {
  const { eligibleCustomerType, eligibleEntitlementType }: Omit<Offer, "type"> = offer;
  const conditions: readonly unknown[] = [eligibleCustomerType, eligibleEntitlementType].flat();
  const isForMembers = offer["imin:membershipRequired"] === true;
  return (
    !isForMembers && isBookedInAdvance(offer) && conditions.every((condition) => condition === undefined)
  );
}

/** Nothing costs the same in every currency, and may be without one. */
function isOneCurrency(offers: readonly PricedOffer[]): boolean {
  const currencies = offers
    .filter(({ offer, price }) => price.price !== 0 || offer.priceCurrency !== undefined)
    .map(({ price }) => price.priceCurrency.toUpperCase());
  return new Set(currencies).size <= 1;
}
