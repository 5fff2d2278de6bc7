import {
  type AggregateOffer,
  cheapestOffer,
  type EventSeries,
  entitlementOffer,
  type FacilityUse,
  type IndividualFacilityUse,
  offersFor,
  priceOf,
  type ScheduledSession,
  scheduledSessions,
} from "imin-sdk";
import { describe, expect, it } from "vitest";
import { sample, sampleEventSeries } from "./samples.ts";

const offer = (id: string, price: number) => ({ type: "Offer", id, price, priceCurrency: "GBP" });
const adult = offer("https://example.com/offers/adult", 8.5);
const junior = offer("https://example.com/offers/junior", 4.5);
const guide = { type: "beta:IndicativeOffer", id: "https://example.com/offers/guide", price: 3 };
const member = { ...offer("https://example.com/offers/member", 2), "imin:membershipRequired": true };
const resident = {
  ...offer("https://example.com/offers/resident", 1),
  eligibleEntitlementType: [{ type: "Concept" as const, prefLabel: "Adult Resident" }],
};
const session: ScheduledSession = {
  type: "ScheduledSession",
  superEvent: { type: "SessionSeries", offers: [adult, junior] },
};

describe("offersFor", () => {
  it("returns the offers of a session's series, but prefers the session's own", () => {
    expect(offersFor(session)).toStrictEqual([adult, junior]);
    expect(offersFor({ ...session, offers: [junior] })).toStrictEqual([junior]);
    expect(offersFor({ ...session, offers: [] })).toStrictEqual([adult, junior]);
  });

  it("returns a slot's own offers, otherwise those of its court or facility", () => {
    const facilityUse: FacilityUse = { type: "FacilityUse", offers: [adult] };
    const court: IndividualFacilityUse = { type: "IndividualFacilityUse", facilityUse };
    expect(offersFor({ type: "Slot", offers: [junior], facilityUse })).toStrictEqual([junior]);
    expect(offersFor({ type: "Slot", facilityUse })).toStrictEqual([adult]);
    expect(offersFor({ type: "Slot", facilityUse: court })).toStrictEqual([adult]);
    expect(offersFor({ type: "Slot", facilityUse: { ...court, offers: [junior] } })).toStrictEqual([junior]);
    expect(offersFor({ type: "Slot" })).toStrictEqual([]);
  });

  it.each([
    "EventSeries",
    "CourseInstance",
    "HeadlineEvent",
    "SessionSeriesTemplate",
    "FacilityUseTemplate",
    undefined,
  ])("returns none of a parent of type %s, which apply to the whole of it", (type) => {
    const superEvent = { type, offers: [adult] } as unknown as NonNullable<ScheduledSession["superEvent"]>;
    expect(offersFor({ type: "ScheduledSession", superEvent })).toStrictEqual([]);
  });

  it("excludes offers that no checkout session accepts", () => {
    const offers = [
      guide,
      { type: "Offer", identifier: "EX-JNR", price: 3.3 },
      { ...adult, openBookingInAdvance: "https://openactive.io/Unavailable" },
      { ...adult, advanceBooking: "oa:Unavailable" },
      { ...adult, openBookingInAdvance: "oa:Required" },
      { ...adult, openBookingInAdvance: "https://example.com/#UnavailableOnline" },
    ];
    expect(offersFor({ ...session, offers })).toStrictEqual([offers[4], offers[5]]);
  });

  it("accepts a session from a walker", () => {
    const [found] = scheduledSessions(sampleEventSeries());
    expect(found && offersFor(found).map(({ id }) => id)).toStrictEqual([
      "https://www.example.com/offers/ex-ad",
    ]);
  });
});

describe("cheapestOffer", () => {
  it("finds the cheapest public offer, among the offers if there are any", () => {
    expect(cheapestOffer({ ...session, offers: [adult, member, resident, junior] })).toBe(junior);
    expect(cheapestOffer({ ...session, offers: [{ ...adult, price: "0" }, junior] })).toMatchObject({
      price: "0",
    });
    expect(cheapestOffer({ ...session, offers: [{ type: "Offer" }] })).toBe(junior);
  });

  it("uses a guide price if a facility has no other", () => {
    expect(cheapestOffer({ type: "FacilityUse", offers: [guide] })).toBe(guide);
  });

  it("finds it in a search result's imin:aggregateOffer", () => {
    const found = sample("event-series-found") as { "imin:item": [EventSeries] };
    const [eventSeries] = found["imin:item"];
    expect(cheapestOffer(eventSeries)).toMatchObject({ lowPrice: 3.3, highPrice: 5 });
    expect(cheapestOffer({ type: "EventSeries", "imin:aggregateOffer": {} })).toBeUndefined();
    expect(cheapestOffer({ type: "EventSeries" })).toBeUndefined();
  });
});

describe("entitlementOffer", () => {
  it("finds the offer for the requested entitlement, in an item or its parents", () => {
    const activeEntitlement: AggregateOffer = { id: "https://imin.co/ns/offers/123456abc", price: 6.8 };
    const eventSeries: EventSeries = { type: "EventSeries", "imin:aggregateOffer": { activeEntitlement } };
    const series = { type: "SessionSeries", superEvent: eventSeries };
    expect(entitlementOffer(eventSeries)).toBe(activeEntitlement);
    expect(entitlementOffer({ type: "ScheduledSession", superEvent: series })).toBe(activeEntitlement);
    expect(entitlementOffer(session)).toBeUndefined();
  });
});

describe("priceOf", () => {
  it.each([
    [{ type: "Offer", price: 4.3, priceCurrency: "GBP" }, 4.3, undefined, false],
    [{ type: "Offer", price: "4.30" }, 4.3, undefined, false],
    [{ type: "Offer", price: 0 }, 0, undefined, false],
    [{ lowPrice: 3.3, highPrice: 5 }, 3.3, 5, false],
    [{ lowPrice: 5, highPrice: 5 }, 5, undefined, false],
    [{ price: 6.8, "imin:indicativePrice": true }, 6.8, undefined, true],
    [guide, 3, undefined, true],
  ] as const)("reads %o", (priced, price, highPrice, isIndicative) => {
    expect(priceOf(priced)).toStrictEqual({ price, highPrice, priceCurrency: "GBP", isIndicative });
  });

  it("keeps the currency, and returns undefined without a price", () => {
    expect(priceOf({ type: "Offer", price: 5, priceCurrency: "EUR" })?.priceCurrency).toBe("EUR");
    for (const price of [undefined, "", "from £5"]) expect(priceOf({ type: "Offer", price })).toBeUndefined();
  });
});
