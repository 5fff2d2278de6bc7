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
const CARD = { cardNumber: "4242 4242 4242 4242", cardExpiry: "12 / 34", cardCode: "123" };

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
  const own = sessionIdentifier.replace(/[^/]+$/, "pilates-2026-11-25");
  const url = `https://search.imin.co/events-api/v2/scheduled-sessions/${encodeURIComponent(own)}`;
  expect((await broker.send("GET", url)).body.remainingAttendeeCapacity).toBe(19);
  await sandbox.seller.cancel(own);
  expect((await broker.order(order)).orderedItem[0].orderItemStatus).toBe(
    "https://openactive.io/SellerCancelled",
  );
});
