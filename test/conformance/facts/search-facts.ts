import { expect } from "vitest";
import { type Fact, PAGES } from "./fact.ts";

const API = "https://search.imin.co/events-api/v2";
const FACILITIES = "https://search.imin.co/facilities-api/v2/facility-uses";
const NEAR = "geo[radial]=51.4722,-0.2231,5";
const find = (query: string) => `GET ${API}/event-series?${query}`;
const geo = (query: string) => find(`mode=discovery-geo&${NEAR}&limit=50&${query}`);
const HARBOUR = "geo[radial]=51.4494,-2.6082,1";
const PILATES = `${API}/event-series/riverside-EventSeries-pilates`;
const SESSION = `${API}/scheduled-sessions/${encodeURIComponent("http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741")}`;
const SLOT = `https://search.imin.co/facilities-api/v2/slots/${encodeURIComponent("https://opendata.harbour-sports.example/openactive/slots/tennis-1-2026-11-24T19")}`;
const named = (name: string) => ({
  status: 200,
  body: { "imin:item": expect.arrayContaining([expect.objectContaining({ name })]) },
});
const DOCUMENTED_TOKEN =
  "WyJodHRwczovL2Etc2VsbGVyLmNvbSIsICJodHRwczovL21ldGEuaW1pbi5jby92Mi9nbG9iZXgtYnJva2VyL2VudGl0bGVtZW50cyM4ZGZiYWQ1NS1mZGI1LTQ0NzktODZhNC1iODczYjE4ZWNmZjEiLCB0cnVlXQo=";
const ACTIVITY = "https%3A%2F%2Fopenactive.io%2Factivity-list%23";

/** Search, places and the Firehose. */
export const SEARCH_FACTS: readonly Fact[] = [
  ...["upcoming-sessions", "discovery-geo", "discovery-price-asc", "discovery-price-desc"].map(
    (mode): Fact => ({
      source: PAGES.modes,
      fact: `has the mode ${mode}`,
      request: find(`mode=${mode}&${NEAR}`),
      expected: { status: 200, body: { type: "imin:RestrictedCollection" } },
    }),
  ),
  {
    source: PAGES.modes,
    fact: "upcoming sessions come one by one",
    request: find(`mode=upcoming-sessions&${NEAR}&limit=1`),
    expected: { body: { "imin:item": [{ subEvent: [{ subEvent: [{ startDate: expect.any(String) }] }] }] } },
  },
  {
    source: PAGES.events,
    fact: "physical sessions need a circle",
    request: find("mode=discovery-geo"),
    expected: { status: 400 },
  },
  {
    source: PAGES.virtual,
    fact: "online sessions need none",
    request: find("mode=discovery-geo&isVirtual=true"),
    expected: named("Pilates at Home"),
  },
  {
    source: PAGES.responses,
    fact: "a page has 50 items at most",
    request: geo("").replace("limit=50", "limit=51"),
    expected: { status: 400 },
  },
  {
    source: PAGES.responses,
    fact: "the query with its defaults is in `view.id`",
    request: geo(""),
    expected: { body: { view: { id: expect.stringContaining("iminTag%5Bnot%5D=HighFrequencySession") } } },
  },
  {
    source: PAGES.entitlementSearch,
    fact: "the collection's id is the request's URL",
    request: geo(""),
    expected: { body: { id: geo("").slice(4) } },
  },
  {
    source: PAGES.responses,
    fact: "nothing found is no empty list",
    request: geo("activityPrefLabel=Curling"),
    expected: { status: 200, body: { "imin:totalItems": 0 } },
    absent: ["imin:item"],
  },
  {
    source: PAGES.responses,
    fact: "a URL has 2,048 characters at most",
    request: geo(`activityPrefLabel=${"a".repeat(2100)}`),
    expected: { status: 414 },
  },
  {
    source: PAGES.activities,
    fact: "finds an activity by its URL",
    request: geo(`activityId=${ACTIVITY}bf1a5e00-cdcf-465d-8c5a-6f57040b7f7e`),
    expected: named("Sunrise Yoga"),
  },
  {
    source: PAGES.activities,
    fact: "finds narrower activities by a broader one",
    request: geo(`activityId=${ACTIVITY}2750229d-b725-4171-9276-376be913957c`),
    expected: named("Junior Swimming Lesson"),
  },
  {
    source: PAGES.activities,
    fact: "labels are case-sensitive",
    request: geo("activityPrefLabel=yoga"),
    expected: { body: { "imin:totalItems": 0 } },
  },
  {
    source: PAGES.activities,
    fact: "finds what is in a collection",
    request: geo("activityConceptCollectionId=https%3A%2F%2Fdata.emduk.org%2Fcollections%2Fcardio.jsonld"),
    expected: named("Lunchtime Indoor Cycling"),
  },
  {
    source: PAGES.ages,
    fact: "finds what admits all ages of a range",
    request: geo("ageRange[includeRange]=6,9"),
    expected: named("Junior Swimming Lesson"),
  },
  {
    source: PAGES.ages,
    fact: "leaves out what does not admit them all",
    request: geo("ageRange[includeRange]=4,9&activityPrefLabel=Swimming Lessons"),
    expected: { body: { "imin:totalItems": 0 } },
  },
  {
    source: PAGES.dates,
    fact: "finds by date in UTC",
    request: geo("startDate[gte]=2026-11-24T18:00:00Z&startDate[lte]=2026-11-24T18:15:00Z"),
    expected: named("Drop-in Circuits"),
  },
  {
    source: PAGES.dates,
    fact: "finds by local time",
    request: geo("startTime[gte]=06:30&startTime[lte]=08:00"),
    expected: named("Sunrise Yoga"),
  },
  {
    source: PAGES.frequent,
    fact: "high-frequency sessions are left out by default",
    request: find(`mode=upcoming-sessions&${NEAR}&activityPrefLabel=Indoor Cycling&startTime[lte]=08:00`),
    expected: { body: { "imin:totalItems": 0 } },
  },
  {
    source: PAGES.frequent,
    fact: "they are found by their tag",
    request: find(`mode=upcoming-sessions&${NEAR}&iminTag=HighFrequencySession`),
    expected: named("Open Spin Studio"),
  },
  {
    source: PAGES.modes,
    fact: "the discovery modes never give them",
    request: geo("iminTag=HighFrequencySession"),
    expected: { body: { "imin:totalItems": 0 } },
  },
  {
    source: PAGES.entitlementSearch,
    fact: "takes the documented token",
    request: geo(`activityPrefLabel=Pilates&entitlementFilter=${DOCUMENTED_TOKEN}`),
    expected: {
      body: {
        "imin:item": expect.arrayContaining([
          expect.objectContaining({
            "imin:aggregateOffer": expect.objectContaining({
              activeEntitlement: expect.objectContaining({
                type: "AggregateOffer",
                "imin:indicativePrice": true,
                price: 6.8,
              }),
            }),
          }),
        ]),
      },
    },
  },
  {
    source: PAGES.prices,
    fact: "results have an aggregate offer",
    request: geo("activityPrefLabel=Pilates"),
    expected: {
      body: {
        "imin:item": expect.arrayContaining([
          expect.objectContaining({
            "imin:aggregateOffer": expect.objectContaining({
              type: "imin:AggregateOffer",
              publicAdult: expect.objectContaining({ price: 8.5, "imin:membershipRequired": false }),
            }),
          }),
        ]),
      },
    },
  },
  {
    source: PAGES.sessions,
    fact: "a series says when it takes place, in local time",
    request: geo("activityPrefLabel=Tennis").replace(NEAR, HARBOUR),
    expected: {
      body: {
        "imin:item": [
          {
            subEvent: [
              {
                eventSchedule: [
                  {
                    type: "PartialSchedule",
                    byDay: ["schema:Saturday"],
                    startTime: "09:00",
                    endTime: "10:30",
                  },
                ],
              },
            ],
          },
        ],
      },
    },
  },
  {
    source: PAGES.sessions,
    fact: "an EventSeries by ID has offers and sessions",
    request: `GET ${PILATES}`,
    expected: {
      status: 200,
      body: {
        type: "EventSeries",
        subEvent: [
          {
            type: "SessionSeries",
            id: expect.any(String),
            identifier: expect.any(String),
            offers: [{ type: "Offer" }, { type: "Offer" }],
          },
        ],
      },
    },
  },
  {
    source: PAGES.setup,
    fact: "a SessionSeries by ID has a template of its own",
    request: `GET ${PILATES}`,
    expected: {
      body: {
        subEvent: [
          { "imin:checkoutUrlTemplate": expect.stringMatching(/^\{checkoutBaseUrl\}\/v1\/events\//) },
        ],
      },
    },
  },
  {
    source: PAGES.sessions,
    fact: "a session by ID has its parents upward",
    request: `GET ${SESSION}`,
    expected: {
      status: 200,
      body: {
        type: "ScheduledSession",
        superEvent: {
          type: "SessionSeries",
          superEvent: { type: "EventSeries", "imin:locationSummary": [{ type: "Place" }] },
        },
      },
    },
  },
  {
    source: PAGES.setup,
    fact: "what can be booked has a template",
    request: `GET ${SESSION}`,
    expected: { body: { "imin:checkoutUrlTemplate": expect.stringMatching(/^\{checkoutBaseUrl\}\/v1\//) } },
  },
  {
    source: PAGES.setup,
    fact: "what cannot be booked has none",
    request: `GET ${API}/scheduled-sessions/${encodeURIComponent("http://opendata.provider.com/api/feeds/scheduled-sessions/circuits-2026-11-24")}`,
    expected: { status: 200 },
    absent: ["imin:checkoutUrlTemplate"],
  },
  {
    source: PAGES.responses,
    fact: "what is over is gone",
    request: `GET ${API}/scheduled-sessions/${encodeURIComponent("http://opendata.provider.com/api/feeds/scheduled-sessions/yoga-2026-11-23")}`,
    expected: { status: 404 },
  },
  {
    source: PAGES.mocking,
    fact: "has golden items near Oxford",
    request: find("mode=discovery-geo&geo[radial]=51.7520131,-1.2578499,1"),
    expected: named("GOLDEN: Lane Swimming"),
  },
  {
    source: PAGES.events,
    fact: "has dummy items at 0,0",
    request: find("mode=discovery-geo&geo[radial]=0,0,1"),
    expected: named("GOLDEN: Lane Swimming"),
  },
  {
    source: PAGES.defensive,
    fact: "any property may be missing",
    request: find("mode=discovery-geo&geo[radial]=0,0,1"),
    expected: {
      body: {
        "imin:item": expect.arrayContaining([
          { type: "EventSeries", id: expect.any(String), subEvent: expect.any(Array) },
        ]),
      },
    },
  },
  {
    source: PAGES.map,
    fact: "lists places with a query for each",
    request: `GET ${API}/places?${NEAR}`,
    expected: {
      status: 200,
      body: {
        "imin:item": expect.arrayContaining([
          expect.objectContaining({
            type: "Place",
            "imin:event": expect.objectContaining({ type: "imin:RestrictedCollection" }),
          }),
        ]),
      },
    },
  },
  {
    source: PAGES.facilities,
    fact: "facilities need a circle",
    request: `GET ${FACILITIES}?mode=discovery-geo`,
    expected: { status: 400 },
  },
  {
    source: PAGES.facilities,
    fact: "discovery takes no date",
    request: `GET ${FACILITIES}?mode=discovery-geo&${HARBOUR}&startDate[gte]=2026-11-24T16:00:00Z`,
    expected: { status: 400 },
  },
  {
    source: PAGES.facilities,
    fact: "slots need a date",
    request: `GET ${FACILITIES}?mode=upcoming-slots&${HARBOUR}`,
    expected: { status: 400 },
  },
  {
    source: PAGES.facilities,
    fact: "both dates are of one day",
    request: `GET ${FACILITIES}?mode=upcoming-slots&${HARBOUR}&startDate[gte]=2026-11-24T16:00:00Z&startDate[lte]=2026-11-25T16:00:00Z`,
    expected: { status: 400 },
  },
  {
    source: PAGES.facilities,
    fact: "nothing is found beyond 14 days",
    request: `GET ${FACILITIES}?mode=upcoming-slots&${HARBOUR}&startDate[gte]=2026-12-09T16:00:00Z`,
    expected: { body: { "imin:totalItems": 0 } },
  },
  {
    source: PAGES.facilityShapes,
    fact: "slots are of a court or of the facility",
    request: `GET ${FACILITIES}/harbour-FacilityUse-tennis`,
    expected: {
      status: 200,
      body: {
        event: [
          { type: "IndividualFacilityUse", name: "Court 1" },
          { type: "IndividualFacilityUse", name: "Court 2" },
        ],
      },
    },
  },
  {
    source: PAGES.facilityById,
    fact: "a facility by ID is one FacilityUse",
    request: `GET ${FACILITIES}/harbour-FacilityUse-badminton`,
    expected: {
      status: 200,
      body: {
        type: "FacilityUse",
        event: expect.arrayContaining([expect.objectContaining({ type: "Slot", remainingUses: 4 })]),
      },
    },
  },
  {
    source: PAGES.slotById,
    fact: "a slot by ID has offers, and its parents upward",
    request: `GET ${SLOT}`,
    expected: {
      status: 200,
      body: {
        type: "Slot",
        maximumUses: 1,
        offers: [{ type: "Offer" }],
        facilityUse: {
          type: "IndividualFacilityUse",
          facilityUse: { type: "FacilityUse", provider: { type: "Organization" } },
        },
      },
    },
  },
  {
    source: PAGES.facilityBooking,
    fact: "a slot has the template",
    request: `GET ${SLOT}`,
    expected: { body: { "imin:checkoutUrlTemplate": expect.stringMatching(/^\{checkoutBaseUrl\}\//) } },
  },
  {
    source: PAGES.places,
    fact: "the Places API lists places with their activities",
    request: "GET https://places.imin.co/api/v1/places?placeClassification=mcr:LeisureCentre",
    expected: {
      status: 200,
      body: {
        "@context": expect.arrayContaining(["https://data.mcractive.com/ns/mcr.jsonld"]),
        "imin:item": expect.arrayContaining([
          expect.objectContaining({ "imin:aggregatedActivity": expect.any(Array) }),
        ]),
      },
    },
  },
  {
    source: PAGES.attribution,
    fact: "the Firehose has a catalog of data sets",
    request: "GET https://firehose.imin.co/firehose/datasets",
    expected: {
      status: 200,
      body: {
        dataset: expect.arrayContaining([
          expect.objectContaining({
            "@type": "Dataset",
            identifier: expect.any(String),
            publisher: expect.any(Object),
            license: expect.any(String),
          }),
        ]),
      },
    },
  },
  {
    source: PAGES.firehose,
    fact: "the Firehose has feeds",
    whyNot: "The SDK reads no feeds: only the catalog of data sets, for attribution.",
  },
  {
    source: PAGES.bookableSellers,
    fact: "the Firehose has a feed of bookable sellers",
    whyNot: "As with the other feeds.",
  },
  {
    source: "https://docs.imin.co/guides/concepts/activities-and-collections/",
    fact: "the Events API has facets",
    whyNot: "Only an old page has them, and they may be gone.",
  },
];
