import { expect } from "vitest";
import { sessionIdentifier } from "../../support/documents.ts";
import { control, type Fact, facts, PAGES } from "./fact.ts";

const API = "https://search.imin.co/events-api/v2";
const FEEDS = "http://opendata.provider.com/api/feeds";
const sessionAt = (identifier: string) => `GET ${API}/scheduled-sessions/${encodeURIComponent(identifier)}`;
const PILATES = `GET ${API}/event-series/riverside-EventSeries-pilates`;
const YOGA = `GET ${API}/event-series/riverside-EventSeries-city-yoga`;
const GOLDEN = `GET ${API}/event-series/loremfitsum-EventSeries-golden`;
const SESSION = sessionAt(sessionIdentifier);
const CIRCUITS = sessionAt(`${FEEDS}/scheduled-sessions/circuits-2026-11-24`);
const ONLINE = sessionAt(`${FEEDS}/scheduled-sessions/online-pilates-2026-11-24`);
const GOLDEN_SESSION = sessionAt(
  "https://opendata.loremfitsum.example/api/scheduled-sessions/golden-2026-11-24",
);
const SPARSE_SESSION = sessionAt(
  "https://opendata.loremfitsum.example/api/scheduled-sessions/sparse-2026-11-24",
);
const SESSION_TEMPLATE = `{checkoutBaseUrl}/v1/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`;
const part = (properties: object) => ({ body: { subEvent: [properties] } });
const listed = (properties: object) =>
  part({ subEvent: expect.arrayContaining([expect.objectContaining(properties)]) });
const goldenOffer = (properties: object) =>
  part({ offers: expect.arrayContaining([expect.objectContaining(properties)]) });

/** Event series and sessions by ID. */
export const SERIES_FACTS: readonly Fact[] = [
  ...facts([PAGES.sessions, PAGES.iminSamples], PILATES, {
    "an EventSeries by ID is one EventSeries": {
      expected: {
        body: { type: "EventSeries", "@context": expect.any(Array) },
        absent: ["imin:item", "view"],
      },
    },
    "has the organizer in full": {
      expected: {
        body: {
          organizer: {
            type: "Organization",
            id: `${FEEDS}/sellers/1`,
            url: expect.any(String),
            email: expect.any(String),
            telephone: expect.any(String),
          },
        },
      },
    },
    "has its places in full, without a distance": {
      expected: {
        body: {
          "imin:locationSummary": [
            {
              identifier: "2476",
              address: { streetAddress: "12 Embankment Walk", addressLocality: "Putney" },
            },
          ],
        },
        absent: [["imin:locationSummary", 0, "geo", "imin:distanceFromGeoQueryCenter"]],
      },
    },
    "a SessionSeries has `id` and `identifier`": {
      expected: part({ type: "SessionSeries", id: expect.any(String), identifier: expect.any(String) }),
    },
    "a SessionSeries refers to its place": {
      expected: part({ location: { type: "Place", id: "#/imin:locationSummary/2476" } }),
    },
    "a session has its identifiers, dates, status and places": {
      expected: listed({
        type: "ScheduledSession",
        id: SESSION.slice("GET ".length),
        identifier: sessionIdentifier,
        startDate: "2026-11-25T18:30:00Z",
        endDate: "2026-11-25T19:30:00Z",
        duration: "PT1H",
        eventStatus: "schema:EventScheduled",
        maximumAttendeeCapacity: 20,
        remainingAttendeeCapacity: 17,
      }),
    },
    "internal properties are omitted": {
      expected: { body: expect.toSatisfy((body: object) => !/"_/.test(JSON.stringify(body))) },
    },
  }),
  ...facts(PAGES.prices, PILATES, {
    "a SessionSeries has the offers": {
      expected: part({
        offers: [
          { type: "Offer", id: `${FEEDS}/offers/adult`, name: "Adult", price: 8.5, priceCurrency: "GBP" },
          { name: "Junior", price: 4.5, ageRange: { type: "QuantitativeValue", maxValue: 15 } },
        ],
      }),
    },
    "what members pay is not among the offers": {
      mark: "INFERRED",
      expected: { ...part({ offers: [{}, {}] }), absent: [["subEvent", 0, "offers", 2]] },
    },
  }),
  ...facts(PAGES.setup, PILATES, {
    "there is a template on the SessionSeries": {
      expected: part({
        "imin:checkoutUrlTemplate": expect.stringMatching(/^\{checkoutBaseUrl\}\/v1\/events\//),
      }),
    },
    "and one on each session": {
      expected: listed({ identifier: sessionIdentifier, "imin:checkoutUrlTemplate": SESSION_TEMPLATE }),
    },
  }),
  ...facts(PAGES.iminSamples, `GET ${API}/event-series/riverside-EventSeries-added-1`, {
    "several prices for adults are a range": {
      given: [control("catalog/addSession", { offers: [{ price: 9 }, { price: 5 }] })],
      expected: {
        body: { "imin:aggregateOffer": { publicAdult: { lowPrice: 5, highPrice: 9 } } },
        absent: [["imin:aggregateOffer", "publicAdult", "price"]],
      },
    },
  }),
  ...facts(PAGES.firehoseCheckout, `GET ${API}/event-series/riverside-EventSeries-junior-swimming`, {
    "what is for children alone has no price for adults": {
      expected: {
        body: { "imin:aggregateOffer": { publicJunior: { price: 6.4 } } },
        absent: [["imin:aggregateOffer", "publicAdult"]],
      },
    },
  }),
  ...facts(PAGES.eventSeries, YOGA, {
    "has a SessionSeries for each place": {
      expected: {
        body: {
          subEvent: [{ type: "SessionSeries" }, { type: "SessionSeries" }],
          "imin:locationSummary": [{ type: "Place" }, { type: "Place" }],
        },
      },
    },
  }),
  ...facts(PAGES.setup, `GET ${API}/event-series/riverside-EventSeries-circuits`, {
    "what cannot be booked has neither": {
      expected: {
        ...part({ subEvent: expect.any(Array) }),
        absent: [
          ["subEvent", 0, "imin:checkoutUrlTemplate"],
          ["subEvent", 0, "subEvent", 0, "imin:checkoutUrlTemplate"],
        ],
      },
    },
  }),
  ...facts(PAGES.mocking, GOLDEN, {
    "the provider's own properties are in responses by ID": {
      expected: { body: { name: "GOLDEN: Lane Swimming", "loremfitsum:waterTemperature": 28 } },
    },
  }),
  ...facts(PAGES.iminSamples, GOLDEN, {
    "a SessionSeries can have a page, a leader and contributors": {
      expected: part({
        url: expect.any(String),
        leader: [{ type: "Person", name: expect.any(String) }],
        contributor: [{ type: "Person" }],
      }),
    },
    "a SessionSeries can have notes and instructions": {
      expected: part({ schedulingNote: expect.any(String), attendeeInstructions: expect.any(String) }),
    },
    "a SessionSeries can have what supports access": {
      expected: part({
        accessibilitySupport: [{ type: "Concept", id: expect.stringContaining("accessibility-support#") }],
        accessibilityInformation: expect.any(String),
      }),
    },
    "a SessionSeries can have special requirements": {
      expected: part({ "emduk:specialRequirement": [{ type: "Concept", prefLabel: "Prenatal" }] }),
    },
    "a SessionSeries can have its places and an affiliated location": {
      expected: part({ maximumAttendeeCapacity: 12, "beta:affiliatedLocation": { type: "Place" } }),
    },
    "a place can have opening hours and amenities": {
      expected: {
        body: {
          "imin:locationSummary": [
            {
              openingHoursSpecification: [{ type: "OpeningHoursSpecification" }, {}],
              amenityFeature: [{ type: "Showers", value: true }, {}, {}],
            },
          ],
        },
      },
    },
    "a place's identifier can be a number": {
      expected: { body: { "imin:locationSummary": [{ identifier: 4711 }] } },
    },
    "a session can have a page of its own": { expected: listed({ url: expect.any(String) }) },
  }),
  ...facts(PAGES.iminTypes, GOLDEN, {
    "an offer can have an identifier of its own and a description": {
      expected: goldenOffer({ identifier: "LANES-AD", description: expect.any(String) }),
    },
    "an offer can say how late it can be booked": {
      expected: goldenOffer({ validThroughBeforeStartDate: "PT15M" }),
    },
    "an offer has one `openBookingFlowRequirement`": {
      expected: goldenOffer({
        openBookingFlowRequirement: "https://openactive.io/OpenBookingAttendeeDetails",
      }),
    },
    "an offer can say how it is booked and paid": {
      expected: goldenOffer({
        openBookingInAdvance: "https://openactive.io/Optional",
        openBookingPrepayment: "https://openactive.io/Required",
        acceptedPaymentMethod: expect.any(Array),
        availableChannel: expect.any(Array),
        "imin:membershipRequired": false,
      }),
    },
    "the summary of prices says how late it can be booked": {
      expected: {
        body: { "imin:aggregateOffer": { publicAdult: { validThroughBeforeStartDate: "PT15M" } } },
      },
    },
  }),
  {
    source: PAGES.prices,
    fact: "an offer may have no `id`, and cannot be booked by one then",
    mark: "INFERRED",
    whyNot: "Every offer of the sandbox can be booked.",
  },
  ...facts([PAGES.sessions, PAGES.iminTypes], SESSION, {
    "a session by ID has two contexts": {
      expected: { body: { "@context": ["https://openactive.io/", "https://openactive.io/ns-beta"] } },
    },
    "a session by ID has its dates, identifiers and places": {
      expected: {
        body: {
          type: "ScheduledSession",
          identifier: sessionIdentifier,
          startDate: "2026-11-25T18:30:00Z",
          endDate: "2026-11-25T19:30:00Z",
          duration: "PT1H",
          maximumAttendeeCapacity: 20,
          remainingAttendeeCapacity: 17,
        },
      },
    },
    "its parents are upward": {
      expected: {
        body: {
          superEvent: {
            type: "SessionSeries",
            id: expect.any(String),
            identifier: expect.any(String),
            location: { type: "Place", id: "#/imin:locationSummary/2476" },
            offers: [{ type: "Offer" }, { type: "Offer" }],
            eventSchedule: [{ type: "PartialSchedule" }],
            superEvent: {
              type: "EventSeries",
              id: `${API}/event-series/riverside-EventSeries-pilates`,
              name: "Pilates for Everyone",
              organizer: { type: "Organization" },
              "imin:aggregateOffer": { publicAdult: { price: 8.5 } },
              "imin:dataSource": { type: "WebAPI" },
            },
          },
        },
      },
    },
    "of the places only its own is there": {
      expected: {
        body: {
          superEvent: { superEvent: { "imin:locationSummary": [{ id: "#/imin:locationSummary/2476" }] } },
        },
        absent: [["superEvent", "superEvent", "subEvent"]],
      },
    },
  }),
  ...facts(PAGES.setup, SESSION, {
    "what can be booked has a template": {
      expected: { body: { "imin:checkoutUrlTemplate": SESSION_TEMPLATE } },
    },
    "the template has one variable": {
      expected: {
        body: expect.toSatisfy(
          (body: Record<string, string>) =>
            body["imin:checkoutUrlTemplate"]?.match(/\{\w+\}/g)?.join() === "{checkoutBaseUrl}",
        ),
      },
    },
    "what is full has none": {
      given: [control("catalog/change", { identifier: sessionIdentifier, capacity: 3 })],
      expected: { body: { remainingAttendeeCapacity: 0 }, absent: ["imin:checkoutUrlTemplate"] },
    },
    "what is canceled has none": {
      given: [control("seller/cancel", { identifier: sessionIdentifier })],
      expected: { body: { eventStatus: "schema:EventCancelled" }, absent: ["imin:checkoutUrlTemplate"] },
    },
  }),
  ...facts(PAGES.setup, CIRCUITS, {
    "what is not sold in advance has none": {
      expected: { body: { type: "ScheduledSession" }, absent: ["imin:checkoutUrlTemplate"] },
    },
  }),
  ...facts(PAGES.virtual, ONLINE, {
    "an online session says where it is online": {
      expected: {
        body: {
          "beta:virtualLocation": {
            type: "VirtualLocation",
            url: expect.stringMatching(/^https:/),
            name: expect.any(String),
            description: expect.any(String),
          },
        },
      },
    },
  }),
  ...facts(PAGES.virtual, SESSION, {
    "one that is not online does not": { expected: { absent: ["beta:virtualLocation"] } },
  }),
  ...facts(PAGES.iminTypes, GOLDEN_SESSION, {
    "a session can be of its own kind": {
      expected: {
        body: {
          isAccessibleForFree: false,
          eventAttendanceMode: "schema:OfflineEventAttendanceMode",
          maximumVirtualAttendeeCapacity: 0,
          "beta:sportsActivityLocation": [{ type: "SportsActivityLocation", name: expect.any(String) }],
        },
      },
    },
  }),
  ...facts(PAGES.defensive, SPARSE_SESSION, {
    "any property may be missing by ID too": {
      expected: {
        body: { type: "ScheduledSession", identifier: expect.any(String) },
        absent: [
          "duration",
          "endDate",
          "eventStatus",
          "maximumAttendeeCapacity",
          ["superEvent", "superEvent", "name"],
        ],
      },
    },
  }),
];
