import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import type { Offer } from "../open-active/offer.ts";
import { readPrice } from "../open-active/offer-price.ts";
import { isBookedInAdvance, offersAt } from "./offers.ts";
import { isObject, type Levels } from "./parents.ts";

/** @internal */
export type AnyOffer = Offer | AggregateOffer;

/**
 * Returns the offers of an item that the public can book, cheapest first. Returns none if they have different
 * currencies.
 *
 * @param isFor Whether an offer suits the requested audience.
 * @internal
 */
export function publicOffers(
  levels: Levels,
  isFor: (offer: AnyOffer) => boolean = () => true,
): readonly AnyOffer[] {
  const groups = levels.flatMap((level, index) => {
    const { publicAdult, publicJunior } = level["imin:aggregateOffer"] ?? {};
    return [offersAt(level, index), [publicAdult, publicJunior].filter(isObject)];
  });
  // Only the innermost prices count, because those of a parent may be for something else. Guide prices come last.
  const innermost = [false, true]
    .flatMap((isGuide) =>
      groups.map((group) => group.filter((offer) => readPrice(offer)?.isIndicative === isGuide)),
    )
    .find(([first]) => first);
  const open = (innermost ?? []).filter((offer: AnyOffer & Partial<Omit<Offer, "type">>) => {
    const conditions = [
      offer.eligibleCustomerType,
      offer.eligibleEntitlementType,
      offer["imin:membershipRequired"],
    ];
    return (
      !conditions.flat().some(Boolean) && priceIn(offer) >= 0 && isBookedInAdvance(offer) && isFor(offer)
    );
  });
  // An Offer without an `id`, which no session accepts, is better than none.
  const named = open.filter(({ id, type }) => id || type !== "Offer");
  const best = named[0] ? named : open;
  // A free offer is comparable in every currency, and may have none.
  const currencies = best.flatMap((offer) =>
    offer.priceCurrency || priceIn(offer) ? readPrice(offer)?.priceCurrency.toUpperCase() : [],
  );
  return new Set(currencies).size > 1 ? [] : best.sort((one, other) => priceIn(one) - priceIn(other));
}

function priceIn(offer: AnyOffer): number {
  return Number(readPrice(offer)?.price);
}
