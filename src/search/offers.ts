import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import type { Offer } from "../open-active/offer.ts";
import { priceOf } from "../open-active/offer-price.ts";
import { type FoundItem, type FoundOpportunity, withParents } from "./parents.ts";

/** An offer that a checkout session can accept: one with an `id`. */
export interface AcceptableOffer extends Offer {
  /** What `acceptedOffer` of a checkout session takes. */
  id: string;
}

/**
 * The offers that can be booked: the session's or slot's own, else those of its series or facility. Left out are guide
 * prices (`beta:IndicativeOffer`), offers without an `id`, which no checkout session can accept, and those that cannot
 * be booked in advance. Whether an offer fits the customer's age or entitlement is for you and the checkout to see.
 *
 * @param opportunity A session or slot with its parents, as the walkers and the by-ID methods give it. Search results
 * have no offers.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
 * @example
 * ```ts
 * const [offer] = offersFor(session);
 * if (offer) builder = builder.orderItem(orderItem(session, offer));
 * ```
 */
export function offersFor(opportunity: FoundOpportunity): AcceptableOffer[] {
  const offers = withParents(opportunity).find((level) => level.offers?.length)?.offers ?? [];
  return offers.filter(isAcceptable);
}

function isAcceptable(offer: Offer): offer is AcceptableOffer {
  const { id, type, openBookingInAdvance, advanceBooking } = offer;
  const inAdvance = openBookingInAdvance ?? advanceBooking;
  // Written as `oa:Unavailable` or as a URL.
  return Boolean(id) && type !== "beta:IndicativeOffer" && inAdvance?.endsWith("Unavailable") !== true;
}

/**
 * The cheapest offer that is open to everybody, for a "from £4.50": among the offers where there are any, else of the
 * `"imin:aggregateOffer"`, which search results have. Offers that need a membership or an entitlement are left out; a
 * junior's price counts.
 *
 * @param item Anything that search gives: a result, a series, a session, a slot.
 * @see https://docs.imin.co/platform-products/search/imin-events-api/concepts/prices
 * @example
 * ```ts
 * const cheapest = cheapestOffer(eventSeries);
 * const price = cheapest && priceOf(cheapest);
 * ```
 */
export function cheapestOffer(item: FoundItem): Offer | AggregateOffer | undefined {
  for (const { offers = [], "imin:aggregateOffer": aggregate } of withParents(item)) {
    const listed = offers.length > 0 ? offers : [aggregate?.publicAdult, aggregate?.publicJunior];
    const [cheapest] = listed
      .filter((offer) => offer !== undefined)
      .filter((offer) => isOpenToAll(offer) && priceOf(offer) !== undefined)
      .sort((one, other) => Number(priceOf(one)?.price) - Number(priceOf(other)?.price));
    if (cheapest !== undefined) return cheapest;
  }
  return undefined;
}

function isOpenToAll(offer: Offer | AggregateOffer): boolean {
  return offer["imin:membershipRequired"] !== true && !("eligibleEntitlementType" in offer);
}

/**
 * The offer for holders of the entitlement that the search was made for (`entitlementFilter`). Its `id` can be
 * accepted in a checkout session, so it can be given to {@link orderItem}; its price may be indicative.
 *
 * @param item Anything that search gives: a result, a series, a session, a slot.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/entitlement/entitlement-pricing-in-search
 * @example
 * ```ts
 * const resident = entitlementOffer(eventSeries);
 * ```
 */
export function entitlementOffer(item: FoundItem): AggregateOffer | undefined {
  const offers = withParents(item).map((level) => level["imin:aggregateOffer"]?.activeEntitlement);
  return offers.find((offer) => offer !== undefined);
}
