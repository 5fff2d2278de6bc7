import type { JsonObject } from "../basics/json.ts";
import { withBroader } from "../catalog/activities.ts";
import type { Concept, Offer, Place } from "../catalog/model.ts";
import { type Circle, distanceTo } from "./geo.ts";
import { publicOffers } from "./series-facts.ts";

/** @internal */
export const CONTEXT = ["https://openactive.io/", "https://schema.imin.co/", "https://openactive.io/ns-beta"];

/** The `id` of a place in an EventSeries' `imin:locationSummary`. @internal */
export function placeReference({ identifier }: Place): string {
  return `#/imin:locationSummary/${identifier}`;
}

/** A place by ID, with all its properties. @internal */
export function placeDocument({ further, amenityFeature, ...place }: Place): JsonObject {
  return {
    ...place,
    geo: { ...place.geo },
    address: { ...place.address },
    amenityFeature: amenityFeature?.map((amenity) => ({ ...amenity })),
    ...further?.found,
    ...further?.byId,
  };
}

/** A place in search results, with its distance if the query had an area. @internal */
export function foundPlaceDocument(place: Place, circle: Circle | undefined): JsonObject {
  const { type, name, url, telephone, geo, address, further } = place;
  return {
    type,
    name,
    url,
    telephone,
    geo: { ...geo, "imin:distanceFromGeoQueryCenter": circle && distanceDocument(place, circle) },
    address: {
      type: "PostalAddress",
      addressCountry: address.addressCountry,
      "imin:fullAddress": address["imin:fullAddress"],
    },
    ...further?.found,
  };
}

/** @internal */
export function distanceDocument(place: Place, circle: Circle): JsonObject {
  const value = Math.round(distanceTo(place, circle) * 1000) / 1000;
  return { type: "QuantitativeValue", value, unitCode: "KMT" };
}

/** Activities without their broader activities. @internal */
export function activityDocuments(activities: readonly Concept[]): readonly JsonObject[] {
  return activities.map(({ type, id, prefLabel }) => ({ type, id, prefLabel }));
}

/** An activity with the identifiers of all broader ones. @internal */
export function aggregatedActivityDocument(activity: Concept): JsonObject {
  const { type, id, prefLabel } = activity;
  return {
    type,
    id,
    prefLabel,
    broaderTransitive: withBroader(activity)
      .slice(1)
      .map((broader) => broader.id),
  };
}

/** The prices for everyone. Those for entitlements are in `imin:aggregateOffer`, if requested. @internal */
export function offerDocuments(offers: readonly Offer[]): readonly JsonObject[] {
  return offers
    .filter(({ entitlementType }) => entitlementType === undefined)
    .map(({ entitlementType: _, ageRange, further, ...offer }) => ({
      ...offer,
      ageRange: ageRange && { ...ageRange },
      ...further?.byId,
    }));
}

/**
 * imin's summary of the prices for an adult, a junior, and a customer with the requested entitlement.
 *
 * @param isHeld Whether an entitlement, by its fragment, is the requested one.
 * @internal
 */
export function aggregateOfferDocument(
  offers: readonly Offer[],
  isHeld: (entitlement: string) => boolean = () => false,
): JsonObject {
  const held = offers.filter(
    ({ entitlementType }) => entitlementType !== undefined && isHeld(entitlementType),
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
  const { id, price, priceCurrency, validFromBeforeStartDate, validThroughBeforeStartDate } = cheapest;
  const valid = { validFromBeforeStartDate, validThroughBeforeStartDate };
  const about = { type: "AggregateOffer", id, priceCurrency, ...valid };
  const highPrice = Math.max(...offers.map((offer) => offer.price));
  const prices = highPrice === price ? { price } : { lowPrice: price, highPrice };
  return { ...about, ...prices, "imin:membershipRequired": false };
}
