import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import type { Offer } from "../open-active/offer.ts";
import { type OfferPrice, readPrice } from "../open-active/offer-price.ts";
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
    return [offersAt(level, index), [publicAdult, publicJunior].filter(isObject)].map(withPrices);
  });
  // Only the innermost prices count, because those of a parent may be for something else. Guide prices come last.
  const innermost = [false, true]
    .flatMap((isGuide) => groups.map((group) => group.filter(({ price }) => price.isIndicative === isGuide)))
    .find(([first]) => first);
  const open = (innermost ?? []).filter(
    ({ offer, price }) =>
      price.price >= 0 && !isConditional(offer) && isBookedInAdvance(offer) && isFor(offer),
  );
  // An Offer without an `id`, which no session accepts, is better than none.
  const named = open.filter(({ offer: { id, type } }) => id || type !== "Offer");
  const best = named[0] ? named : open;
  // A free offer is comparable in every currency, and may have none.
  const currencies = best.flatMap(({ offer, price }) =>
    offer.priceCurrency || price.price ? price.priceCurrency.toUpperCase() : [],
  );
  if (new Set(currencies).size > 1) return [];
  return best.sort((one, other) => one.price.price - other.price.price).map(({ offer }) => offer);
}

/** An offer, and its price as numbers. */
interface Priced {
  readonly offer: AnyOffer;
  readonly price: OfferPrice;
}

/** Excludes offers without a price. */
function withPrices(offers: readonly AnyOffer[]): readonly Priced[] {
  return offers.flatMap((offer) => {
    const price = readPrice(offer);
    return price ? [{ offer, price }] : [];
  });
}

/** Whether an offer is only for members or for holders of an entitlement. */
function isConditional(offer: AnyOffer & Partial<Omit<Offer, "type">>): boolean {
  return [offer.eligibleCustomerType, offer.eligibleEntitlementType, offer["imin:membershipRequired"]]
    .flat()
    .some(Boolean);
}
