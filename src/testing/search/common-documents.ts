import type { JsonObject } from "../basics/json.ts";
import { withBroader } from "../catalogue/activities.ts";
import type { Concept, Offer, Place } from "../catalogue/model.ts";
import { type Circle, distanceTo } from "./geo.ts";
import { publicOffers } from "./series-facts.ts";

/** @internal */
export const CONTEXT = ["https://openactive.io/", "https://schema.imin.co/", "https://openactive.io/ns-beta"];

/** The `id` under which an EventSeries' `imin:locationSummary` has a place. @internal */
export function placeReference({ identifier }: Place): string {
  return `#/imin:locationSummary/${identifier}`;
}

/** A place by ID, with everything that is known of it. @internal */
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

/** A place as results of a search have it: with its distance where there was a circle to search in. @internal */
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

/** Activities without what is broader. @internal */
export function activityDocuments(activities: readonly Concept[]): readonly JsonObject[] {
  return activities.map(({ type, id, prefLabel }) => ({ type, id, prefLabel }));
}

/** An activity with the identifiers of everything broader. @internal */
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

/** The prices that anybody may take. Those for entitlements are in `imin:aggregateOffer`, if they are asked for. @internal */
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
 * imin's summary of what something costs an adult, a junior, and a customer with the entitlement that was asked for.
 *
 * @param isHeld whether an entitlement, by its fragment, is the one asked for.
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
