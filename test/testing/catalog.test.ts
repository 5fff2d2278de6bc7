import { describe, expect, test } from "vitest";
import { inProcess } from "../support/broker.ts";
import { checkoutSessionFor, orderItem, sessionIdentifier } from "../support/documents.ts";
import { CONTROL_INTERFACES } from "./control-interfaces.ts";

const NOON = "2026-11-23T12:00:00Z";
const SEARCH = "https://search.imin.co";
const LONG_NAME = "Donaudampfschifffahrtsgesellschaftskapitänsgymnastik".repeat(4);

describe.each(CONTROL_INTERFACES)("by %s, the catalog", (_name, begin) => {
  test("accepts a session without any properties, and sells it", async () => {
    const { sandbox, broker, catalog } = await begin({ clock: NOON });
    const added = await catalog.addSession();
    expect(added).toMatchObject({
      type: "ScheduledSession",
      startDate: "2026-11-26T12:00:00Z",
      endDate: "2026-11-26T13:00:00Z",
      capacity: 20,
      offers: [{ name: "Adult", price: 8.5, priceCurrency: "GBP" }],
    });
    const item = orderItem({
      acceptedOffer: added.offers[0]?.id,
      orderedItem: { type: added.type, identifier: added.identifier },
    });
    const order = await broker.bookOrder(sandbox, await broker.createCustomer(), [item]);
    expect(order.orderedItem[0].orderedItem.identifier).toBe(added.identifier);
  });

  test("accepts a slot, in a new or an existing facility", async () => {
    const { broker, catalog } = await begin({ clock: NOON });
    const first = await catalog.addSlot({ name: "Court 9", capacity: 2, offers: [{ price: 12 }] });
    const second = await catalog.addSlot({ facility: first.parent, startDate: "2026-11-26T14:00:00+00:00" });
    const { origin } = new URL(broker.booking);
    const search = origin === "https://book.imin.co" ? SEARCH : origin;
    const { body } = await broker.send("GET", `${search}/facilities-api/v2/facility-uses/${first.parent}`);
    expect(body.name).toBe("Court 9");
    expect(body.event.map(({ identifier }: { identifier: string }) => identifier)).toEqual([
      first.identifier,
      second.identifier,
    ]);
  });

  test("changes a price and the places, and checkout uses them", async () => {
    const { broker, catalog } = await begin({ clock: NOON });
    const changed = await catalog.change(sessionIdentifier, {
      capacity: 0,
      offers: [{ id: "https://example.com/offers/expensive", price: 99.5, priceCurrency: "EUR" }],
    });
    expect(changed).toMatchObject({ capacity: 0, offers: [{ price: 99.5, priceCurrency: "EUR" }] });
    const customer = await broker.createCustomer();
    const old = await broker.createSession(checkoutSessionFor(customer));
    expect(old).toMatchObject({ status: 400, body: { "@type": "UnknownOfferError" } });
    const item = orderItem({ acceptedOffer: "https://example.com/offers/expensive" });
    const full = await broker.createSession(checkoutSessionFor(customer, [item]));
    expect(full).toMatchObject({ status: 400, body: { "@type": "OpportunityIsFullError" } });
    await catalog.change(sessionIdentifier, { capacity: 1 });
    expect((await broker.createSession(checkoutSessionFor(customer, [item]))).status).toBe(201);
  });

  test("names invalid arguments", async () => {
    const { catalog } = await begin({ clock: NOON });
    const price = [{ price: -1 }];
    await expect(catalog.addSession({ offers: price })).rejects.toThrow(
      "`catalog.addSession.offers[0].price` must be a number from 0, not -1",
    );
    const capacty = { capacty: 3 } as object;
    await expect(catalog.addSession(capacty)).rejects.toThrow(/unknown `capacty`; valid are .*capacity/);
    await expect(catalog.change(sessionIdentifier, {})).rejects.toThrow("Nothing to change");
    await expect(catalog.addSlot({ facility: "none" })).rejects.toThrow('There is no FacilityUse "none"');
    await expect(catalog.addSession({ series: "none" })).rejects.toThrow('There is no EventSeries "none"');
    await expect(catalog.addSession({ activity: "Quidditch" })).rejects.toThrow(/not "Quidditch": .*Pilates/);
    await expect(catalog.addSession({ identifier: sessionIdentifier })).rejects.toThrow("already");
    const euro = [{ priceCurrency: "euro" }];
    await expect(catalog.addSession({ offers: euro })).rejects.toThrow("an ISO 4217 code");
    const place = { name: "Ship", geo: { latitude: 91, longitude: 0 } };
    await expect(catalog.addSession({ location: place })).rejects.toThrow("latitude");
  });
});

test("sessions can be online, free, expensive, in other currencies, long-named or not in Latin letters", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const customer = await broker.createCustomer();
  for (const session of [
    { name: "Online", isOnline: true, offers: [{ price: 0, priceCurrency: "GBP" }] },
    { name: LONG_NAME, offers: [{ price: 1_250, priceCurrency: "JPY" }] },
    { name: "Йога для всех 太极拳 יוגה", offers: [{ price: 35.5, priceCurrency: "PLN" }] },
  ]) {
    const { identifier, offers, type } = await sandbox.catalog.addSession(session);
    const { body } = await broker.send(
      "GET",
      `${SEARCH}/events-api/v2/scheduled-sessions/${encodeURIComponent(identifier)}`,
    );
    expect(body.superEvent.superEvent.name).toBe(session.name);
    expect(body.superEvent.superEvent.eventAttendanceMode).toBe(
      session.isOnline ? "schema:OnlineEventAttendanceMode" : "schema:OfflineEventAttendanceMode",
    );
    const item = orderItem({ acceptedOffer: offers[0]?.id, orderedItem: { type, identifier } });
    const order = await broker.bookOrder(sandbox, customer, [item]);
    expect(order.orderedItem[0].acceptedOffer).toMatchObject({
      price: session.offers[0]?.price,
      priceCurrency: session.offers[0]?.priceCurrency,
    });
    expect(sandbox.emails.at(-1)?.subject).toBe(`Your booking is confirmed: ${session.name}`);
  }
  const totals = sandbox.emails.map(({ text }) => /Total: (.*)/.exec(text)?.[1]);
  expect(totals).toEqual(["£0.00", "JP¥1,250", "PLN\u00a035.50"]);
  expect(sandbox.emails[0]?.text).toContain("\nOnline\n");
});

test("a session without offers is found but cannot be booked", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const { identifier, parent } = await sandbox.catalog.addSession({ offers: [] });
  const session = await broker.send(
    "GET",
    `${SEARCH}/events-api/v2/scheduled-sessions/${encodeURIComponent(identifier)}`,
  );
  expect(session.status).toBe(200);
  expect(session.body).not.toHaveProperty("imin:checkoutUrlTemplate");
  expect((await broker.send("GET", `${SEARCH}/events-api/v2/event-series/${parent}`)).status).toBe(200);
  const list = `${SEARCH}/events-api/v2/event-series?mode=upcoming-sessions&geo[radial]=51.47,-0.22,5`;
  expect((await broker.send("GET", list)).status).toBe(200);
});

test("a series can take place at two places", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const { parent } = await sandbox.catalog.addSession({ name: "Both Banks" });
  const location = { name: "Left Bank", geo: { latitude: 51.46, longitude: -0.2 } };
  const second = await sandbox.catalog.addSession({ series: parent, location });
  expect(second.name).toBe("Both Banks");
  const { body } = await broker.send("GET", `${SEARCH}/events-api/v2/event-series/${parent}`);
  const places = body["imin:locationSummary"].map(({ name }: { name: string }) => name);
  expect(places).toEqual(["Riverside Leisure Centre", "Left Bank"]);
  expect(body.subEvent).toHaveLength(2);
  await sandbox.catalog.change(second, { location: { name: "Right Bank" } });
  const moved = (await broker.send("GET", `${SEARCH}/events-api/v2/event-series/${parent}`)).body;
  expect(moved["imin:locationSummary"][1].name).toBe("Right Bank");
});

test("a change of shared properties applies to all sessions", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const first = await sandbox.catalog.addSession({ name: "Before" });
  const second = await sandbox.catalog.addSession({ series: first.parent });
  await sandbox.catalog.change(first, { name: "After", capacity: 3 });
  const { body } = await broker.send(
    "GET",
    `${SEARCH}/events-api/v2/scheduled-sessions/${encodeURIComponent(second.identifier)}`,
  );
  expect(body.superEvent.superEvent.name).toBe("After");
  expect(body.maximumAttendeeCapacity).toBe(20);
});

test("bookings stay if there are fewer places than bookings", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const customer = await broker.createCustomer();
  const orders = [await broker.book(sandbox, customer), await broker.book(sandbox, customer)];
  await sandbox.catalog.change(sessionIdentifier, { capacity: 1 });
  const [item] = (await broker.order(orders[0] ?? "")).orderedItem;
  expect(item.orderedItem.remainingAttendeeCapacity).toBe(0);
  expect((await broker.createSession(checkoutSessionFor(customer))).status).toBe(400);
});

test("changes survive the day and a snapshot, but not a reset", async () => {
  const { sandbox } = inProcess({ clock: NOON });
  const { identifier } = await sandbox.catalog.addSession({ startDate: "2026-12-24T18:00:00Z" });
  sandbox.clock.advance("P3D");
  const { sandbox: next } = inProcess({ clock: NOON, snapshot: sandbox.snapshot() });
  expect(await next.catalog.change(identifier, { capacity: 7 })).toMatchObject({ capacity: 7 });
  next.reset();
  expect(await next.catalog.change(identifier, { capacity: 8 })).toMatchObject({ capacity: 8 });
  const { sandbox: empty } = inProcess({ clock: NOON });
  await expect(empty.catalog.change(identifier, { capacity: 7 })).rejects.toThrow("There is no session");
});

test("a price that changes during payment is the agreed one", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const { body } = await broker.createSession(checkoutSessionFor(await broker.createCustomer()));
  await sandbox.catalog.change(sessionIdentifier, { offers: [{ price: 100 }] });
  const { order } = await sandbox.completeCheckout(body.potentialAction[0].target);
  expect((await broker.order(order ?? "")).orderedItem[0].acceptedOffer.price).toBe(8.5);
});
