import { expect } from "vitest";
import { control, type Expected, type Fact, facts, PAGES } from "./fact.ts";

const API = "https://search.imin.co/facilities-api/v2";
const HARBOUR = "https://opendata.harbour-sports.example/openactive";
const BRISTOL = "geo[radial]=51.4494,-2.6082,1";
const uses = (query: string) => `GET ${API}/facility-uses?${BRISTOL}&${query}`;
const discovery = (query = "") => uses(`mode=discovery-geo&limit=50&page=1${query}`);
const slots = (query: string) => uses(`mode=upcoming-slots&limit=50&page=1&${query}`);
const TENNIS = `GET ${API}/facility-uses/harbour-FacilityUse-tennis`;
const BADMINTON = `GET ${API}/facility-uses/harbour-FacilityUse-badminton`;
const slotAt = (slot: string) => `GET ${API}/slots/${encodeURIComponent(`${HARBOUR}/slots/${slot}`)}`;
const SLOT = slotAt("tennis-2-2026-11-24T19");
const TAKEN = slotAt("tennis-1-2026-11-24T19");
const TEMPLATE = expect.stringMatching(/^\{checkoutBaseUrl\}\/v1\/slots\//);
const REFUSED = { status: 400, body: { error: { type: "InvalidQuery" } } };
const NOTHING = { body: { "imin:totalItems": 0 }, absent: ["imin:item"] };
const PLACES = "GET https://places.imin.co/api/v1/places";
const ACTIVITY = "https%3A%2F%2Fopenactive.io%2Factivity-list%23";

interface Slots {
  readonly name?: string;
  readonly event?: readonly (Slots & { readonly startDate?: string; readonly identifier?: string })[];
}

/** When the slots of a facility begin, at whatever depth. */
function starts(found: Slots & { readonly startDate?: string }): readonly string[] {
  return found.startDate === undefined ? (found.event ?? []).flatMap(starts) : [found.startDate];
}

function each(check: (found: readonly Slots[]) => boolean): Expected {
  return { body: { "imin:item": expect.toSatisfy(check) } };
}

function allBetween(from: string, to: string): Expected {
  return each((found) => {
    const all = found.flatMap(starts).sort();
    return all[0] === from && all.at(-1) === to;
  });
}

/** Facilities, slots, and the places that have them. */
export const FACILITY_FACTS: readonly Fact[] = [
  ...facts(PAGES.facilities, discovery(), {
    "discovery-geo returns facilities without their slots": {
      expected: {
        body: {
          type: "imin:RestrictedCollection",
          "imin:item": expect.arrayContaining([
            expect.objectContaining({ type: "FacilityUse", name: "Tennis Courts" }),
          ]),
        },
        absent: [
          ["imin:item", 0, "event"],
          ["imin:item", 1, "event"],
        ],
      },
    },
    "a facility has what it costs": {
      mark: "INFERRED",
      expected: {
        body: {
          "imin:item": expect.arrayContaining([
            expect.objectContaining({
              name: "Tennis Courts",
              "imin:aggregateOffer": expect.objectContaining({
                publicAdult: expect.objectContaining({ price: 14 }),
              }),
            }),
          ]),
        },
      },
    },
    "a facility has its identifiers, place and provider": {
      expected: {
        body: {
          "imin:item": expect.arrayContaining([
            expect.objectContaining({
              id: TENNIS.slice("GET ".length),
              identifier: "harbour-FacilityUse-tennis",
              location: expect.objectContaining({ type: "Place" }),
              provider: expect.objectContaining({ type: "Organization" }),
            }),
          ]),
        },
      },
    },
  }),
  ...facts(
    PAGES.facilities,
    `GET ${API}/facility-uses?geo[radial]=51.6,-1.9,100&mode=discovery-geo&limit=50`,
    {
      "discovery-geo returns the nearest first": {
        expected: each(
          ([first, ...others]) =>
            first?.name === "GOLDEN: Badminton Hall" && others.at(-1)?.name !== first.name,
        ),
      },
    },
  ),
  ...facts(PAGES.facilities, `GET ${API}/facility-uses?mode=discovery-geo`, {
    "facilities need a circle": { expected: REFUSED },
  }),
  ...facts(PAGES.facilities, `GET ${API}/facility-uses?${BRISTOL}`, {
    "facilities need a mode": { expected: REFUSED },
  }),
  ...["startDate[gte]", "startDate[lte]"].flatMap((name) =>
    facts(PAGES.facilities, discovery(`&${name}=2026-11-24T16:00:00Z`), {
      [`discovery-geo accepts no ${name}`]: { expected: REFUSED },
    }),
  ),
  ...facts(PAGES.facilities, uses("mode=upcoming-slots"), {
    "upcoming-slots needs a date": { expected: REFUSED },
  }),
  ...facts(PAGES.facilities, slots("startDate[gte]=2026-11-24T16:00:00Z"), {
    "with only [gte], slots are of the rest of that day": {
      expected: allBetween("2026-11-24T16:00:00Z", "2026-11-24T21:00:00Z"),
    },
    "facilities come in order of time": {
      expected: each((found) => {
        const firsts = found.map((one) => [...starts(one)].sort()[0] ?? "");
        return firsts.length > 1 && firsts.join() === [...firsts].sort().join();
      }),
    },
    "slots have what is left": {
      expected: {
        body: {
          "imin:item": expect.arrayContaining([
            expect.objectContaining({
              name: "Badminton Courts",
              event: expect.arrayContaining([expect.objectContaining({ type: "Slot", remainingUses: 4 })]),
            }),
          ]),
        },
      },
    },
  }),
  ...facts(PAGES.facilities, slots("startDate[lte]=2026-11-24T10:00:00Z"), {
    "with only [lte], slots are of that day until then": {
      expected: allBetween("2026-11-24T08:00:00Z", "2026-11-24T10:00:00Z"),
    },
  }),
  ...facts(
    PAGES.facilities,
    slots("startDate[gte]=2026-11-24T10:00:00Z&startDate[lte]=2026-11-24T12:00:00Z"),
    {
      "with both, slots are between them": {
        expected: allBetween("2026-11-24T10:00:00Z", "2026-11-24T12:00:00Z"),
      },
    },
  ),
  ...facts(
    PAGES.facilities,
    slots("startDate[gte]=2026-11-24T16:00:00Z&startDate[lte]=2026-11-25T16:00:00Z"),
    {
      "both are of one day": { expected: REFUSED },
    },
  ),
  ...facts(PAGES.facilities, slots("startDate[gte]=2026-12-09T16:00:00Z"), {
    "nothing is found beyond 14 days": { expected: NOTHING },
  }),
  ...facts(PAGES.optionalFacilityParameters, discovery("&activityPrefLabel=Tennis"), {
    "finds by an activity's label": {
      expected: each((found) => found.length === 1 && found[0]?.name === "Tennis Courts"),
    },
  }),
  ...facts(PAGES.optionalFacilityParameters, discovery("&providerId=harbour"), {
    "finds by the data set": { expected: { body: { "imin:totalItems": 2 } } },
  }),
  ...facts(PAGES.optionalFacilityParameters, discovery("&providerId=led"), {
    "finds nothing of another data set": { expected: NOTHING },
  }),
  ...facts(
    PAGES.optionalFacilityParameters,
    discovery(`&activityId=${ACTIVITY}f2ea7405-6098-4378-b0fe-4e398a659fc4`),
    {
      "finds by an activity's URL": { mark: "INFERRED", expected: { body: { "imin:totalItems": 1 } } },
    },
  ),
  ...facts(
    [PAGES.facilityBooking, PAGES.setup],
    slots("startDate[gte]=2026-11-24T19:00:00Z&activityPrefLabel=Tennis"),
    {
      "slots of upcoming-slots have the template": {
        expected: {
          body: {
            "imin:item": [{ event: [{}, { event: [{ "imin:checkoutUrlTemplate": TEMPLATE }, {}, {}] }] }],
          },
        },
      },
      "one that is taken has none": {
        expected: {
          body: { "imin:item": [{ event: [{ event: [{ remainingUses: 0 }, {}, {}] }, {}] }] },
          absent: [["imin:item", 0, "event", 0, "event", 0, "imin:checkoutUrlTemplate"]],
        },
      },
    },
  ),
  ...facts(PAGES.facilityShapes, TENNIS, {
    "slots can be of a named court": {
      expected: {
        body: {
          event: [
            { type: "IndividualFacilityUse", name: "Court 1", event: expect.any(Array) },
            { type: "IndividualFacilityUse", name: "Court 2", event: expect.any(Array) },
          ],
        },
      },
    },
  }),
  ...facts(PAGES.facilityShapes, BADMINTON, {
    "slots can be of the facility itself": {
      expected: {
        body: {
          type: "FacilityUse",
          event: expect.arrayContaining([
            expect.objectContaining({
              type: "Slot",
              id: expect.stringContaining(`${API}/slots/`),
              identifier: expect.stringContaining(HARBOUR),
              startDate: "2026-11-24T10:00:00Z",
              remainingUses: 4,
            }),
          ]),
        },
      },
    },
  }),
  ...facts(PAGES.facilityById, TENNIS, {
    "a facility by ID is one FacilityUse": {
      expected: {
        body: { type: "FacilityUse", identifier: "harbour-FacilityUse-tennis" },
        absent: ["imin:item"],
      },
    },
    "has the slots of seven days": {
      expected: {
        body: expect.toSatisfy((body: Slots) => {
          const all = [...starts(body)].sort();
          return all[0] === "2026-11-23T13:00:00Z" && all.at(-1) === "2026-11-30T12:00:00Z";
        }),
      },
    },
    "a slot that is taken is not available": {
      expected: {
        body: expect.toSatisfy((body: object) => !JSON.stringify(body).includes("tennis-1-2026-11-24T19")),
      },
    },
  }),
  ...facts(PAGES.facilityById, `GET ${API}/facility-uses/harbour-FacilityUse-added-1`, {
    "a facility all of whose slots are taken is still there": {
      given: [control("catalog/addSlot", { startDate: "2026-11-24T10:00:00Z", capacity: 0 })],
      expected: { body: { type: "FacilityUse" }, absent: ["event"] },
    },
  }),
  ...facts(PAGES.facilityById, TENNIS, {
    "a slot that the seller has canceled is not available": {
      given: [control("seller/cancel", { identifier: `${HARBOUR}/slots/tennis-2-2026-11-24T19` })],
      expected: {
        body: expect.toSatisfy((body: object) => !JSON.stringify(body).includes("tennis-2-2026-11-24T19")),
      },
    },
  }),
  ...facts([PAGES.facilityBooking, PAGES.slotById], SLOT, {
    "a slot by ID has the template": { expected: { body: { "imin:checkoutUrlTemplate": TEMPLATE } } },
  }),
  ...facts(PAGES.facilityBooking, TAKEN, {
    "a slot that is taken has none": {
      expected: { body: { remainingUses: 0 }, absent: ["imin:checkoutUrlTemplate"] },
    },
  }),
  ...facts(PAGES.facilityBooking, BADMINTON, {
    "a template is on the slot alone": {
      mark: "INFERRED",
      expected: { absent: ["imin:checkoutUrlTemplate"] },
    },
  }),
  ...facts([PAGES.slotById, PAGES.iminTypes], SLOT, {
    "a slot by ID has its identifiers and what is left": {
      expected: {
        body: {
          type: "Slot",
          id: SLOT.slice("GET ".length),
          identifier: `${HARBOUR}/slots/tennis-2-2026-11-24T19`,
          startDate: "2026-11-24T19:00:00Z",
          endDate: "2026-11-24T20:00:00Z",
          duration: "PT1H",
          remainingUses: 1,
          maximumUses: 1,
        },
      },
    },
    "a slot by ID has offers of its own, and their summary": {
      expected: {
        body: {
          offers: [{ type: "Offer", id: `${HARBOUR}/offers/tennis-adult`, price: 14, priceCurrency: "GBP" }],
          "imin:aggregateOffer": { publicAdult: { price: 14 } },
        },
      },
    },
    "its parents are upward": {
      expected: {
        body: {
          facilityUse: {
            type: "IndividualFacilityUse",
            name: "Court 2",
            facilityUse: {
              type: "FacilityUse",
              name: "Tennis Courts",
              id: TENNIS.slice("GET ".length),
              identifier: "harbour-FacilityUse-tennis",
              location: { type: "Place" },
              provider: { type: "Organization", id: expect.any(String) },
            },
          },
        },
      },
    },
  }),
  ...facts([PAGES.slotById, PAGES.iminTypes], slotAt("badminton-2026-11-24T19"), {
    "the slot of a facility has the facility itself": {
      expected: { body: { facilityUse: { type: "FacilityUse" } } },
    },
  }),
  ...facts(PAGES.mocking, `GET ${API}/facility-uses/loremfitsum-FacilityUse-golden`, {
    "a golden facility has image, category and instructions": {
      expected: {
        body: {
          image: expect.any(Array),
          category: expect.any(Array),
          attendeeInstructions: expect.any(String),
        },
      },
    },
  }),
  ...facts(PAGES.places, `${PLACES}?${BRISTOL}`, {
    "the Places API is for places of facilities, in a context of its own": {
      expected: {
        body: {
          "@context": expect.arrayContaining(["https://data.mcractive.com/ns/mcr.jsonld"]),
          "imin:totalItems": 1,
          "imin:item": [{ type: "Place", name: "Harbour Sports Club" }],
        },
      },
    },
  }),
  ...facts([PAGES.places, PAGES.iminVocabulary], `${PLACES}?${BRISTOL}`, {
    "a place has every activity found at it": {
      expected: {
        body: {
          "imin:item": [{ "imin:aggregatedActivity": [{ prefLabel: "Badminton" }, { prefLabel: "Tennis" }] }],
        },
      },
    },
  }),
  ...facts(PAGES.places, `${PLACES}?geo[radial]=51.4722,-0.2231,5`, {
    "places of event series are not in it": { expected: NOTHING },
  }),
  ...facts(PAGES.places, `${PLACES}?placeClassification=mcr:LeisureCentre`, {
    "finds leisure centres": { expected: { body: { "imin:item": expect.any(Array) } } },
  }),
  ...facts(PAGES.places, `${PLACES}?placeClassification=mcr:Park`, {
    "finds parks, of which no facility is in one": { expected: NOTHING },
  }),
  ...facts(PAGES.places, `${PLACES}?activityId=${ACTIVITY}f2ea7405-6098-4378-b0fe-4e398a659fc4`, {
    "finds by activity": { expected: { body: { "imin:totalItems": 1 } } },
  }),
  ...facts(PAGES.places, `${PLACES}?activity=${ACTIVITY}f2ea7405-6098-4378-b0fe-4e398a659fc4`, {
    "the sample's own URLs call it `activity`": {
      expected: { status: 400 },
      whyNot: "The page's table of parameters calls it `activityId`.",
    },
  }),
];
