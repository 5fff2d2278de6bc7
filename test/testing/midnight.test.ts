import { createSandbox } from "imin-sdk/testing";
import { expect, test } from "vitest";
import { inProcess } from "../support/broker.ts";
import { checkoutSessionFor, sessionIdentifier } from "../support/documents.ts";
import { INTERFACES } from "./interfaces.ts";

/*
 * The session of imin's example scenario is always two days ahead, so its identifier moves to the next day's session
 * at midnight in London. A checkout that is open at that time is still for the day that its page showed.
 */

const LATE = "2026-11-23T23:50:00Z";
const SHOWN = "25 November 2026 at 18:30";
const SESSIONS = "https://search.imin.co/events-api/v2/scheduled-sessions/";
const CARD = { cardNumber: "4242 4242 4242 4242", cardExpiry: "12 / 34", cardCode: "123" };

/** The identifier of the same session on other days than the example's. */
function pilatesOn(date: string): string {
  return sessionIdentifier.replace(/[^/]+$/, `pilates-${date}`);
}

test.each(INTERFACES)(
  "by %s, a checkout opened before midnight and paid after it is for the day it showed",
  async (_name, begin) => {
    const { sandbox, broker, fetch } = await begin({ clock: LATE });
    const customer = await broker.createCustomer();
    const { body } = await broker.createSession(checkoutSessionFor(customer));
    const { target } = body.potentialAction[0];
    expect(await (await fetch(target)).text()).toContain(SHOWN);
    sandbox.clock.advance("PT20M");
    expect(await (await fetch(target)).text()).toContain(SHOWN);
    const paid = await fetch(target, { method: "POST", body: new URLSearchParams(CARD) });
    expect(await paid.text()).toContain(SHOWN);
    const { body: items } = await broker.get(`/order-items?customerIdentifier=${customer}`);
    expect(items["imin:item"]).toMatchObject([
      {
        orderedItem: {
          identifier: sessionIdentifier,
          startDate: "2026-11-25T18:30:00+00:00",
          remainingAttendeeCapacity: 19,
        },
      },
    ]);
  },
);

test.each(INTERFACES)(
  "by %s, a checkout created after midnight is for the next day, which has all its places free",
  async (_name, begin) => {
    const { sandbox, broker } = await begin({ clock: LATE });
    const customer = await broker.createCustomer();
    await broker.book(sandbox, customer);
    sandbox.clock.advance("PT20M");
    const order = await broker.bookOrder(sandbox, customer);
    expect(order.orderedItem[0].orderedItem).toMatchObject({
      startDate: "2026-11-26T18:30:00+00:00",
      remainingAttendeeCapacity: 19,
    });
  },
);

test.each(INTERFACES)("by %s, a checkout whose session has started cannot be paid", async (_name, begin) => {
  const { sandbox, broker } = await begin({ clock: LATE, sessionLifetime: "P7D" });
  const { body } = await broker.createSession(checkoutSessionFor(await broker.createCustomer()));
  sandbox.clock.advance("P2D");
  await expect(sandbox.completeCheckout(body)).rejects.toThrow("has already started");
});

test("midnight is London's: in summer, the identifier changes over at 23:00 UTC", async () => {
  const { sandbox, broker } = inProcess({ clock: "2027-07-01T22:50:00Z" });
  const customer = await broker.createCustomer();
  const { body } = await broker.createSession(checkoutSessionFor(customer));
  sandbox.clock.advance("PT20M");
  const { order = "" } = await sandbox.completeCheckout(body);
  expect((await broker.order(order)).orderedItem[0].orderedItem.startDate).toBe("2027-07-03T18:30:00+01:00");
  const next = await broker.bookOrder(sandbox, customer);
  expect(next.orderedItem[0].orderedItem.startDate).toBe("2027-07-04T18:30:00+01:00");
});

test("the example session of the day before keeps its places under its own identifier", async () => {
  const { sandbox, broker } = inProcess({ clock: LATE });
  const customer = await broker.createCustomer();
  const order = await broker.book(sandbox, customer);
  sandbox.clock.advance("PT20M");
  const own = pilatesOn("2026-11-25");
  expect((await broker.send("GET", SESSIONS + encodeURIComponent(own))).body.remainingAttendeeCapacity).toBe(
    19,
  );
  await sandbox.seller.cancel(own);
  expect((await broker.order(order)).orderedItem[0].orderItemStatus).toBe(
    "https://openactive.io/SellerCancelled",
  );
});

test("a seller's change made before midnight follows the session to its own identifier, and not the next one", async () => {
  const { sandbox, broker } = inProcess({ clock: LATE });
  await sandbox.catalog.change(sessionIdentifier, { capacity: 5 });
  const customer = await broker.createCustomer();
  const open = await broker.createSession(checkoutSessionFor(customer));
  sandbox.clock.advance("PT20M");
  expect(await sandbox.catalog.change(sessionIdentifier, { description: "On mats." })).toMatchObject({
    startDate: "2026-11-26T18:30:00Z",
    capacity: 20,
  });
  for (const { catalog, seller, completeCheckout } of [
    createSandbox({ clock: LATE, snapshot: sandbox.snapshot() }),
    sandbox,
  ]) {
    const own = await catalog.change(pilatesOn("2026-11-25"), { description: "On mats." });
    expect(own).toMatchObject({ startDate: "2026-11-25T18:30:00Z", capacity: 5 });
    await seller.cancel(own);
    await expect(completeCheckout(open.body)).rejects.toThrow("does not take place");
  }
  expect((await broker.createSession(checkoutSessionFor(customer))).status).toBe(201);
});

test("a cancellation made before midnight still holds after it", async () => {
  const { sandbox, broker } = inProcess({ clock: LATE });
  await sandbox.seller.cancel(sessionIdentifier);
  sandbox.clock.advance("PT20M");
  const found = await broker.send("GET", SESSIONS + encodeURIComponent(pilatesOn("2026-11-25")));
  expect(found.body.eventStatus).toBe("schema:EventCancelled");
  await expect(
    sandbox.seller.reschedule(pilatesOn("2026-11-25"), { startDate: "2026-11-27T10:00:00Z" }),
  ).rejects.toThrow("is cancelled");
});

test("a change of the next day's session follows it when it becomes the example", async () => {
  const { sandbox, broker } = inProcess({ clock: LATE });
  await sandbox.catalog.change(pilatesOn("2026-11-26"), { capacity: 3 });
  sandbox.clock.advance("PT20M");
  const example = await broker.send("GET", SESSIONS + encodeURIComponent(sessionIdentifier));
  expect(example.body).toMatchObject({ startDate: "2026-11-26T18:30:00Z", maximumAttendeeCapacity: 3 });
  const former = await broker.send("GET", SESSIONS + encodeURIComponent(pilatesOn("2026-11-26")));
  expect(former.status).toBe(404);
});
