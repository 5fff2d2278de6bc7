import {
  type AcceptableOffer,
  type AggregateOffer,
  bookability,
  CheckoutSessionBuilder,
  type EventSeries,
  type FacilityUse,
  type FoundSession,
  formatPrice,
  formatWhen,
  IminClient,
  IminSearchClient,
  isBookable,
  londonDay,
  type Offer,
  type OrderItem,
  type OrderItemInput,
  offersFor,
  orderItem,
  type PagePromise,
  type ScheduledSession,
  type Slot,
  scheduledSessions,
  sessionReference,
  slots,
  summaryOf,
  type UnbookableReason,
} from "imin-sdk";
import { describe, expectTypeOf, it } from "vitest";

declare const eventSeries: EventSeries;
declare const facilityUse: FacilityUse;
declare const slot: Slot;
declare const session: ScheduledSession;
declare const aggregateOffer: AggregateOffer;
declare const anyOffer: Offer;
declare const orderItemOfOrder: OrderItem;
const imin = new IminClient({ apiKey: "k" });
const geo = { latitude: 51.5, longitude: -0.2, radius: 10 };

describe("search", () => {
  it("returns pages of results", () => {
    const found = imin.search.eventSeries({ mode: "discovery-geo", geo });
    expectTypeOf(found).toEqualTypeOf<PagePromise<EventSeries>>();
    expectTypeOf(imin.search.facilityUses({ mode: "discovery-geo", geo })).toEqualTypeOf<
      PagePromise<FacilityUse>
    >();
  });

  it("knows its modes and filters, and accepts other filters", () => {
    imin.search.eventSeries({
      mode: "upcoming-sessions",
      filters: { isVirtual: true, someNewFilter: ["a", 1] },
    });
    // @ts-expect-error: a mode of the Facilities API
    imin.search.eventSeries({ mode: "upcoming-slots", geo });
    // @ts-expect-error: the mode is missing
    imin.search.eventSeries({ geo });
    // @ts-expect-error: facilities require a place
    imin.search.facilityUses({ mode: "discovery-geo" });
    const filters = { "startDate[gte]": ["2026-11-23T00:00:00Z"] };
    // @ts-expect-error: one time, not several
    imin.search.eventSeries({ mode: "discovery-geo", geo, filters });
    // @ts-expect-error: a boolean
    imin.search.eventSeries({ mode: "discovery-geo", geo, filters: { isVirtual: "yes" } });
    // @ts-expect-error: a filter cannot be an object
    imin.search.eventSeries({ mode: "discovery-geo", geo, filters: { someNewFilter: {} } });
  });

  it("accepts an item, its URL or its identifier, and no item of another type", () => {
    imin.search.getEventSeries(eventSeries);
    imin.search.getSlot("https://search.imin.co/facilities-api/v2/slots/1");
    imin.search.getScheduledSession(269);
    // @ts-expect-error: not a session
    imin.search.getScheduledSession(eventSeries);
  });
});

describe("orderItem", () => {
  it("is accepted by the builder without a cast, for sessions and for slots of both structures", () => {
    for (const found of [...scheduledSessions(eventSeries), ...slots(facilityUse)]) {
      const [offer] = offersFor(found);
      if (offer === undefined || !isBookable(found.opportunity)) continue;
      const item = orderItem(found, offer, "MAlnTNiZut");
      expectTypeOf(item).toEqualTypeOf<OrderItemInput>();
      new CheckoutSessionBuilder()
        .customer("MAlnTNiZut")
        .broker({ name: "Acme Fitness", url: "acmefitness.co.uk" })
        .orderItem(item)
        .build();
    }
  });

  it("accepts opportunities alone, and any kind of offer", () => {
    orderItem(session, anyOffer);
    orderItem(slot, aggregateOffer);
    orderItem(slot, "https://example.com/offers/1");
    // @ts-expect-error: a series is not booked, its sessions are
    orderItem(eventSeries, anyOffer);
  });
});

describe("findSession", () => {
  it("accepts a result, its reference, and form data", async () => {
    const found = await imin.search.findSession(eventSeries);
    expectTypeOf(found).toEqualTypeOf<FoundSession | undefined>();
    const reference = sessionReference(eventSeries);
    imin.search.findSession(reference);
    imin.search.findSession(Object.fromEntries(new URLSearchParams(reference)));
    // @ts-expect-error: a facility is not a session
    imin.search.findSession(facilityUse);
    // @ts-expect-error: a session is not a result
    imin.search.findSession(session);
  });
});

describe("summaryOf", () => {
  it("accepts anything found or booked, and its results fit the formatters", () => {
    const [found] = scheduledSessions(eventSeries);
    for (const item of [
      eventSeries,
      facilityUse,
      session,
      slot,
      orderItemOfOrder,
      ...(found ? [found] : []),
    ]) {
      const summary = summaryOf(item, { offer: aggregateOffer });
      expectTypeOf(formatWhen(summary)).toBeString();
      expectTypeOf(formatPrice(summary.price)).toBeString();
      expectTypeOf(summary.place?.name).toEqualTypeOf<string | undefined>();
    }
  });
});

describe("londonDay", () => {
  it("returns filters, alone or combined with others", () => {
    imin.search.facilityUses({ mode: "upcoming-slots", geo, filters: londonDay("2026-07-02") });
    imin.search.eventSeries({
      mode: "upcoming-sessions",
      geo,
      filters: { activityPrefLabel: "Yoga", ...londonDay("2026-07-02") },
    });
  });
});

describe("isBookable and bookability", () => {
  it("reject search results, which are not bookable", async () => {
    const page = await imin.search.eventSeries({ mode: "upcoming-sessions", geo });
    // @ts-expect-error: an EventSeries has no template, its sessions have
    page.items.filter(isBookable);
    // @ts-expect-error: a FacilityUse has no template either, its slots have
    isBookable(facilityUse);
    // @ts-expect-error: an EventSeries by ID is not sufficient either
    isBookable(eventSeries);
    // @ts-expect-error: a result represents a session but is not one
    page.items.map((result) => bookability(result));
    // @ts-expect-error: a session without its parents may come from a search result
    bookability(session);
    // @ts-expect-error: a facility is not booked, its slots are
    bookability(facilityUse);
    isBookable(session);
    isBookable(slot);
    scheduledSessions(eventSeries).filter(
      (found) => isBookable(found.opportunity) && bookability(found).bookable,
    );
    slots(facilityUse).map((found) => bookability(found));
  });

  it("distinguish bookable from unbookable results", () => {
    const [found] = scheduledSessions(eventSeries);
    if (found === undefined) return;
    const result = bookability(found, { at: new Date(), offer: aggregateOffer });
    if (result.bookable)
      expectTypeOf(result.offers).toEqualTypeOf<readonly [AcceptableOffer, ...AcceptableOffer[]]>();
    else expectTypeOf(result.reason).toEqualTypeOf<UnbookableReason>();
    const { bookable, offers } = bookability(found);
    if (bookable) expectTypeOf(offers).toEqualTypeOf<readonly [AcceptableOffer, ...AcceptableOffer[]]>();
  });
});

describe("IminSearchClient", () => {
  it("has no options for booking", () => {
    new IminSearchClient({ apiKey: "k", searchBaseUrl: "https://x.example", dangerouslyAllowBrowser: true });
    // @ts-expect-error: it books nothing
    new IminSearchClient({ apiKey: "k", broker: { name: "Acme Fitness", url: "acmefitness.co.uk" } });
    // @ts-expect-error: it has no orders either
    new IminSearchClient({ apiKey: "k" }).orders;
  });
});
