import { describe, expect, it, test } from "vitest";
import { normalize } from "../../src/json-ld/normalize.ts";
import { whilePolluted } from "../support/while-polluted.ts";

const url = "https://opendata.example.com/session-series/1";
const schedule = { type: "PartialSchedule", byDay: ["schema:Monday"], startTime: "18:30" };

/** The sent value and the normalized value. */
const forms: Readonly<Record<string, readonly [sent: unknown, normalized: unknown]>> = {
  "the day of opening hours as one text": [
    { openingHoursSpecification: [{ opens: "09:00", dayOfWeek: "schema:Sunday" }] },
    { openingHoursSpecification: [{ opens: "09:00", dayOfWeek: ["schema:Sunday"] }] },
  ],
  "one offer, with one way to pay": [
    { offers: { "@type": "Offer", acceptedPaymentMethod: "http://purl.org/goodrelations/v1#Cash" } },
    { offers: [{ type: "Offer", acceptedPaymentMethod: ["http://purl.org/goodrelations/v1#Cash"] }] },
  ],
  "one activity and one level": [
    { activity: { "@type": "Concept", prefLabel: "Yoga" }, level: "Beginner" },
    { activity: [{ type: "Concept", prefLabel: "Yoga" }], level: ["Beginner"] },
  ],
  "an image as its URL": [{ image: "https://example.com/1.png" }, { image: ["https://example.com/1.png"] }],
  "one number of a list": [
    { byMonth: 3, byMonthDay: [1, 2] },
    { byMonth: [3], byMonthDay: [1, 2] },
  ],
  "one session of one series": [
    { subEvent: { subEvent: { "@type": "ScheduledSession" } } },
    { subEvent: [{ subEvent: [{ type: "ScheduledSession" }] }] },
  ],
  "one slot of one court": [
    { event: { type: "IndividualFacilityUse", event: { type: "Slot" } } },
    { event: [{ type: "IndividualFacilityUse", event: [{ type: "Slot" }] }] },
  ],
  "an empty list and an absent one": [{ offers: [], image: null }, { offers: [] }],
  "null in a list": [
    { offers: [null], sameAs: [null, url] },
    { offers: [], sameAs: [url] },
  ],

  "parents as their URLs": [
    { superEvent: url, facilityUse: url, aggregateFacilityUse: url, containedInPlace: url, location: url },
    {
      superEvent: { id: url },
      facilityUse: { id: url },
      aggregateFacilityUse: { id: url },
      containedInPlace: { id: url },
      location: { id: url },
    },
  ],
  "a place of the same document": [
    { location: "#/imin:locationSummary/a" },
    { location: { id: "#/imin:locationSummary/a" } },
  ],
  "a place by its name, which is not a URL": [{ location: "Memorial Hall" }, { location: "Memorial Hall" }],
  "parents as URLs of other kinds": [
    [
      { superEvent: "a1+b-c.d://x" },
      { superEvent: "urn:uuid:1" },
      { superEvent: "/events/1" },
      { superEvent: "#1" },
    ],
    [
      { superEvent: { id: "a1+b-c.d://x" } },
      { superEvent: { id: "urn:uuid:1" } },
      { superEvent: { id: "/events/1" } },
      { superEvent: { id: "#1" } },
    ],
  ],
  "parents as texts that only contain a URL, and as a list of URLs": [
    [{ location: `see ${url}` }, { location: `${url} and more` }, { superEvent: [url] }],
    [{ location: `see ${url}` }, { location: `${url} and more` }, { superEvent: [url] }],
  ],
  "a parent that is empty": [{ superEvent: "" }, { superEvent: "" }],
  "a parent as an object": [{ superEvent: { "@id": url } }, { superEvent: { id: url } }],
  "other URLs": [
    { id: url, url, hasAccount: url, seller: url, acceptedOffer: url, organizer: url },
    { id: url, url, hasAccount: url, seller: url, acceptedOffer: url, organizer: url },
  ],

  "an address as text": [
    { address: "1 High Street, Oxford" },
    { address: { type: "PostalAddress", streetAddress: "1 High Street, Oxford" } },
  ],
  "an address in parts": [
    { address: { "@type": "PostalAddress", postalCode: "OX1" } },
    { address: { type: "PostalAddress", postalCode: "OX1" } },
  ],

  "identifiers of every form": [
    [
      { identifier: 1 },
      { identifier: "1" },
      { identifier: { "@type": "PropertyValue" } },
      { identifier: [] },
    ],
    [{ identifier: 1 }, { identifier: "1" }, { identifier: { type: "PropertyValue" } }, { identifier: [] }],
  ],

  "a schedule as JSON text": [
    {
      eventSchedule: [
        JSON.stringify({ ...schedule, "@type": "PartialSchedule", byDay: "schema:Monday" }),
        schedule,
      ],
    },
    { eventSchedule: [schedule, schedule] },
  ],
  "one schedule as JSON text": [{ eventSchedule: JSON.stringify(schedule) }, { eventSchedule: [schedule] }],
  "all schedules as one JSON text": [
    { eventSchedule: JSON.stringify([schedule, schedule]) },
    { eventSchedule: [schedule, schedule] },
  ],
  "schedules that are not JSON": [
    { eventSchedule: ["Mondays at 6", "{", "5", "null"] },
    { eventSchedule: ["Mondays at 6", "{", "5", "null"] },
  ],
  "a list of JSON texts within the list of schedules": [
    { eventSchedule: [[JSON.stringify(schedule)]] },
    { eventSchedule: [[JSON.stringify(schedule)]] },
  ],
  "a schedule as an object": [{ eventSchedule: schedule }, { eventSchedule: [schedule] }],

  "one item of an order, and what was booked": [
    { type: "Order", orderedItem: { "@type": "OrderItem", orderedItem: { "@type": "Slot" } } },
    { type: "Order", orderedItem: [{ type: "OrderItem", orderedItem: { type: "Slot" } }] },
  ],
  "codes and passes that admit an attendee": [
    {
      "@type": ["OrderItem"],
      accessCode: { name: "PIN", description: "1234" },
      accessPass: { type: "Barcode" },
      accessChannel: { type: "VirtualLocation", accessCode: "1234" },
    },
    {
      type: "OrderItem",
      accessCode: [{ name: "PIN", description: "1234" }],
      accessPass: [{ type: "Barcode" }],
      accessChannel: { type: "VirtualLocation", accessCode: "1234" },
    },
  ],
  "a customer's pass and entitlement, which imin has only once": [
    { "@type": "CustomerAccount", accessPass: { type: "Barcode" }, entitlement: { type: "Entitlement" } },
    { type: "CustomerAccount", accessPass: { type: "Barcode" }, entitlement: { type: "Entitlement" } },
  ],
  "the terms of a seller, and of an interface": [
    [{ termsOfService: { "@type": "Terms" } }, { type: "WebAPI", termsOfService: url }],
    [{ termsOfService: [{ type: "Terms" }] }, { type: "WebAPI", termsOfService: url }],
  ],
  "one error of an action or an item": [
    [
      { "@type": "CustomerUpdateAction", error: { "@type": "UpdateFailedError" } },
      { type: "OrderItem", error: { "@type": "OpportunityIsFullError" } },
    ],
    [
      { type: "CustomerUpdateAction", error: [{ type: "UpdateFailedError" }] },
      { type: "OrderItem", error: [{ type: "OpportunityIsFullError" }] },
    ],
  ],
  "errors of imin's gateway and servers": [
    [{ error: "Unauthorized" }, { error: { type: "InvalidQuery", details: ["x"] } }],
    [{ error: "Unauthorized" }, { error: { type: "InvalidQuery", details: ["x"] } }],
  ],
  "schedules in a collection instead of a list": [
    { eventSchedule: { "imin:item": [{ "@type": "Schedule" }] } },
    { eventSchedule: { "imin:item": [{ type: "Schedule" }] } },
  ],
  "imin's facets, which have a collection instead of a list": [
    { "imin:index": { activity: { "imin:item": [{ "@type": "Concept" }] } } },
    { "imin:index": { activity: { "imin:item": [{ type: "Concept" }] } } },
  ],
  "imin's lists with one element": [
    {
      "imin:item": { "@type": "EventSeries" },
      "imin:level": { name: "Beginner" },
      potentialAction: { target: url },
    },
    {
      "imin:item": [{ type: "EventSeries" }],
      "imin:level": [{ name: "Beginner" }],
      potentialAction: [{ target: url }],
    },
  ],
  "a video as its URL": [{ "beta:video": url }, { "beta:video": [url] }],

  "undocumented properties": [
    { "acme:list": "one", "acme:parent": url, "acme:nested": { "@type": ["acme:Thing"] } },
    { "acme:list": "one", "acme:parent": url, "acme:nested": { type: "acme:Thing" } },
  ],
  "names that every JavaScript object has": [
    { constructor: "a", toString: "b", hasOwnProperty: { "@id": "c" }, length: 3, valueOf: null },
    { constructor: "a", toString: "b", hasOwnProperty: { id: "c" }, length: 3 },
  ],
  "values that are not objects": [
    ["text", 5, true, [[1]]],
    ["text", 5, true, [[1]]],
  ],
};

describe("normalization", () => {
  it.each(Object.entries(forms))("normalizes %s", (_, [sent, normalized]) => {
    expect(normalize(sent)).toStrictEqual(normalized);
    expect(normalize(normalized)).toBe(normalized);
  });

  it("sets no prototype, even if a schedule's JSON tries to", () => {
    const hostile = '{"__proto__":{"polluted":true},"type":"Schedule"}';
    const normalized = normalize(
      JSON.parse(`{"eventSchedule":[${JSON.stringify(hostile)}],"__proto__":{"a":1}}`),
    );
    expect(normalized).toStrictEqual({ eventSchedule: [{ type: "Schedule" }] });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

describe("a property that a library adds to every object", () => {
  const documents = [...Object.values(forms).map(([sent]) => sent), { "@type": "Order" }, { type: "Order" }];
  const names = ["type", "@type", "id", "@id", "@context", "imin:item", "offers", "address", "eventSchedule"];

  test.each(names)("changes no document if it is %s", async (name) => {
    const usual = JSON.stringify(documents.map(normalize));
    const normalized = await whilePolluted({ [name]: "OrderItem" }, () => documents.map(normalize));
    expect(JSON.stringify(normalized)).toBe(usual);
  });
});
