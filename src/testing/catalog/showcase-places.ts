import type { Place } from "./model.ts";

/** @internal */
export const NORTHBANK_STUDIO: Place = {
  type: "Place",
  identifier: "2477",
  name: "Northbank Studio",
  url: "https://www.riverside-leisure.example/northbank",
  telephone: "020 7946 0102",
  geo: { type: "GeoCoordinates", latitude: 51.4921, longitude: -0.2237 },
  address: {
    type: "PostalAddress",
    streetAddress: "40 King Street",
    addressLocality: "Hammersmith",
    addressRegion: "London",
    postalCode: "W6 9AA",
    addressCountry: "GB",
    "imin:fullAddress": "40 King Street, Hammersmith, London, W6 9AA",
  },
};

/** @internal */
export const RIVERSIDE_PARK: Place = {
  type: "Place",
  identifier: "2478",
  name: "Riverside Park Bandstand",
  url: "https://www.riverside-leisure.example/park",
  telephone: "020 7946 0101",
  geo: { type: "GeoCoordinates", latitude: 51.4655, longitude: -0.2117 },
  address: {
    type: "PostalAddress",
    streetAddress: "Park Drive",
    addressLocality: "Putney",
    addressRegion: "London",
    postalCode: "SW15 6AA",
    addressCountry: "GB",
    "imin:fullAddress": "Park Drive, Putney, London, SW15 6AA",
  },
};
