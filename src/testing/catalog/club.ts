import type { Offer, Place, Seller } from "./model.ts";

/** The sandbox's sellers, their places and their prices. @internal */
export const PROVIDER = "http://opendata.provider.com/api/feeds";

/** @internal */
export const HARBOUR = "https://opendata.harbour-sports.example/openactive";

/** The persistent identifiers of the broker's entitlements, without imin's host. @internal */
export const ENTITLEMENTS = [
  { fragment: "8dfbad55-fdb5-4479-86a4-b873b18ecff1", prefLabel: "Adult Resident" },
  { fragment: "1c0de8a4-2a57-4d3c-9d0b-6a0f7b1f5e21", prefLabel: "Concession" },
] as const;

/** @internal */
export const RIVERSIDE_LEISURE: Seller = {
  type: "Organization",
  id: `${PROVIDER}/sellers/1`,
  name: "Riverside Leisure",
  url: "https://www.riverside-leisure.example",
  telephone: "020 7946 0101",
  email: "hello@riverside-leisure.example",
  logo: { type: "ImageObject", url: "https://www.riverside-leisure.example/logo.png" },
  sameAs: ["https://social.example/riverside-leisure"],
};

/** @internal */
export const HARBOUR_SPORTS: Seller = {
  type: "Organization",
  id: `${HARBOUR}/sellers/7`,
  name: "Harbour Sports Club",
  url: "https://www.harbour-sports.example",
  telephone: "0117 496 0202",
  email: "desk@harbour-sports.example",
};

/** @internal */
export const SELLERS: readonly Seller[] = [RIVERSIDE_LEISURE, HARBOUR_SPORTS];

/** @internal */
export const RIVERSIDE_CENTRE: Place = {
  type: "Place",
  identifier: "2476",
  name: "Riverside Leisure Centre",
  url: "https://www.riverside-leisure.example/centre",
  telephone: "020 7946 0101",
  geo: { type: "GeoCoordinates", latitude: 51.4722, longitude: -0.2231 },
  address: {
    type: "PostalAddress",
    streetAddress: "12 Embankment Walk",
    addressLocality: "Putney",
    addressRegion: "London",
    postalCode: "SW15 1AA",
    addressCountry: "GB",
    "imin:fullAddress": "12 Embankment Walk, Putney, London, SW15 1AA",
  },
};

/** @internal */
export const HARBOUR_COURTS: Place = {
  type: "Place",
  identifier: "88",
  name: "Harbour Sports Club",
  url: "https://www.harbour-sports.example/find-us",
  telephone: "0117 496 0202",
  geo: { type: "GeoCoordinates", latitude: 51.4494, longitude: -2.6082 },
  address: {
    type: "PostalAddress",
    streetAddress: "3 Wharf Road",
    addressLocality: "Bristol",
    addressRegion: "Bristol",
    postalCode: "BS1 6WE",
    addressCountry: "GB",
    "imin:fullAddress": "3 Wharf Road, Bristol, BS1 6WE",
  },
};

/** A price that can be booked two weeks ahead, and cancelled for a full refund until one day before. @internal */
export function offer(id: string, name: string, price: number, changes: Partial<Offer> = {}): Offer {
  return {
    type: "Offer",
    id,
    name,
    price,
    priceCurrency: "GBP",
    validFromBeforeStartDate: "P14D",
    latestCancellationBeforeStartDate: "P1D",
    allowCustomerCancellationFullRefund: true,
    ...changes,
  };
}
