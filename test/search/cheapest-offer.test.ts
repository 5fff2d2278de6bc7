import {
  type Audience,
  cheapestOffer,
  type EventSeries,
  type FacilityUse,
  type Offer,
  type ScheduledSession,
} from "imin-sdk";
import { describe, expect, it } from "vitest";
import { sampleEventSeries } from "./samples.ts";

const offer = (name: string, price: number | string, changes: Partial<Offer> = {}): Offer => ({
  type: "Offer",
  id: `https://example.com/offers/${name}`,
  name,
  price,
  priceCurrency: "GBP",
  ...changes,
});
const ages = (minValue: number | undefined, maxValue?: number) => ({
  ageRestriction: { type: "QuantitativeValue" as const, minValue, maxValue },
});
const adult = offer("adult", 8.5);
const guide = offer("guide", 3.15, { type: "beta:IndicativeOffer" });
const session = (offers: Offer[], changes: Partial<ScheduledSession> = {}): ScheduledSession => ({
  type: "ScheduledSession",
  superEvent: { type: "SessionSeries", offers },
  ...changes,
});

describe("cheapestOffer", () => {
  it.each<[string, Partial<Offer>]>([
    ["for members", { eligibleCustomerType: ["beta:Member"] }],
    ["for members, in imin's own property", { "imin:membershipRequired": true }],
    [
      "for holders of an entitlement",
      { eligibleEntitlementType: [{ type: "Concept", prefLabel: "Resident" }] },
    ],
    ["only available at the door", { openBookingInAdvance: "https://openactive.io/Unavailable" }],
    ["only available at the door, in older terms", { advanceBooking: "oa:Unavailable" }],
    ["a guide price", { type: "beta:IndicativeOffer" }],
    ["negative", { price: -1 }],
    ["negative, as a string", { price: "-0.01" }],
    ["without a price", { price: undefined }],
    ["no price", { price: "from £5" }],
    ["without an id, so that no session can accept it", { id: undefined }],
  ])("ignores an offer that is %s", (_, changes) => {
    expect(cheapestOffer(session([offer("other", 0, changes), adult]))).toBe(adult);
  });

  it("considers an offer whose lists of conditions are empty", () => {
    const open = offer("open", 1, { eligibleCustomerType: [], eligibleEntitlementType: [] });
    expect(cheapestOffer(session([adult, { ...open, "imin:membershipRequired": false }]))).toMatchObject({
      name: "open",
    });
  });

  it("returns a free offer, the cheapest, and the first of two with the same price", () => {
    const free = offer("free", "0");
    expect(cheapestOffer(session([adult, free, offer("junior", 4.5)]))).toBe(free);
    expect(cheapestOffer(session([offer("expensive", 10), offer("cheap", "9.99")]))).toMatchObject({
      name: "cheap",
    });
    expect(cheapestOffer(session([adult, offer("other", 8.5)]))).toBe(adult);
  });

  it("returns undefined if everything is for members, even if a parent has a price", () => {
    const members = offer("member", 2, { "imin:membershipRequired": true });
    const superEvent = { type: "EventSeries" as const, "imin:aggregateOffer": { publicAdult: { price: 9 } } };
    expect(
      cheapestOffer({
        type: "ScheduledSession",
        superEvent: { type: "SessionSeries", offers: [members], superEvent },
      }),
    ).toBeUndefined();
  });

  it("prefers a slot's own price to its court's, and that to its facility's", () => {
    const facilityUse: FacilityUse = { type: "FacilityUse", offers: [offer("facility", 5)] };
    const court = { type: "IndividualFacilityUse" as const, facilityUse };
    const own = offer("slot", 11.2);
    const aggregate = { publicAdult: { price: 12 } };
    expect(cheapestOffer({ type: "Slot", offers: [own], facilityUse })).toBe(own);
    expect(cheapestOffer({ type: "Slot", "imin:aggregateOffer": aggregate, facilityUse })).toBe(
      aggregate.publicAdult,
    );
    expect(cheapestOffer({ type: "Slot", facilityUse: { ...court, offers: [own] } })).toBe(own);
    expect(cheapestOffer({ type: "Slot", facilityUse: court })).toMatchObject({ name: "facility" });
  });

  it("returns a guide price only if no level has a real one", () => {
    const real = { publicAdult: { price: 37.5, priceCurrency: "GBP" } };
    expect(cheapestOffer({ type: "FacilityUse", offers: [guide] })).toBe(guide);
    expect(cheapestOffer({ type: "FacilityUse", offers: [guide, offer("real", 37.5)] })).toMatchObject({
      price: 37.5,
    });
    expect(cheapestOffer({ type: "FacilityUse", offers: [guide], "imin:aggregateOffer": real })).toBe(
      real.publicAdult,
    );
    const aggregate = { publicAdult: { price: 3.15, "imin:indicativePrice": true } };
    const facilityUse: FacilityUse = { type: "FacilityUse", offers: [offer("real", 37.5)] };
    expect(cheapestOffer({ type: "Slot", "imin:aggregateOffer": aggregate, facilityUse })).toMatchObject({
      price: 37.5,
    });
    expect(cheapestOffer({ type: "FacilityUse", "imin:aggregateOffer": aggregate })).toBe(
      aggregate.publicAdult,
    );
  });

  it("does not compare currencies", () => {
    const euros = offer("euros", 5, { priceCurrency: "EUR" });
    expect(cheapestOffer(session([offer("pounds", 6), euros]))).toBeUndefined();
    expect(cheapestOffer(session([offer("pounds", 6, { priceCurrency: undefined }), euros]))).toBeUndefined();
    expect(cheapestOffer(session([offer("pounds", 6, { priceCurrency: "gbp" }), adult]))).toMatchObject({
      price: 6,
    });
    expect(cheapestOffer(session([euros]))).toBe(euros);
    const free = offer("free", 0, { priceCurrency: undefined });
    expect(cheapestOffer(session([euros, free]))).toBe(free);
    const members = offer("member", 1, { "imin:membershipRequired": true, priceCurrency: "USD" });
    expect(cheapestOffer(session([adult, members]))).toBe(adult);
  });

  it.each<[Audience | undefined, string | undefined]>([
    ["adult", "16 and older"],
    ["junior", "to 15"],
    [undefined, "to 15"],
  ])("returns the offer for audience %s", (audience, name) => {
    const offers = [
      offer("60 and older", 2, ages(60)),
      offer("to 15", 1, ages(undefined, 15)),
      offer("16 and older", 3, ages(16)),
      offer("all", 4),
      offer("19 and older", 2, ages(19)),
      offer("5 to 17", 1.5, { ageRange: { minValue: 5, maxValue: 17 } }),
    ];
    expect(cheapestOffer(session(offers), { audience })?.id).toBe(`https://example.com/offers/${name}`);
  });

  it("ignores ages that are null, and reads ages that are strings", () => {
    const open = offer("open", 1, ages(null as never, null as never));
    expect(cheapestOffer(session([adult, open]), { audience: "adult" })).toBe(open);
    expect(cheapestOffer(session([open]), { audience: "junior" })).toBeUndefined();
    const children = offer("children", 1, ages("5" as never, "17" as never));
    expect(cheapestOffer(session([adult, children]), { audience: "adult" })).toBe(adult);
    expect(cheapestOffer(session([adult, children]), { audience: "junior" })).toBe(children);
  });

  it("returns no adult offer for juniors, and no junior offer for adults", () => {
    expect(
      cheapestOffer(session([adult, offer("to 18", 1, ages(0, 18))]), { audience: "junior" }),
    ).toBeUndefined();
    expect(cheapestOffer(session([offer("junior", 4, ages(0, 17))]), { audience: "adult" })).toBeUndefined();
    const series: EventSeries = {
      type: "EventSeries",
      "imin:aggregateOffer": { publicAdult: { price: 12.5 }, publicJunior: { lowPrice: 3.3, highPrice: 5 } },
    };
    const price = (audience?: Audience) => cheapestOffer(series, { audience });
    expect(price("adult")).toStrictEqual({ price: 12.5 });
    expect(price("junior")).toStrictEqual({ lowPrice: 3.3, highPrice: 5 });
    expect(price()).toStrictEqual({ lowPrice: 3.3, highPrice: 5 });
    const adults: EventSeries = {
      type: "EventSeries",
      "imin:aggregateOffer": { publicAdult: { price: 12.5 } },
    };
    expect(cheapestOffer(adults, { audience: "junior" })).toBeUndefined();
  });

  it.each([
    ["18 and older", ages(18), "adult"],
    ["up to 18", ages(0, 18), "adult"],
    ["up to 17", ages(0, 17), "junior"],
  ] as const)("counts the age of 18 as adult: %s", (_, range, audience) => {
    const only = offer("only", 4, range);
    const found = (one: Audience) => cheapestOffer(session([only]), { audience: one }) === only;
    expect([found("adult"), found("junior")]).toStrictEqual([audience === "adult", audience === "junior"]);
  });

  it("finds the price for juniors of a parent", () => {
    const publicJunior = { price: 3 };
    const superEvent: EventSeries = { type: "EventSeries", "imin:aggregateOffer": { publicJunior } };
    const item: ScheduledSession = {
      type: "ScheduledSession",
      superEvent: { type: "SessionSeries", superEvent },
    };
    expect(cheapestOffer(item, { audience: "junior" })).toBe(publicJunior);
    expect(cheapestOffer(item, { audience: "adult" })).toBeUndefined();
  });

  it("returns an offer without an id if there is no other, as in imin's own sample", () => {
    const [series] = sampleEventSeries().subEvent ?? [];
    expect(series && cheapestOffer(series)).toMatchObject({ name: "Adult", price: 4.3 });
    expect(series && cheapestOffer(series, { audience: "junior" })).toMatchObject({
      name: "Junior",
      price: 3.3,
    });
  });

  it("does not use the offers of an EventSeries for its sessions", () => {
    const superEvent: EventSeries = { type: "EventSeries", offers: [offer("all ten sessions", 80)] };
    expect(
      cheapestOffer({ type: "ScheduledSession", superEvent: { type: "SessionSeries", superEvent } }),
    ).toBe(undefined);
    expect(cheapestOffer(superEvent)).toMatchObject({ price: 80 });
  });
});
