import type { JsonObject } from "../basics/json.ts";
import type { Offer, Place } from "../catalogue/model.ts";
import { type Circle, distanceTo } from "./geo.ts";
import { publicOffers } from "./series-facts.ts";

/** @internal */
export const CONTEXT = ["https://openactive.io/", "https://schema.imin.co/", "https://openactive.io/ns-beta"];

/** The id under which an EventSeries' `imin:locationSummary` has a place. @internal */
export function placeReference({ identifier }: Place): string {
  return `#/imin:locationSummary/${identifier}`;
}

/** A place, with its distance where there was a circle to search in. @internal */
export function placeDocument(place: Place, circle: Circle | undefined): JsonObject {
  const distance = circle && {
    type: "QuantitativeValue",
    value: Math.round(distanceTo(place, circle) * 1000) / 1000,
    unitCode: "KMT",
  };
  return {
    ...place,
    geo: { ...place.geo, "imin:distanceFromGeoQueryCenter": distance },
    address: { ...place.address },
  };
}

/** The prices that anybody may take. Those for entitlements are in `imin:aggregateOffer`, if they are asked for. @internal */
export function offerDocuments(offers: readonly Offer[]): readonly JsonObject[] {
  return offers
    .filter(({ entitlementType }) => entitlementType === undefined)
    .map(({ entitlementType: _, ageRange, ...offer }) => ({
      ...offer,
      ageRange: ageRange && { ...ageRange },
    }));
}

/**
 * imin's summary of what something costs an adult, a junior, and a customer with the entitlement that was asked for.
 *
 * @internal
 */
export function aggregateOfferDocument(offers: readonly Offer[], entitlement?: string): JsonObject {
  const held = offers.filter(
    ({ entitlementType }) => entitlement !== undefined && entitlementType === entitlement,
  );
  const active = summaryOf(held);
  return {
    type: "imin:AggregateOffer",
    publicAdult: summaryOf(publicOffers(offers, "adult")),
    publicJunior: summaryOf(publicOffers(offers, "junior")),
    activeEntitlement: active && { ...active, "imin:indicativePrice": true },
  };
}

function summaryOf(offers: readonly Offer[]): JsonObject | undefined {
  const [cheapest] = [...offers].sort((one, other) => one.price - other.price);
  if (cheapest === undefined) return undefined;
  const { id, price, priceCurrency, validFromBeforeStartDate } = cheapest;
  const about = { type: "AggregateOffer", id, priceCurrency, validFromBeforeStartDate };
  const highPrice = Math.max(...offers.map((offer) => offer.price));
  const prices = highPrice === price ? { price } : { lowPrice: price, highPrice };
  return { ...about, ...prices, "imin:membershipRequired": false };
}
