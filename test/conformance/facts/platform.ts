import { expect } from "vitest";
import { checkoutSessionFor } from "../../support/documents.ts";
import { control, type Fact, facts, PAGES } from "./fact.ts";

const BOOKING = "https://book.imin.co/api/v2";
const SEARCH = "https://search.imin.co/events-api/v2";
const FACILITIES = "https://search.imin.co/facilities-api/v2";
const PLACES = "https://places.imin.co/api/v1/places";
const NEAR = "mode=discovery-geo&geo[radial]=51.4722,-0.2231,5";
const ALL_SEARCHES = {
  "event series": `${SEARCH}/event-series?${NEAR}`,
  "places of event series": `${SEARCH}/places?${NEAR}`,
  facilities: `${FACILITIES}/facility-uses?mode=discovery-geo&geo[radial]=51.4494,-2.6082,1`,
  "the Places API": `${PLACES}?geo[radial]=51.4494,-2.6082,1`,
};
const EVERYTHING = {
  ...ALL_SEARCHES,
  "an EventSeries by ID": `${SEARCH}/event-series/riverside-EventSeries-pilates`,
  "a FacilityUse by ID": `${FACILITIES}/facility-uses/harbour-FacilityUse-tennis`,
  "the Firehose": "https://firehose.imin.co/firehose/datasets",
  accounts: `${BOOKING}/customer-accounts/<customer>`,
  entitlements: `${BOOKING}/entitlements`,
  "an order": `${BOOKING}/orders/<order>`,
  "the order history": `${BOOKING}/orders?customerIdentifier=<customer>`,
  "upcoming items": `${BOOKING}/order-items?customerIdentifier=<customer>`,
  receipts: `${BOOKING}/receipts/<receipt>`,
};
const ONE_SESSION = { identifier: "https://example.com/sessions/1", startDate: "2026-11-24T10:00:00Z" };
const ONE_SLOT = { identifier: "https://example.com/slots/1", startDate: "2026-11-24T10:00:00Z" };
const DAY_LATER = control("clock", { by: "P1D" });
const sessionAt = (identifier: string) => `${SEARCH}/scheduled-sessions/${encodeURIComponent(identifier)}`;
const slotAt = (identifier: string) => `${FACILITIES}/slots/${encodeURIComponent(identifier)}`;
const UNREADABLE = expect.not.objectContaining({ "access-control-allow-origin": expect.anything() });
const collection = { type: "imin:RestrictedCollection", view: { type: "PartialCollectionView" } };

/** The key, what is in every response, and errors. */
export const PLATFORM_FACTS: readonly Fact[] = [
  ...Object.entries(EVERYTHING).flatMap(([what, url]) => [
    ...facts(PAGES.authentication, `GET ${url}`, {
      [`the key is needed for ${what}`]: { headers: { "x-api-key": "" }, expected: { status: 401 } },
    }),
  ]),
  ...facts(PAGES.authentication, `GET ${BOOKING}/entitlements`, {
    "a key that is not imin's is rejected": {
      headers: { "x-api-key": "another" },
      expected: { status: 401 },
    },
    "X-Broker-Identifier is for imin's own developers, and changes nothing": {
      headers: { "X-Broker-Identifier": "globex" },
      expected: { body: { type: "ConceptScheme" } },
    },
  }),
  ...facts(PAGES.openBooking, `GET ${BOOKING}/entitlements`, {
    "a wrong key is an InvalidAPITokenError": {
      headers: { "x-api-key": "another" },
      expected: { status: 401, body: { "@type": "InvalidAPITokenError", description: expect.any(String) } },
    },
    "a missing key returns 403": {
      headers: { "x-api-key": "" },
      expected: { status: 401, body: { "@type": "InvalidAPITokenError" } },
      whyNot: "imin's gateway responds first; its usual status is 401.",
    },
  }),
  ...facts(PAGES.timetables, `GET ${ALL_SEARCHES["event series"]}`, {
    "a browser may read what it asks for with the key": {
      mark: "INFERRED",
      expected: { headers: { "access-control-allow-origin": "*" } },
    },
    "a browser sees a CORS error where the key is wrong": {
      headers: { "x-api-key": "another" },
      expected: { status: 401, headers: UNREADABLE },
    },
  }),
  ...facts(PAGES.authentication, `GET ${BOOKING}/customer-accounts/<customer>`, {
    "what is personal is for servers: no browser may read it": {
      expected: { headers: UNREADABLE },
    },
  }),
  ...Object.entries(ALL_SEARCHES).flatMap(([what, url]) => [
    ...facts(PAGES.responses, `GET ${url}`, {
      [`${what}: has \`imin:totalItems\``]: {
        expected: { body: { ...collection, "imin:totalItems": expect.any(Number) } },
      },
    }),
    ...facts(PAGES.responses, `GET ${url}&limit=51`, {
      [`${what}: a page has 50 items at most`]: { expected: { status: 400 } },
    }),
    ...facts(PAGES.responses, `GET ${url}&limit=1&page=1`, {
      [`${what}: \`page\` and \`limit\` are numbers`]: {
        expected: {
          body: { view: { "imin:currentPage": 1, "imin:itemsPerPage": 1 }, "imin:item": [expect.anything()] },
        },
      },
    }),
    ...facts(PAGES.responses, `GET ${url}&limit=50&page=9`, {
      [`${what}: an empty list is omitted`]: { expected: { absent: ["imin:item"] } },
    }),
  ]),
  ...facts(PAGES.responses, `GET ${SEARCH}/event-series?${NEAR}&activityPrefLabel=${"a".repeat(2100)}`, {
    "a URL has 2,048 characters at most": { expected: { status: 414 } },
  }),
  ...facts(PAGES.responses, `GET ${SEARCH}/event-series?${NEAR}&startDate[gte]=2026-12-07T13:00:00Z`, {
    "search looks 14 days ahead": { expected: { body: { "imin:totalItems": 0 } } },
  }),
  ...facts(PAGES.responses, `GET ${SEARCH}/event-series?${NEAR}&startDate[gte]=2026-12-06T13:00:00Z`, {
    "and not less": { expected: { body: { "imin:item": expect.any(Array) } } },
  }),
  ...facts(
    PAGES.responses,
    `GET ${sessionAt("http://opendata.provider.com/api/feeds/scheduled-sessions/yoga-2026-11-23")}`,
    {
      "a session that is over is gone": { expected: { status: 404 } },
    },
  ),
  ...facts(PAGES.responses, `GET ${sessionAt(ONE_SESSION.identifier)}`, {
    "a session is there by ID as long as it has not begun": {
      given: [control("catalog/addSession", ONE_SESSION)],
      expected: { body: { identifier: ONE_SESSION.identifier } },
    },
    "and no longer": {
      given: [control("catalog/addSession", ONE_SESSION), DAY_LATER],
      expected: { status: 404 },
    },
  }),
  ...facts(PAGES.responses, `GET ${slotAt(ONE_SLOT.identifier)}`, {
    "a slot is there by ID as long as it has not begun": {
      given: [control("catalog/addSlot", ONE_SLOT)],
      expected: { body: { identifier: ONE_SLOT.identifier } },
    },
    "a slot that is over is gone": {
      given: [control("catalog/addSlot", ONE_SLOT), DAY_LATER],
      expected: { status: 404 },
    },
  }),
  ...facts(PAGES.responses, `GET ${SEARCH}/event-series/riverside-EventSeries-added-1`, {
    "an EventSeries is there while one of its sessions is to come": {
      given: [control("catalog/addSession", ONE_SESSION)],
      expected: { body: { type: "EventSeries" } },
    },
    "an EventSeries all of whose sessions are over is gone": {
      given: [control("catalog/addSession", ONE_SESSION), DAY_LATER],
      expected: { status: 404 },
    },
  }),
  ...facts(PAGES.responses, `GET ${FACILITIES}/facility-uses/harbour-FacilityUse-added-1`, {
    "a FacilityUse all of whose slots are over is gone": {
      given: [control("catalog/addSlot", ONE_SLOT), DAY_LATER],
      expected: { status: 404 },
    },
  }),
  ...facts(PAGES.namespaces, `GET ${SEARCH}/event-series/riverside-EventSeries-pilates`, {
    "search has `type` and `id` without `@`": {
      expected: { body: { type: "EventSeries", id: expect.any(String) }, absent: ["@type", "@id"] },
    },
  }),
  ...facts(PAGES.namespaces, `GET ${BOOKING}/orders/<order>`, {
    "orders have `type` and `id` without `@`": {
      expected: { body: { type: "Order", id: expect.any(String) }, absent: ["@type", "@id"] },
    },
  }),
  ...facts(PAGES.namespaces, "GET https://firehose.imin.co/firehose/datasets", {
    "the Firehose has `@type` and `@id`": {
      expected: {
        body: { dataset: expect.arrayContaining([expect.objectContaining({ "@type": "Dataset" })]) },
      },
    },
  }),
  ...facts(PAGES.iminTypes, `GET ${SEARCH}/event-series?mode=nearby`, {
    "an unusable parameter is an InvalidQuery with its details": {
      mark: "INFERRED",
      expected: { status: 400, body: { error: { type: "InvalidQuery", details: [expect.any(String)] } } },
    },
  }),
  ...facts(PAGES.iminTypes, `GET ${SEARCH}/event-series/unknown`, {
    "an unknown series returns 404": { mark: "INFERRED", expected: { status: 404 } },
  }),
  ...facts(PAGES.openBooking, `GET ${BOOKING}/nothing`, {
    "an unknown path is an UnknownOrIncorrectEndpointError": {
      mark: "INFERRED",
      expected: { status: 404, body: { "@type": "UnknownOrIncorrectEndpointError" } },
    },
  }),
  ...facts(PAGES.openBooking, `DELETE ${BOOKING}/orders/<order>`, {
    "another method is a MethodNotAllowedError": {
      mark: "INFERRED",
      expected: { status: 405, body: { "@type": "MethodNotAllowedError" } },
    },
  }),
  ...facts(PAGES.openBooking, `GET ${BOOKING}/entitlements`, {
    "too many requests are a TooManyRequestsError with Retry-After": {
      mark: "INFERRED",
      given: [control("faults", { status: 429, retryAfter: 2 })],
      expected: { status: 429, headers: { "retry-after": "2" } },
    },
  }),
  ...facts(PAGES.checkout, "POST https://checkout.acmefitness.co.uk/api/checkout-sessions", {
    "the checkout host is shown without a key": {
      mark: "INFERRED",
      headers: { "x-api-key": "" },
      body: checkoutSessionFor("<customer>"),
      expected: { status: 201 },
    },
  }),
];
