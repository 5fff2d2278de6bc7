import { expect } from "vitest";
import { type Fact, facts, PAGES } from "./fact.ts";

const API = "https://search.imin.co/events-api/v2";
const SERIES = `GET ${API}/event-series`;
const FIND_PILATES = `${SERIES}?mode=discovery-geo&geo[radial]=51.4722,-0.2231,1&activityPrefLabel=Pilates&isVirtual=false`;
const FIND_ONLINE = `${SERIES}?mode=discovery-geo&isVirtual=true`;
const FIND_YOGA = `${SERIES}?mode=discovery-geo&geo[radial]=51.4722,-0.2231,9&activityPrefLabel=Yoga&levelType=imin:BeginnerLevel`;
const OXFORD = `${SERIES}?mode=discovery-geo&geo[radial]=51.7520131,-1.2578499,1`;
const NULL_ISLAND = `${SERIES}?mode=discovery-geo&geo[radial]=0,0,1`;
const first = (properties: object) => ({ body: { "imin:item": [properties] } });
const PART = ["imin:item", 0, "subEvent", 0] as const;
const REFERENCE = expect.stringMatching(/^#\/imin:locationSummary\/\w+/);
const item = (properties: object) => ({
  body: { "imin:item": expect.arrayContaining([expect.objectContaining(properties)]) },
});

/** What a search result has of an event series. */
export const FOUND_FACTS: readonly Fact[] = [
  ...facts([PAGES.events, PAGES.iminSamples], FIND_PILATES, {
    "comes in imin's collection": {
      expected: {
        body: {
          "@context": ["https://openactive.io/", "https://schema.imin.co/", "https://openactive.io/ns-beta"],
          type: "imin:RestrictedCollection",
          "imin:totalItems": 1,
          view: {
            type: "PartialCollectionView",
            first: expect.stringMatching(/page=1$/),
            last: expect.stringMatching(/page=1$/),
            "imin:currentPage": 1,
            "imin:totalPages": 1,
            urlTemplate: expect.stringMatching(/page=\{page\}$/),
          },
        },
      },
    },
    "`id` is the URL to get it by": {
      expected: first({
        type: "EventSeries",
        id: `${API}/event-series/riverside-EventSeries-pilates`,
        identifier: "riverside-EventSeries-pilates",
      }),
    },
    "has name and description": {
      expected: first({ name: "Pilates for Everyone", description: expect.any(String) }),
    },
    "has its activities as Concepts": {
      expected: first({
        activity: [
          {
            type: "Concept",
            id: expect.stringContaining("openactive.io/activity-list#"),
            prefLabel: "Pilates",
          },
        ],
      }),
    },
    "writes the gender restriction in short": { expected: first({ genderRestriction: "oa:NoRestriction" }) },
    "says that it is not online": {
      expected: first({ eventAttendanceMode: "schema:OfflineEventAttendanceMode" }),
    },
    "says whether it is free": { expected: first({ isAccessibleForFree: false }) },
    "has no more of the organizer than the name": {
      expected: {
        ...first({ organizer: { type: "Organization", name: "Riverside Leisure" } }),
        absent: [["imin:item", 0, "organizer", "id"]],
      },
    },
    "says which data set it is from": {
      expected: first({ "imin:dataSource": { type: "WebAPI", identifier: "riverside" } }),
    },
    "has what it costs an adult": {
      expected: first({
        "imin:aggregateOffer": {
          type: "imin:AggregateOffer",
          publicAdult: {
            type: "AggregateOffer",
            id: "http://opendata.provider.com/api/feeds/offers/adult",
            price: 8.5,
            priceCurrency: "GBP",
            "imin:membershipRequired": false,
            validFromBeforeStartDate: "P14D",
          },
        },
      }),
    },
    "has what it costs a junior": {
      expected: first({ "imin:aggregateOffer": { publicJunior: { type: "AggregateOffer", price: 4.5 } } }),
    },
    "has its sessions with dates alone": {
      expected: {
        ...first({
          subEvent: [
            {
              type: "SessionSeries",
              subEvent: expect.arrayContaining([
                {
                  type: "ScheduledSession",
                  startDate: "2026-11-25T18:30:00Z",
                  endDate: "2026-11-25T19:30:00Z",
                  duration: "PT1H",
                },
              ]),
            },
          ],
        }),
        absent: [
          [...PART, "subEvent", 0, "id"],
          [...PART, "subEvent", 0, "imin:checkoutUrlTemplate"],
        ],
      },
    },
    "search writes dates in UTC with Z": {
      expected: first({
        subEvent: [
          {
            subEvent: expect.arrayContaining([
              expect.objectContaining({ startDate: "2026-11-24T18:30:00Z" }),
            ]),
          },
        ],
      }),
    },
    "refers to a place of `imin:locationSummary`": {
      expected: first({
        subEvent: [{ location: { type: "Place", id: REFERENCE } }],
        "imin:locationSummary": [{ type: "Place", id: "#/imin:locationSummary/2476" }],
      }),
    },
    "a place has how far it is": {
      expected: first({
        "imin:locationSummary": [
          {
            name: "Riverside Leisure Centre",
            geo: {
              type: "GeoCoordinates",
              latitude: 51.4722,
              longitude: -0.2231,
              "imin:distanceFromGeoQueryCenter": { type: "QuantitativeValue", value: 0, unitCode: "KMT" },
            },
          },
        ],
      }),
    },
    "a place has its address as one text": {
      expected: first({
        "imin:locationSummary": [
          {
            address: {
              type: "PostalAddress",
              addressCountry: "GB",
              "imin:fullAddress": "12 Embankment Walk, Putney, London, SW15 1AA",
            },
            url: expect.any(String),
            telephone: expect.any(String),
          },
        ],
      }),
    },
  }),
  ...facts(PAGES.prices, FIND_PILATES, {
    "results have no offers": { expected: { ...first({}), absent: [[...PART, "offers"]] } },
  }),
  ...facts(PAGES.sessions, FIND_PILATES, {
    "says when it takes place, in local time": {
      expected: first({
        subEvent: [
          {
            eventSchedule: [
              {
                type: "PartialSchedule",
                repeatFrequency: "P1W",
                byDay: expect.arrayContaining(["schema:Monday"]),
                startTime: "18:30",
                endTime: "19:30",
                duration: "PT1H",
              },
            ],
          },
        ],
      }),
    },
  }),
  ...facts(PAGES.eventSeries, FIND_YOGA, {
    "a series can be at several places": {
      expected: first({
        subEvent: [{ location: { id: REFERENCE } }, { location: { id: REFERENCE } }],
        "imin:locationSummary": [{ id: REFERENCE }, { id: REFERENCE }],
      }),
    },
    "has its levels": {
      expected: first({
        "imin:level": [
          { type: "imin:BeginnerLevel", name: "Beginner" },
          { type: "imin:IntermediateLevel", name: "Intermediate" },
        ],
      }),
    },
    "has its ages": { expected: first({ ageRange: { type: "QuantitativeValue", minValue: 16 } }) },
  }),
  ...facts(PAGES.virtual, FIND_ONLINE, {
    "says that it is online": {
      expected: first({ eventAttendanceMode: "schema:OnlineEventAttendanceMode" }),
    },
    "without a circle there is no distance": {
      expected: {
        ...first({}),
        absent: [["imin:item", 0, "imin:locationSummary", 0, "geo", "imin:distanceFromGeoQueryCenter"]],
      },
    },
  }),
  ...facts(PAGES.mocking, OXFORD, {
    "golden items, by their name, are near Oxford, in the data set loremfitsum": {
      expected: item({
        name: "GOLDEN: Lane Swimming",
        "imin:dataSource": { type: "WebAPI", identifier: "loremfitsum" },
      }),
    },
    "the others have hardly anything": {
      expected: {
        body: {
          "imin:item": expect.arrayContaining([
            { type: "EventSeries", id: expect.any(String), subEvent: expect.any(Array) },
          ]),
        },
      },
    },
    "a golden item has images with thumbnails": {
      expected: item({
        image: [
          {
            type: "ImageObject",
            url: expect.any(String),
            thumbnail: [{ type: "ImageObject", url: expect.any(String), width: "150 px", height: "150 px" }],
          },
        ],
      }),
    },
    "a golden item has a formatted description": {
      expected: item({ "beta:formattedDescription": expect.stringMatching(/^<p>/) }),
    },
    "a golden item says whether it is coached": { expected: item({ isCoached: true }) },
    "a golden item has categories": {
      expected: item({
        subEvent: [expect.objectContaining({ category: expect.arrayContaining(["Swimming"]) })],
      }),
    },
    "the provider's own properties are not in results": {
      expected: {
        body: {
          "imin:item": expect.toSatisfy((found: object[]) => !JSON.stringify(found).includes("loremfitsum:")),
        },
      },
    },
  }),
  ...facts(PAGES.defensive, OXFORD, {
    "a rating may be on a scale of its own": {
      expected: item({
        aggregateRating: { type: "AggregateRating", ratingValue: 8.6, bestRating: 10, ratingCount: 41 },
      }),
    },
  }),
  ...facts(PAGES.events, NULL_ISLAND, {
    "dummy items are at 0,0 too, in the data set refimpl": {
      expected: item({
        name: "GOLDEN: Lane Swimming",
        "imin:dataSource": { type: "WebAPI", identifier: "refimpl" },
      }),
    },
  }),
  ...facts(PAGES.map, `GET ${API}/places?geo[radial]=51.4722,-0.2231,5&mode=discovery-geo`, {
    "lists each place once, with how far it is and its postcode": {
      expected: item({
        type: "Place",
        name: "Northbank Studio",
        geo: expect.objectContaining({
          "imin:distanceFromGeoQueryCenter": expect.objectContaining({ unitCode: "KMT" }),
        }),
        address: { type: "PostalAddress", postalCode: "W6 9AA", addressCountry: "GB" },
      }),
    },
    "a place has a query for what is there": {
      expected: item({
        "imin:event": {
          type: "imin:RestrictedCollection",
          id: `${API}/event-series?geo[radial]=51.4921,-0.2237,0&mode=discovery-geo`,
          "imin:totalItems": 2,
        },
      }),
    },
  }),
  ...facts(PAGES.map, `${SERIES}?geo[radial]=51.4921,-0.2237,0&mode=discovery-geo`, {
    "that query finds as many as it says": { expected: { body: { "imin:totalItems": 2 } } },
  }),
  ...facts(PAGES.map, `GET ${API}/places?geo[radial]=51.4722,-0.2231,5&activityPrefLabel=Circuit Training`, {
    "places are found by the filters of event series": {
      expected: { body: { "imin:totalItems": 2, "imin:item": [{ type: "Place" }, { type: "Place" }] } },
    },
  }),
];
