import { describe, expect, test } from "vitest";
import { inProcess } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails, orderItem, sessionIdentifier } from "../support/documents.ts";
import { CONTROL_INTERFACES } from "./control-interfaces.ts";

const NOON = "2026-11-23T12:00:00Z";
const WEDNESDAY = { startDate: "2026-11-25T20:00:00Z", endDate: "2026-11-25T21:15:00Z" };
/** The same times in the format of imin's orders. */
const ON_ORDERS = { startDate: "2026-11-25T20:00:00+00:00", endDate: "2026-11-25T21:15:00+00:00" };
const OPEN_ACTIVE = "https://openactive.io";

describe.each(CONTROL_INTERFACES)("by %s, the seller", (_name, begin) => {
  test("cancels a session with every place, refunds the payments and emails each payer", async () => {
    const { sandbox, broker, seller, emails } = await begin({ clock: NOON });
    const louis = await broker.createCustomer();
    const ada = await broker.createCustomer({ ...louisDetails, email: "ada@example.com" });
    const orders = [await broker.book(sandbox, louis), await broker.book(sandbox, ada)];
    await seller.cancel(sessionIdentifier);
    for (const identifier of orders) {
      const order = await broker.order(identifier);
      expect(order.orderedItem).toMatchObject([
        {
          orderItemStatus: `${OPEN_ACTIVE}/SellerCancelled`,
          orderedItem: { eventStatus: "https://schema.org/EventCancelled" },
        },
      ]);
      expect(order["imin:receipt"]).toHaveLength(2);
    }
    const sent = (await emails()).map(({ kind, to, order }) => [kind, to, order]);
    expect(sent.slice(2)).toEqual([
      ["cancellation", louisDetails.email, orders[0]],
      ["refund", louisDetails.email, orders[0]],
      ["cancellation", "ada@example.com", orders[1]],
      ["refund", "ada@example.com", orders[1]],
    ]);
    const upcoming = await broker.get(`/order-items?customerIdentifier=${louis}`);
    expect(upcoming.body["imin:totalItems"]).toBe(0);
  });

  test("reschedules a session: bookings stay, times change, and the payer is notified", async () => {
    const { sandbox, broker, seller, emails } = await begin({ clock: NOON });
    const order = await broker.book(sandbox, await broker.createCustomer());
    await seller.reschedule(sessionIdentifier, WEDNESDAY);
    const [item] = (await broker.order(order)).orderedItem;
    expect(item).toMatchObject({
      orderItemStatus: `${OPEN_ACTIVE}/OrderItemConfirmed`,
      orderedItem: {
        ...ON_ORDERS,
        duration: "PT1H15M",
        eventStatus: "https://schema.org/EventRescheduled",
        remainingAttendeeCapacity: 19,
      },
    });
    expect((await emails()).at(-1)).toMatchObject({
      kind: "reschedule",
      to: louisDetails.email,
      subject: "New time: Pilates for Everyone",
      text: expect.stringContaining("Wednesday, 25 November 2026 at 20:00 to 21:15"),
      order,
    });
  });

  test("refuses a pending cancellation, and the item is confirmed again", async () => {
    const { sandbox, broker, seller, emails, advance } = await begin({ clock: NOON });
    const { identifier, orderedItem } = await broker.bookOrder(sandbox, await broker.createCustomer());
    await broker.cancel(identifier);
    await seller.refuseCancellation(orderedItem[0].identifier);
    await advance("P1D");
    expect((await broker.order(identifier)).orderedItem[0].orderItemStatus).toBe(
      `${OPEN_ACTIVE}/OrderItemConfirmed`,
    );
    expect((await emails()).map(({ kind }) => kind)).toEqual(["confirmation"]);
  });

  test("refuses the next cancellation if set in advance, and only that one", async () => {
    const { sandbox, broker, seller, advance } = await begin({ clock: NOON });
    const { identifier, orderedItem } = await broker.bookOrder(sandbox, await broker.createCustomer());
    await seller.refuseCancellation(orderedItem[0]);
    const statuses: string[] = [];
    for (let round = 0; round < 2; round++) {
      expect((await broker.cancel(identifier)).status).toBe(204);
      statuses.push((await broker.order(identifier)).orderedItem[0].orderItemStatus);
      await advance("PT5M");
      statuses.push((await broker.order(identifier)).orderedItem[0].orderItemStatus);
    }
    expect(statuses).toEqual([
      "https://imin.co/CustomerCancellationPending",
      `${OPEN_ACTIVE}/OrderItemConfirmed`,
      "https://imin.co/CustomerCancellationPending",
      `${OPEN_ACTIVE}/CustomerCancelled`,
    ]);
  });

  test.each([
    ["attended", "AttendeeAttended"],
    ["absent", "AttendeeAbsent"],
  ] as const)("records that the customer was %s", async (attendance, status) => {
    const { sandbox, broker, seller } = await begin({ clock: NOON });
    const { identifier, orderedItem } = await broker.bookOrder(sandbox, await broker.createCustomer());
    await seller.setAttendance(orderedItem[0].id, attendance);
    expect((await broker.order(identifier)).orderedItem[0].orderItemStatus).toBe(`${OPEN_ACTIVE}/${status}`);
    expect((await broker.cancel(identifier)).status).toBe(400);
  });

  test("refuses updates of a customer: a PATCH as a whole, an action for each seller", async () => {
    const { broker, seller } = await begin({ clock: NOON });
    const customer = await broker.createCustomer();
    await seller.refuseUpdates(customer);
    const account = `${broker.booking}/customer-accounts/${customer}`;
    const patched = await broker.send("PATCH", account, { givenName: "Lou" });
    expect(patched).toMatchObject({ status: 400, body: { "@type": "UpdateFailedError" } });
    expect((await broker.send("GET", account)).body.givenName).toBe("Louis");
    const acted = await broker.send("POST", `${account}/actions`, {
      "@context": `${OPEN_ACTIVE}/`,
      "@type": "CustomerUpdateAction",
      object: { "@type": "Person", givenName: "Lou" },
    });
    expect(acted.status).toBe(200);
    expect(acted.body.error).toMatchObject([
      { "@type": "UpdateFailedError", seller: { name: "Riverside Leisure" } },
      { "@type": "UpdateFailedError", seller: { name: "Harbour Sports Club" } },
    ]);
  });

  test("names unknown items and invalid arguments", async () => {
    const { sandbox, broker, seller } = await begin({ clock: NOON });
    const { orderedItem } = await broker.bookOrder(sandbox, await broker.createCustomer());
    await expect(seller.cancel("nothing")).rejects.toThrow('There is no session or slot "nothing"');
    await expect(seller.cancel("")).rejects.toThrow("identifier");
    await expect(seller.refuseUpdates("unknown")).rejects.toThrow('"unknown"');
    await expect(seller.setAttendance("x", "attended")).rejects.toThrow('There is no order item "x"');
    const late = "late" as "absent";
    await expect(seller.setAttendance(orderedItem[0], late)).rejects.toThrow(
      '`seller.setAttendance.attendance` must be one of "attended", "absent", not "late"',
    );
    const tomorrow = { startDate: "tomorrow" };
    await expect(seller.reschedule(sessionIdentifier, tomorrow)).rejects.toThrow('not "tomorrow"');
    const backwards = { startDate: WEDNESDAY.endDate, endDate: WEDNESDAY.startDate };
    await expect(seller.reschedule(sessionIdentifier, backwards)).rejects.toThrow("after `startDate`");
    const misspelled = { ...WEDNESDAY, start: "" };
    await expect(seller.reschedule(sessionIdentifier, misspelled)).rejects.toThrow(
      "unknown `start`; valid are identifier, startDate, endDate",
    );
    await expect(seller.cancel("test-item-ScheduledSession-paid")).rejects.toThrow("never changes");
  });
});

test("a canceled session can be neither found for booking nor booked, and an open checkout for it fails", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const customer = await broker.createCustomer();
  const search = `https://search.imin.co/events-api/v2/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`;
  expect((await broker.send("GET", search)).body["imin:checkoutUrlTemplate"]).toBeDefined();
  const { body: open } = await broker.createSession(checkoutSessionFor(customer));
  await sandbox.seller.cancel(sessionIdentifier);
  const found = await broker.send("GET", search);
  expect(found.body).toMatchObject({ eventStatus: "schema:EventCancelled" });
  expect(found.body).not.toHaveProperty("imin:checkoutUrlTemplate");
  expect((await broker.createSession(checkoutSessionFor(customer))).status).toBe(400);
  await expect(sandbox.completeCheckout(open.potentialAction[0].target)).rejects.toThrow(/not take place/);
});

test("a slot can be canceled, given the order's object or its identifier", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const court = await sandbox.catalog.addSlot();
  const customer = await broker.createCustomer();
  const order = await broker.bookOrder(sandbox, customer, [
    orderItem({
      acceptedOffer: court.offers[0]?.id,
      orderedItem: { type: "Slot", identifier: court.identifier },
    }),
  ]);
  await sandbox.seller.cancel(order.orderedItem[0].orderedItem);
  const after = await broker.order(order.identifier);
  expect(after.orderedItem[0].orderItemStatus).toBe(`${OPEN_ACTIVE}/SellerCancelled`);
  expect(after.orderedItem[0].orderedItem).not.toHaveProperty("eventStatus");
});

test("an item that the customer has already canceled is neither canceled nor refunded again", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const order = await broker.book(sandbox, await broker.createCustomer());
  await broker.cancel(order);
  sandbox.clock.advance("PT5M");
  await sandbox.seller.cancel(sessionIdentifier);
  await sandbox.seller.cancel(sessionIdentifier);
  expect((await broker.order(order)).orderedItem[0].orderItemStatus).toBe(`${OPEN_ACTIVE}/CustomerCancelled`);
  expect(sandbox.emails).toHaveLength(3);
});

test("a cancellation that is pending when the seller cancels is refunded once", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const order = await broker.book(sandbox, await broker.createCustomer());
  await broker.cancel(order);
  await sandbox.seller.cancel(sessionIdentifier);
  sandbox.clock.advance("P1D");
  const after = await broker.order(order);
  expect(after.orderedItem[0].orderItemStatus).toBe(`${OPEN_ACTIVE}/SellerCancelled`);
  expect(after["imin:receipt"]).toHaveLength(2);
});

test("a rescheduled session keeps its bookings, and can be rescheduled again", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  await sandbox.catalog.change(sessionIdentifier, { capacity: 1 });
  const order = await broker.book(sandbox, await broker.createCustomer());
  for (const startDate of ["2026-11-26T10:00:00+00:00", new Date("2026-11-27T10:00:00Z")]) {
    await sandbox.seller.reschedule(sessionIdentifier, { startDate });
    const full = await broker.createSession(checkoutSessionFor(await broker.createCustomer()));
    expect(full).toMatchObject({ status: 400, body: { "@type": "OpportunityIsFullError" } });
  }
  const { orderedItem } = await broker.order(order);
  expect(orderedItem[0].orderedItem).toMatchObject({
    startDate: "2026-11-27T10:00:00+00:00",
    endDate: "2026-11-27T11:00:00+00:00",
  });
});

test("the seller's actions are stored in a snapshot", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const order = await broker.book(sandbox, await broker.createCustomer());
  await sandbox.seller.reschedule(sessionIdentifier, WEDNESDAY);
  const { broker: later } = inProcess({ clock: NOON, snapshot: sandbox.snapshot() });
  expect((await later.order(order)).orderedItem[0].orderedItem).toMatchObject(ON_ORDERS);
  const search = `https://search.imin.co/events-api/v2/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`;
  expect((await later.send("GET", search)).body).toMatchObject(WEDNESDAY);
});

test("bookings from another day of the identifier are canceled with it", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const order = await broker.book(sandbox, await broker.createCustomer());
  sandbox.clock.advance("P1D");
  await sandbox.seller.cancel(sessionIdentifier);
  const [item] = (await broker.order(order)).orderedItem;
  expect(item.orderItemStatus).toBe(`${OPEN_ACTIVE}/SellerCancelled`);
  expect(item.orderedItem.startDate).toBe("2026-11-25T18:30:00+00:00");
});

test("an item, a session or a customer can be given by its URL, or by an object with it", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const customer = await broker.createCustomer();
  const { id, orderedItem } = await broker.bookOrder(sandbox, customer);
  await sandbox.seller.setAttendance({ "@id": orderedItem[0].id } as object, "absent");
  await sandbox.seller.setAttendance(`${orderedItem[0].id}/?from=email#top`, "attended");
  await sandbox.seller.refuseUpdates({ id: `${broker.booking}/customer-accounts/${customer}` });
  await expect(sandbox.seller.setAttendance(`${id}/%zz`, "absent")).rejects.toThrow("There is no order item");
  await sandbox.seller.cancel({ id: orderedItem[0].orderedItem.id });
  await expect(sandbox.seller.setAttendance(orderedItem[0], "absent")).rejects.toThrow(
    "The order item is SellerCancelled and cannot be attended.",
  );
  await expect(sandbox.seller.refuseCancellation(orderedItem[0])).rejects.toThrow(
    "The order item is SellerCancelled and cannot be cancelled.",
  );
  await expect(sandbox.seller.reschedule(sessionIdentifier, WEDNESDAY)).rejects.toThrow("is cancelled");
});

test("a long past session can still be canceled", async () => {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const court = await sandbox.catalog.addSlot();
  const item = orderItem({
    acceptedOffer: court.offers[0]?.id,
    orderedItem: { type: "Slot", identifier: court.identifier },
  });
  const order = await broker.book(sandbox, await broker.createCustomer(), [item]);
  sandbox.clock.advance("P30D");
  await sandbox.seller.cancel(court);
  expect((await broker.order(order)).orderedItem[0].orderItemStatus).toBe(`${OPEN_ACTIVE}/SellerCancelled`);
});
