import {
  bookability,
  entitlementOffer,
  formatPrice,
  formatWhen,
  IminClient,
  offersFor,
  orderItem,
  sessionReference,
  slots,
  summaryOf,
} from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";
import { expect, it } from "vitest";
import { louisDetails } from "../support/documents.ts";

const geo = { latitude: 51.4612, longitude: -0.2163, radius: 10 };

/** A broker's client and its sandbox, at noon on a Monday. */
async function setUp() {
  const sandbox = createSandbox({ clock: "2026-11-23T12:00:00Z" });
  const imin = new IminClient({
    apiKey: sandbox.apiKey,
    fetch: sandbox.fetch,
    checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
    broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
    responseValidation: "strict",
  });
  const customer = await imin.customers.create(louisDetails);
  const session = () =>
    imin.checkout
      .session()
      .customer(customer)
      .backToBroker("https://acmefitness.co.uk/")
      .backToBrokerUserProfile("https://acmefitness.co.uk/account");
  return { sandbox, imin, customer, session, at: sandbox.clock.now() };
}

it("books the eighth of twenty results", async () => {
  const { sandbox, imin, customer, session, at } = await setUp();
  const { items: results } = await imin.search.eventSeries({ mode: "upcoming-sessions", geo, limit: 20 });
  expect(results).toHaveLength(20);
  const [, , , , , , , eighth] = results;
  if (eighth === undefined) throw new Error("There are fewer results than that.");
  // The same series has sessions before and after it, so a wrong one is likely.
  const sameSeries = results.filter(({ id }) => id === eighth.id);
  expect(sameSeries.length).toBeGreaterThan(2);
  expect(sameSeries[0]).not.toBe(eighth);
  const shown = summaryOf(eighth);

  const found = await imin.search.findSession(eighth);
  if (found === undefined) throw new Error("The session is there.");
  const booking = bookability(found, { at });
  if (!booking.bookable) throw new Error(booking.reason);
  const checkout = await imin.checkout.createSession(
    session().orderItem(orderItem(found, booking.offers[0])),
  );
  await sandbox.completeCheckout(checkout.checkoutUrl);

  const { items: booked, totalItems } = await imin.orders.upcomingItems({ customer });
  expect(totalItems).toBe(1);
  const summary = summaryOf(booked[0] ?? eighth);
  expect(formatWhen(summary)).toBe(formatWhen(shown));
  expect([summary.name, summary.place?.name]).toStrictEqual([shown.name, shown.place?.name]);
  expect(formatPrice(summary.price)).toBe(formatPrice(shown.price));
});

it("books the clicked session of each result, through the page's own links", async () => {
  const { imin } = await setUp();
  const { items: results } = await imin.search.eventSeries({ mode: "upcoming-sessions", geo, limit: 50 });
  for (const result of results) {
    const link = new URLSearchParams(sessionReference(result));
    const found = await imin.search.findSession(Object.fromEntries(new URLSearchParams(link.toString())));
    const { name, startDate, endDate, place } = summaryOf(result);
    expect(found && summaryOf(found)).toMatchObject({ name, startDate, endDate });
    expect(found && summaryOf(found).place?.name).toBe(place?.name);
  }
});

it("returns undefined for a session that has started since the customer saw it", async () => {
  const { sandbox, imin } = await setUp();
  const [first] = (await imin.search.eventSeries({ mode: "upcoming-sessions", geo, limit: 1 })).items;
  sandbox.clock.advance("PT8H");
  expect(first && (await imin.search.findSession(first))).toBeUndefined();
  sandbox.clock.advance("P60D");
  expect(first && (await imin.search.findSession(first))).toBeUndefined();
});

it("shows and books the price of an entitlement", async () => {
  const { sandbox, imin, customer, session, at } = await setUp();
  const { concept: entitlements } = await imin.customers.listEntitlements();
  const entitlement = entitlements?.find(({ prefLabel }) => prefLabel === "Adult Resident");
  const entitlementFilter = entitlement?.id?.split("#")[1];
  const search = { mode: "upcoming-sessions", geo, limit: 50 } as const;
  const results = await imin.search.eventSeries({ ...search, filters: { entitlementFilter } });
  const result = results.items.find(entitlementOffer);
  const offer = result && entitlementOffer(result);
  if (result === undefined || offer === undefined)
    throw new Error("One of the series has a price for residents.");
  expect(formatPrice(summaryOf(result, { offer }).price)).toMatch(/^about £\d+\.\d\d$/);
  // The price is not visible without the entitlement filter.
  expect((await imin.search.eventSeries(search)).items.some(entitlementOffer)).toBe(false);

  await imin.customers.setEntitlement(customer, {
    entitlementType: entitlement?.id ?? "",
    validUntil: "2027-05-10T10:45:33Z",
  });
  const found = await imin.search.findSession(result);
  if (found === undefined) throw new Error("The session is there.");
  expect(offersFor(found).some(({ id }) => id === offer.id)).toBe(false);
  const booking = bookability(found, { at, offer });
  if (!booking.bookable) throw new Error(booking.reason);
  const checkout = await imin.checkout.createSession(
    session().orderItem(orderItem(found, booking.offers[0])),
  );
  await sandbox.completeCheckout(checkout.checkoutUrl);
  const [booked] = (await imin.orders.upcomingItems({ customer })).items;
  if (booked === undefined) throw new Error("It is booked.");
  expect(summaryOf(booked).price?.price).toBe(offer.price);
  expect(formatWhen(summaryOf(booked))).toBe(formatWhen(summaryOf(found)));
});

it("books a court, and names it with its facility", async () => {
  const { sandbox, imin, customer, session, at } = await setUp();
  const harbour = { latitude: 51.4494, longitude: -2.6082, radius: 5 };
  const filters = { activityPrefLabel: "Tennis", "startDate[gte]": "2026-11-25T16:00:00Z" };
  const { items } = await imin.search.facilityUses({ mode: "upcoming-slots", geo: harbour, filters });
  const [found] = items.flatMap(slots);
  if (found === undefined) throw new Error("There are courts.");
  const [slot] = slots(await imin.search.getSlot(found.opportunity));
  const booking = slot ? bookability(slot, { at }) : undefined;
  if (!slot || !booking?.bookable) throw new Error(booking?.reason ?? "gone");
  const checkout = await imin.checkout.createSession(session().orderItem(orderItem(slot, booking.offers[0])));
  await sandbox.completeCheckout(checkout.checkoutUrl);
  const [booked] = (await imin.orders.upcomingItems({ customer })).items;
  expect(booked && summaryOf(booked)).toMatchObject({ name: "Tennis Courts, Court 1", isFromPrice: false });
  expect(booked && formatWhen(summaryOf(booked))).toBe("Wednesday 25 November 2026, 16:00–17:00");
});
