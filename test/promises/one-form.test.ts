import type { IminClient, IminDriftEvent } from "imin-sdk";
import { describe, expect, test } from "vitest";
import { failureOf } from "../support/failure-of.ts";
import { createObservedClient } from "../support/observed-client.ts";

type Call = (imin: IminClient) => PromiseLike<unknown>;

const url = "https://opendata.example.com/1";
const schedule = { type: "PartialSchedule", byDay: ["schema:Monday"], startTime: "18:30" };
const hours = { type: "OpeningHoursSpecification", opens: "09:00", closes: "17:30" };
const place = { type: "Place", id: "#/imin:locationSummary/a" };

const getEventSeries: Call = ({ search }) => search.getEventSeries("1");
const getSession: Call = ({ search }) => search.getScheduledSession("1");
const getFacilityUse: Call = ({ search }) => search.getFacilityUse("1");
const getSlot: Call = ({ search }) => search.getSlot("1");
const getOrder: Call = ({ orders }) => orders.get("1");

/** The sent value, and the caller's value if it differs. */
const forms: Readonly<Record<string, readonly [Call, sent: object, received?: object]>> = {
  "opening hours with one day each": [
    getEventSeries,
    {
      type: "EventSeries",
      "imin:locationSummary": [
        { ...place, openingHoursSpecification: [{ ...hours, dayOfWeek: "schema:Sunday" }] },
      ],
    },
    {
      type: "EventSeries",
      "imin:locationSummary": [
        { ...place, openingHoursSpecification: [{ ...hours, dayOfWeek: ["schema:Sunday"] }] },
      ],
    },
  ],
  "single values of list properties": [
    getEventSeries,
    {
      "@type": ["EventSeries"],
      activity: { "@type": "Concept", prefLabel: "Yoga" },
      category: "Classes",
      level: "Beginner",
      image: { type: "ImageObject", url },
      subEvent: {
        "@type": "SessionSeries",
        offers: { "@type": "Offer", price: 8.5 },
        leader: { type: "Person" },
      },
      "imin:level": { type: "imin:BeginnerLevel" },
      "imin:locationSummary": place,
    },
    {
      type: "EventSeries",
      activity: [{ type: "Concept", prefLabel: "Yoga" }],
      category: ["Classes"],
      level: ["Beginner"],
      image: [{ type: "ImageObject", url }],
      subEvent: [
        { type: "SessionSeries", offers: [{ type: "Offer", price: 8.5 }], leader: [{ type: "Person" }] },
      ],
      "imin:level": [{ type: "imin:BeginnerLevel" }],
      "imin:locationSummary": [place],
    },
  ],
  "a session whose series and place are URLs": [
    getSession,
    { type: "ScheduledSession", superEvent: url, location: url },
    { type: "ScheduledSession", superEvent: { id: url }, location: { id: url } },
  ],
  "a series whose parent is a URL": [
    getSession,
    { type: "ScheduledSession", superEvent: { type: "SessionSeries", superEvent: url } },
    { type: "ScheduledSession", superEvent: { type: "SessionSeries", superEvent: { id: url } } },
  ],
  "a slot whose facility is a URL": [
    getSlot,
    { type: "Slot", facilityUse: url },
    { type: "Slot", facilityUse: { id: url } },
  ],
  "a slot of a court whose facility is a URL": [
    getSlot,
    { type: "Slot", facilityUse: { type: "IndividualFacilityUse", aggregateFacilityUse: url } },
    { type: "Slot", facilityUse: { type: "IndividualFacilityUse", aggregateFacilityUse: { id: url } } },
  ],
  "addresses as text": [
    getFacilityUse,
    {
      type: "FacilityUse",
      location: { ...place, address: "N4 3FL" },
      provider: { name: "Better", address: "London" },
    },
    {
      type: "FacilityUse",
      location: { ...place, address: { type: "PostalAddress", streetAddress: "N4 3FL" } },
      provider: { name: "Better", address: { type: "PostalAddress", streetAddress: "London" } },
    },
  ],
  "identifiers of every form": [
    getEventSeries,
    {
      type: "EventSeries",
      identifier: 4201,
      subEvent: [
        { type: "SessionSeries", identifier: { "@type": "PropertyValue", propertyID: "acme", value: "1" } },
      ],
      organizer: {
        type: "Organization",
        identifier: [
          { propertyID: "a", value: "1" },
          { propertyID: "b", value: "2" },
        ],
      },
    },
    {
      type: "EventSeries",
      identifier: 4201,
      subEvent: [
        { type: "SessionSeries", identifier: { type: "PropertyValue", propertyID: "acme", value: "1" } },
      ],
      organizer: {
        type: "Organization",
        identifier: [
          { propertyID: "a", value: "1" },
          { propertyID: "b", value: "2" },
        ],
      },
    },
  ],
  "schedules as JSON text": [
    getEventSeries,
    { type: "EventSeries", subEvent: [{ type: "SessionSeries", eventSchedule: [JSON.stringify(schedule)] }] },
    { type: "EventSeries", subEvent: [{ type: "SessionSeries", eventSchedule: [schedule] }] },
  ],
  "organizers without id, and without type": [
    getEventSeries,
    {
      type: "EventSeries",
      organizer: { name: "Better" },
      subEvent: [{ type: "SessionSeries", organizer: { type: "Person", name: "Gianni Becker" } }],
    },
  ],
  "videos as URLs and as objects": [
    getEventSeries,
    {
      type: "EventSeries",
      programme: { type: "Brand", "beta:video": url },
      "beta:video": [{ type: "VideoObject", url }],
    },
    {
      type: "EventSeries",
      programme: { type: "Brand", "beta:video": [url] },
      "beta:video": [{ type: "VideoObject", url }],
    },
  ],
  "a course below an event series": [
    getEventSeries,
    {
      type: "EventSeries",
      subEvent: [{ type: "CourseInstance", subEvent: [{ type: "Event", startDate: "2026-12-01T18:30Z" }] }],
    },
  ],
  "null, which is the same as absent": [
    getSlot,
    { type: "Slot", offers: null, facilityUse: null, remainingUses: null, startDate: "2026-12-01T18:30:00Z" },
    { type: "Slot", startDate: "2026-12-01T18:30:00Z" },
  ],
  "an order with a number, and a customer whose type comes from an extension": [
    getOrder,
    {
      type: "Order",
      identifier: "1",
      orderNumber: 42,
      confirmationNumber: 7,
      orderCreationStatus: "https://openactive.io/OrderCreationComplete",
      customer: { "@type": "beta:AuthenticatedPerson", givenName: "Louis" },
      orderedItem: {
        type: "OrderItem",
        attendee: { type: "beta:AuthenticatedPerson" },
        accessPass: { type: "Barcode" },
      },
    },
    {
      type: "Order",
      identifier: "1",
      orderNumber: 42,
      confirmationNumber: 7,
      orderCreationStatus: "https://openactive.io/OrderCreationComplete",
      customer: { type: "beta:AuthenticatedPerson", givenName: "Louis" },
      orderedItem: [
        {
          type: "OrderItem",
          attendee: { type: "beta:AuthenticatedPerson" },
          accessPass: [{ type: "Barcode" }],
        },
      ],
    },
  ],
};

describe("each property has one form, which passes strict validation", () => {
  test.each(Object.entries(forms))("%s", async (_, [call, sent, received = sent]) => {
    const { imin } = createObservedClient({ body: sent }, { responseValidation: "strict" });
    await expect(call(imin)).resolves.toStrictEqual(received);
  });

  test.each(["strict", "warn", "off"] as const)(
    "a page of a list without a type, with validation %s",
    async (responseValidation) => {
      const { imin } = createObservedClient(
        { body: { "imin:item": { type: "EventSeries" } } },
        { responseValidation },
      );
      const page = await imin.search.eventSeries({
        mode: "discovery-geo",
        geo: { latitude: 51.5, longitude: -0.2, radius: 10 },
      });
      expect(page.items).toEqual([{ type: "EventSeries" }]);
    },
  );

  test("a customer account with the properties of OpenActive's draft, in which passes are lists", async () => {
    const draft = {
      accountNumber: "1-2",
      hasHiddenEntitlements: true,
      outstandingAction: [{ type: "Action" }],
    };
    const { imin } = createObservedClient(
      {
        body: {
          "@type": "CustomerAccount",
          identifier: "abc",
          ...draft,
          customer: { "@type": "acme:Member", givenName: "Geoff" },
          accessPass: [{ "@type": "Barcode", text: "ABC123DEF", contentUrl: url }],
          entitlement: [{ "@type": "Entitlement", validUntil: "2027-05-10T10:45:33Z" }],
        },
      },
      { responseValidation: "strict" },
    );
    expect(await imin.customers.get("abc")).toEqual({
      type: "Person",
      id: "https://book.imin.co/api/v2/customer-accounts/abc",
      identifier: "abc",
      givenName: "Geoff",
      ...draft,
      accessPass: { type: "Barcode", text: "ABC123DEF", contentUrl: url },
      entitlement: { type: "Entitlement", validUntil: "2027-05-10T10:45:33Z" },
    });
  });

  test("raw has the response as sent", async () => {
    const sent = {
      "@type": ["Slot"],
      "@id": url,
      facilityUse: url,
      offers: { price: "8.50" },
      endDate: null,
    };
    const { imin } = createObservedClient({ body: sent }, {});
    const { data, raw } = await imin.search.getSlot("1").withResponse();
    expect(raw).toStrictEqual(sent);
    expect(data).toStrictEqual({
      type: "Slot",
      id: url,
      facilityUse: { id: url },
      offers: [{ price: "8.50" }],
    });
  });
});

/** Values in publishers' feeds that OpenActive does not allow. They are passed on unchanged and reported. */
const mistakes: Readonly<Record<string, readonly [Call, sent: object, path: string]>> = {
  "an image as its URL": [getEventSeries, { type: "EventSeries", image: [url] }, "image[]"],
  "an organizer as its URL": [getEventSeries, { type: "EventSeries", organizer: url }, "organizer"],
  "a capacity as a string": [
    getSession,
    { type: "ScheduledSession", remainingAttendeeCapacity: "9" },
    "remainingAttendeeCapacity",
  ],
  "uses as a string": [getSlot, { type: "Slot", remainingUses: "4" }, "remainingUses"],
  "a position as strings": [
    getFacilityUse,
    { type: "FacilityUse", location: { ...place, geo: { latitude: "51.5" } } },
    "location.geo.latitude",
  ],
  "a duration as a number": [getSlot, { type: "Slot", duration: 60 }, "duration"],
  "an age as a string": [
    getEventSeries,
    { type: "EventSeries", ageRange: { minValue: "16" } },
    "ageRange.minValue",
  ],
  "a type that is a list of two": [
    getEventSeries,
    { type: "EventSeries", organizer: { type: ["Organization", "acme:Club"] } },
    "organizer.type",
  ],
  "a price that is neither a string nor a number": [
    getSlot,
    { type: "Slot", offers: [{ type: "Offer", price: true }] },
    "offers[].price",
  ],
  "a place by its name": [getSession, { type: "ScheduledSession", location: "Memorial Hall" }, "location"],
};

/** Values that look odd but are allowed. */
const oddities: Readonly<Record<string, readonly [Call, sent: object]>> = {
  "a price as a string": [getSlot, { type: "Slot", offers: [{ type: "Offer", price: "8.50" }] }],
  "an age range without a type": [getEventSeries, { type: "EventSeries", ageRange: { minValue: 16 } }],
  "empty lists and strings": [
    getEventSeries,
    { type: "EventSeries", url: "", offers: [], subEvent: [], image: [] },
  ],
  "HTML in a description": [getEventSeries, { type: "EventSeries", description: "<p>Yoga &amp; more</p>" }],
  "an invalid duration": [getSlot, { type: "Slot", duration: "one hour" }],
  "contexts of every form": [
    getEventSeries,
    {
      "@context": [url, { type: "@type", image: { "@id": "schema:image", "@type": "@id" } }],
      type: "EventSeries",
    },
  ],
  "unknown statuses and levels": [
    getSession,
    { type: "ScheduledSession", eventStatus: "EventOnHold", level: ["Improver", { prefLabel: "Expert" }] },
  ],
};

describe("a value in real feeds:", () => {
  test.each(Object.entries(mistakes))(
    "%s is passed on and reported once, and rejected in strict mode",
    async (_, [call, body, path]) => {
      const drifts: IminDriftEvent[] = [];
      const { imin } = createObservedClient(
        { body },
        {
          logLevel: "off",
          onEvent: (event) => void (event.type === "drift" && drifts.push(event)),
        },
      );
      await expect(call(imin)).resolves.toStrictEqual(body);
      await call(imin);
      expect(drifts.map((drift) => drift.path)).toEqual([path]);
      const strict = createObservedClient({ body }, { responseValidation: "strict", logLevel: "off" });
      const error = await failureOf(call(strict.imin), "response");
      expect(error.issues.map((issue) => issue.path.replace(/\d+/, ""))).toEqual([path]);
    },
  );

  test.each(Object.entries(oddities))("%s passes strict validation", async (_, [call, body]) => {
    const { imin } = createObservedClient({ body }, { responseValidation: "strict" });
    await expect(call(imin)).resolves.toStrictEqual(body);
  });
});

describe.each(["strict", "warn", "off"] as const)(
  "with validation %s, something else is rejected as",
  (responseValidation) => {
    const message = { message: "This service has moved." };

    test("an item", async () => {
      const { imin } = createObservedClient({ body: message }, { responseValidation, logLevel: "off" });
      for (const call of [getEventSeries, getSession, getFacilityUse, getSlot, getOrder]) {
        await failureOf(call(imin), "response");
      }
    });

    test("a page of a list", async () => {
      for (const body of [message, { "imin:item": "none" }, { "imin:item": 0 }]) {
        const { imin } = createObservedClient({ body }, { responseValidation, logLevel: "off" });
        await failureOf(imin.orders.list({ customer: "1" }), "response");
      }
    });
  },
);

describe("a hostile response", () => {
  test.each(["strict", "warn", "off"] as const)(
    "with too many levels is an error of the response, with validation %s",
    async (responseValidation) => {
      for (const name of ["superEvent", "acme:unknown", "offers", "eventSchedule"]) {
        const levels = 20_000;
        const text = `{"type":"ScheduledSession","${name}":${`{"${name}":`.repeat(levels)}1${"}".repeat(levels)}}`;
        const { imin } = createObservedClient(() => new Response(text), {
          responseValidation,
          logLevel: "off",
        });
        const error = await failureOf(getSession(imin), "response");
        expect(error.issues).toEqual([{ path: "", message: expect.stringContaining("nested too deeply") }]);
      }
    },
  );

  test.each(["strict", "warn", "off"] as const)(
    "with many levels is read, with validation %s",
    async (responseValidation) => {
      const levels = 400;
      const text = `${'{"type":"EventSeries","superEvent":'.repeat(levels)}{"name":5}${"}".repeat(levels)}`;
      const { imin } = createObservedClient(() => new Response(text), {
        responseValidation,
        logLevel: "off",
      });
      if (responseValidation !== "strict")
        return expect(await getEventSeries(imin)).toHaveProperty("superEvent");
      const error = await failureOf(getEventSeries(imin), "response");
      expect(error.issues).toEqual([
        { path: `${"superEvent.".repeat(levels)}name`, message: "must be a string, not a number" },
      ]);
    },
  );

  test("cannot affect a prototype, whatever its property names", async () => {
    const text =
      '{"type":"Slot","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"x"}';
    const { imin } = createObservedClient(() => new Response(text), { responseValidation: "strict" });
    const slot = await imin.search.getSlot("1");
    expect(slot).toEqual({ type: "Slot", constructor: { prototype: { polluted: 1 } }, toString: "x" });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
