import { ifReadable, matches } from "../errors/property-of.ts";
import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import type { Offer } from "../open-active/offer.ts";
import type { FoundItem, FoundOpportunity } from "./found-item.ts";
import { isObject, type Level, type Levels, withParents } from "./parents.ts";

/** An offer that a checkout session can accept: one with an `id`. */
export interface AcceptableOffer extends Offer {
  /** The value for the `acceptedOffer` of a checkout session. */
  id: string;
}

/**
 * Returns the offers that can be booked: those of the session or slot, otherwise those of its series or facility.
 * Excludes guide prices (`beta:IndicativeOffer`), offers without an `id`, which no checkout session accepts, and
 * offers that cannot be booked in advance. You and the checkout decide whether an offer fits the customer's age or
 * entitlement. Use {@link bookability} to find the offers that can be booked now.
 *
 * @param opportunity A session or slot with its parents, from a walker or a method that gets one by ID. Search
 * results have no offers.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
 * @example
 * ```ts
 * import { type FoundSession, offersFor, orderItem, type OrderItemInput } from "imin-sdk";
 *
 * export function firstOffer({ opportunity }: FoundSession): OrderItemInput | undefined {
 *   const [offer] = offersFor(opportunity);
 *   return offer && orderItem(opportunity, offer);
 * }
 * ```
 */
export function offersFor(opportunity: FoundOpportunity): AcceptableOffer[] {
  return ifReadable(() => listedOffers(withParents(opportunity)).filter(isAcceptable)) ?? [];
}

/** The offers of an item, otherwise those of its parents. @internal */
export function listedOffers(levels: Levels): readonly Offer[] {
  return levels.map(offersAt).find((offers) => offers.length > 0) ?? [];
}

/**
 * The offers of a level that apply to the item. Offers of an EventSeries, a course or a headline event apply to the
 * whole of it.
 *
 * @see https://openactive.io/modelling-opportunity-data/EditorsDraft/#types-of-event
 * @internal
 */
export function offersAt(level: Level, index: number): readonly Offer[] {
  if (index > 0 && !matches(level.type, /SessionSeries$|FacilityUse$/)) return [];
  return [level.offers].flat().filter(isObject);
}

/** Whether a checkout session can accept an offer. @internal */
export function isAcceptable<Kind extends Offer | AggregateOffer>(
  offer: Kind,
): offer is Kind & { id: string } {
  return Boolean(offer.id) && isBookedInAdvance(offer) && offer.type !== "beta:IndicativeOffer";
}

/** Whether an offer can be booked, not only bought at the door. @internal */
export function isBookedInAdvance(offer: Omit<Offer, "type">): boolean {
  // Written as a URL or with a prefix.
  return !matches(offer.openBookingInAdvance ?? offer.advanceBooking, /Unavailable$/);
}

/**
 * Returns the offer for holders of the entitlement that the search used (`entitlementFilter`). A checkout session
 * accepts its `id`, so you can pass it to {@link orderItem}. Its price may be indicative.
 *
 * @param item Any search result, series, session or slot.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/entitlement/entitlement-pricing-in-search
 * @example
 * ```ts
 * import { entitlementOffer, type EventSeries, formatPrice, priceOf } from "imin-sdk";
 *
 * export function residentPrice(eventSeries: EventSeries): string {
 *   const offer = entitlementOffer(eventSeries);
 *   return formatPrice(offer && priceOf(offer));
 * }
 * ```
 */
export function entitlementOffer(item: FoundItem): AggregateOffer | undefined {
  return ifReadable(() => {
    const offers = withParents(item).map((level) => level["imin:aggregateOffer"]?.activeEntitlement);
    return offers.find(isObject);
  });
}
