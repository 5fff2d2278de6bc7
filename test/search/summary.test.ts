import {
  type EventSeries,
  type FacilityUse,
  formatWhen,
  type Offer,
  type OrderItem,
  type Place,
  type ScheduledSession,
  type Slot,
  scheduledSessions,
  slots,
  summaryOf,
} from "imin-sdk";
import { describe, expect, it } from "vitest";
import { sample, sampleScheduledSession } from "./samples.ts";

const club: Place = { type: "Place", id: "#/imin:locationSummary/1", name: "Club" };
const adult: Offer = { type: "Offer", id: "a", name: "Adult", price: 8.5, priceCurrency: "GBP" };
const junior: Offer = { type: "Offer", id: "j", name: "Junior", price: 4.5, priceCurrency: "GBP" };
const pounds = (price: number) => ({
  price,
  highPrice: undefined,
  priceCurrency: "GBP",
  isIndicative: false,
});
const series = (changes: Partial<EventSeries> = {}): EventSeries => ({
  type: "EventSeries",
  name: "Pilates for Everyone",
  "imin:locationSummary": [club],
  ...changes,
});
const session = (changes: Partial<ScheduledSession> = {}, eventSeries = series()): ScheduledSession => ({
  type: "ScheduledSession",
  startDate: "2026-11-27T18:30:00Z",
  endDate: "2026-11-27T19:30:00Z",
  superEvent: { type: "SessionSeries", offers: [adult, junior], superEvent: eventSeries },
  ...changes,
});
const common = {
  name: "Pilates for Everyone",
  startDate: "2026-11-27T18:30:00Z",
  endDate: "2026-11-27T19:30:00Z",
  place: club,
  isOnline: undefined,
  isCancelled: false,
};

describe("summaryOf", () => {
  it("is the same for a session by ID, wrapped and as a result", () => {
    const expected = { ...common, price: pounds(4.5), isFromPrice: true };
    expect(summaryOf(session())).toStrictEqual(expected);
    const [found] = scheduledSessions(session());
    expect(found && summaryOf(found)).toStrictEqual(expected);
    const { superEvent: _, ...dates } = session();
    const result = series({
      "imin:aggregateOffer": { publicAdult: { price: 8.5 }, publicJunior: { price: "4.50" } },
      subEvent: [{ type: "SessionSeries", location: { type: "Place", id: club.id }, subEvent: [dates] }],
    });
    expect(summaryOf(result)).toStrictEqual(expected);
  });

  it("describes a booking, at its own price", () => {
    const item: OrderItem = {
      type: "OrderItem",
      orderItemStatus: "https://openactive.io/OrderItemConfirmed",
      orderedItem: session(),
      acceptedOffer: adult,
    };
    const expected = { ...common, offerName: "Adult", price: pounds(8.5), isFromPrice: false };
    expect(summaryOf(item)).toStrictEqual(expected);
    // If imin returns only URLs, there is nothing to show, and no other price is used.
    expect(summaryOf({ ...item, acceptedOffer: "https://example.com/offers/1" })).toMatchObject({
      price: undefined,
      isFromPrice: false,
    });
    expect(summaryOf({ ...item, orderedItem: "https://example.com/sessions/1" })).toMatchObject({
      name: undefined,
      startDate: undefined,
      price: pounds(8.5),
    });
    expect(summaryOf({ type: "OrderItem" })).toMatchObject({ name: undefined, isCancelled: false });
  });

  it.each([
    ["https://openactive.io/OrderItemConfirmed", false],
    ["https://imin.co/CustomerCancellationPending", false],
    ["https://openactive.io/CustomerCancelled", true],
    ["oa:SellerCancelled", true],
    ["https://openactive.io/AttendeeAbsent", false],
    ["https://example.com/CancelledInError", false],
  ])("reports whether a booking is canceled: %s", (orderItemStatus, isCancelled) => {
    expect(summaryOf({ type: "OrderItem", orderItemStatus, orderedItem: session() }).isCancelled).toBe(
      isCancelled,
    );
  });

  it.each([
    ["schema:EventCancelled", true],
    ["https://schema.org/EventPostponed", true],
    ["schema:EventRescheduled", false],
    ["https://example.com/PostponedInError", false],
    ["https://example.com/CancelledInError", false],
  ])("reports whether it takes place: %s", (eventStatus, isCancelled) => {
    expect(summaryOf(session({ eventStatus })).isCancelled).toBe(isCancelled);
    expect(summaryOf(session({}, series({ eventStatus }))).isCancelled).toBe(isCancelled);
    expect(summaryOf({ type: "OrderItem", orderedItem: session({ eventStatus }) }).isCancelled).toBe(
      isCancelled,
    );
  });

  it("has no address for an online session", () => {
    const online = series({ eventAttendanceMode: "schema:OnlineEventAttendanceMode" });
    expect(summaryOf(session({}, online))).toMatchObject({ place: undefined, isOnline: true });
    const mixed = series({ eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode" });
    expect(summaryOf(session({}, mixed))).toMatchObject({ place: club, isOnline: false });
    // The session's own mode takes precedence over its series'.
    const offline = { eventAttendanceMode: "schema:OfflineEventAttendanceMode" };
    expect(summaryOf(session(offline, online))).toMatchObject({ place: club, isOnline: false });
    const link = { type: "VirtualLocation", url: "https://video.example.com" } as const;
    const nowhere = series({ "imin:locationSummary": undefined });
    expect(summaryOf(session({ "beta:virtualLocation": link }, nowhere))).toMatchObject({ isOnline: true });
    expect(summaryOf(session({ "beta:virtualLocation": link }))).toMatchObject({
      place: club,
      isOnline: undefined,
    });
    expect(summaryOf(session({ location: link }, nowhere))).toMatchObject({
      place: undefined,
      isOnline: true,
    });
    expect(summaryOf(session({}, nowhere))).toMatchObject({ place: undefined, isOnline: undefined });
  });

  it('has the price of the chosen offer, and marks a price as "from" only if others are higher', () => {
    expect(summaryOf(session(), { offer: adult })).toMatchObject({
      offerName: "Adult",
      price: pounds(8.5),
      isFromPrice: false,
    });
    const entitlement = { id: "https://imin.co/ns/offers/1", price: 6.8, "imin:indicativePrice": true };
    expect(summaryOf(session(), { offer: entitlement })).toMatchObject({
      price: { ...pounds(6.8), isIndicative: true },
      isFromPrice: false,
    });
    const only = (...offers: Offer[]) =>
      summaryOf(session({ superEvent: { type: "SessionSeries", offers } }));
    expect(only(adult)).toMatchObject({ offerName: "Adult", price: pounds(8.5), isFromPrice: false });
    expect(only(adult, { ...adult, id: "b" })).toMatchObject({ isFromPrice: false });
    expect(only(adult, { ...junior, "imin:membershipRequired": true })).toMatchObject({
      price: pounds(8.5),
      isFromPrice: false,
    });
    expect(only()).toMatchObject({ price: undefined, isFromPrice: false });
    const unpriced = summaryOf(session(), { offer: { type: "Offer", name: "Trial" } });
    expect(unpriced).toMatchObject({ offerName: "Trial", price: undefined, isFromPrice: false });
    const range = { publicAdult: { lowPrice: 3.3, highPrice: 5 } };
    expect(summaryOf(series({ "imin:aggregateOffer": range }))).toMatchObject({
      price: pounds(3.3),
      isFromPrice: true,
    });
  });

  it("uses the earliest session or slot of a result with several", () => {
    const at = (startDate: string): ScheduledSession => ({ type: "ScheduledSession", startDate });
    const result = series({
      subEvent: [
        { type: "SessionSeries", subEvent: [at("2026-11-28T09:00:00Z"), at("soon")] },
        { type: "SessionSeries", subEvent: [at("2026-11-27T20:00:00+02:00"), at("2026-11-27T18:30:00Z")] },
      ],
    });
    expect(summaryOf(result).startDate).toBe("2026-11-27T20:00:00+02:00");
    const facility: FacilityUse = {
      type: "FacilityUse",
      name: "Tennis Courts",
      location: club,
      event: [
        {
          type: "IndividualFacilityUse",
          name: "Court 1",
          event: [{ type: "Slot", startDate: "2026-11-27T19:00:00Z" }],
        },
        {
          type: "IndividualFacilityUse",
          name: "Court 2",
          event: [{ type: "Slot", startDate: "2026-11-27T18:00:00Z" }],
        },
      ],
    };
    expect(summaryOf(facility)).toMatchObject({ startDate: "2026-11-27T18:00:00Z", place: club });
    expect(summaryOf({ type: "FacilityUse", name: "Tennis Courts" })).toMatchObject({
      name: "Tennis Courts",
      startDate: undefined,
    });
  });

  it("prefers a session with a start to one without", () => {
    const starts = [undefined, "2026-11-27T18:31:00Z", undefined, "2026-11-27T19:29:00+01:00"];
    const subEvent = starts.map((startDate) => ({
      type: "SessionSeries",
      subEvent: [{ type: "ScheduledSession" as const, startDate }],
    }));
    expect(summaryOf(series({ subEvent })).startDate).toBe("2026-11-27T19:29:00+01:00");
  });

  it("names a court with its facility, once", () => {
    const slot = (court: string | undefined, facility: string | undefined): Slot => ({
      type: "Slot",
      facilityUse: {
        type: "IndividualFacilityUse",
        name: court,
        aggregateFacilityUse: { type: "FacilityUse", name: facility, location: club },
      },
    });
    expect(summaryOf(slot("Court 1", "Tennis Courts"))).toMatchObject({
      name: "Tennis Courts, Court 1",
      place: club,
    });
    expect(summaryOf(slot("Court 1 on Tennis Courts", "Tennis Courts")).name).toBe(
      "Court 1 on Tennis Courts",
    );
    expect(summaryOf(slot(undefined, "Tennis Courts")).name).toBe("Tennis Courts");
    expect(summaryOf(slot("Court 1", undefined)).name).toBe("Court 1");
    const [found] = slots(slot("Court 1", "Tennis Courts"));
    expect(found && summaryOf(found).name).toBe("Tennis Courts, Court 1");
  });

  it("reads imin's own samples", () => {
    const { "imin:item": found } = sample("event-series-found") as { "imin:item": [EventSeries] };
    expect(summaryOf(found[0])).toMatchObject({
      name: "Yoga",
      startDate: "2019-06-16T12:00:00Z",
      place: { name: "Better Gym" },
      isOnline: false,
      price: { price: 3.3 },
      isFromPrice: true,
    });
    expect(summaryOf(sampleScheduledSession())).toMatchObject({
      place: { name: "Neptune Centre" },
      price: pounds(2.35),
      isFromPrice: false,
    });
    const { "imin:item": items } = sample("upcoming-order-items") as { "imin:item": [OrderItem] };
    expect(formatWhen(summaryOf(items[0]))).toMatch(/^\w+day \d{1,2} \w+ \d{4}, \d\d:\d\d/);
  });
});
