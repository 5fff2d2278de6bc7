import { textOf } from "../errors/property-of.ts";
import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import type { Offer } from "../open-active/offer.ts";
import type { FoundItem, FoundOpportunity } from "./found-item.ts";
import { type Level, type Levels, withParents } from "./parents.ts";

/** An offer that a checkout session can accept: one with an `id`. */
export interface AcceptableOffer extends Offer {
  /** What `acceptedOffer` of a checkout session takes. */
  id: string;
}

/**
 * The offers that can be booked: the session's or slot's own, else those of its series or facility. Left out are guide
 * prices (`beta:IndicativeOffer`), offers without an `id`, which no checkout session can accept, and those that cannot
 * be booked in advance. Whether an offer fits the customer's age or entitlement is for you and the checkout to see;
 * {@link bookability} tells which of them can be booked now.
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
  return listedOffers(withParents(opportunity)).filter(isAcceptable);
}

/** The offers of an item, or else those that it has from its parents. @internal */
export function listedOffers(levels: Levels): readonly Offer[] {
  return levels.map(offersAt).find((offers) => offers.length > 0) ?? [];
}

/**
 * The offers of a level that are for the item. Those of an EventSeries, a course or a headline event are for the whole of it.
 *
 * @see https://openactive.io/modelling-opportunity-data/EditorsDraft/#types-of-event
 * @internal
 */
export function offersAt(level: Level, index: number): readonly Offer[] {
  if (index > 0 && !/^SessionSeries$|FacilityUse$/.test(textOf(level, "type") ?? "")) return [];
  return [level.offers ?? []].flat().filter((offer) => typeof offer === "object" && offer !== null);
}

/** Whether a checkout session can accept an offer. @internal */
export function isAcceptable<Kind extends Offer | AggregateOffer>(
  offer: Kind,
): offer is Kind & { id: string } {
  return Boolean(offer.id) && isBookedInAdvance(offer) && offer.type !== "beta:IndicativeOffer";
}

/** Whether an offer can be booked, and not only be had at the door. @internal */
export function isBookedInAdvance(offer: Offer | AggregateOffer): boolean {
  // Written as a URL or with a prefix.
  return !/Unavailable$/.test(textOf(offer, "openBookingInAdvance") ?? textOf(offer, "advanceBooking") ?? "");
}

/**
 * The offer for holders of the entitlement that the search was made for (`entitlementFilter`). Its `id` can be
 * accepted in a checkout session, so it can be given to {@link orderItem}; its price may be indicative.
 *
 * @param item Any search result: a result, a series, a session, a slot.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/entitlement/entitlement-pricing-in-search
 * @example
 * ```ts
 * const resident = entitlementOffer(eventSeries);
 * ```
 */
export function entitlementOffer(item: FoundItem): AggregateOffer | undefined {
  const offers = withParents(item).map((level) => level["imin:aggregateOffer"]?.activeEntitlement);
  return offers.find((offer) => typeof offer === "object" && offer !== null);
}
