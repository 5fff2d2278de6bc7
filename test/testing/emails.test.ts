import { createSandbox } from "imin-sdk/testing";
import { describe, expect, test } from "vitest";
import { inProcess } from "../support/broker.ts";
import {
  checkoutSessionFor,
  louisDetails,
  offerIdentifier,
  orderItem,
  sessionIdentifier,
} from "../support/documents.ts";
import { INTERFACES } from "./interfaces.ts";

const NOON = "2026-11-23T12:00:00Z";
const FREE = orderItem({
  acceptedOffer: "http://opendata.provider.com/api/feeds/offers/free",
  orderedItem: {
    type: "ScheduledSession",
    identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/fun-run-2026-11-25",
  },
});

describe.each(INTERFACES)("over %s", (_name, begin) => {
  test("the confirmation goes to the customer's current address", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    const customer = await broker.createCustomer();
    const { body } = await broker.createSession(checkoutSessionFor(customer));
    const account = `${broker.booking}/customer-accounts/${customer}`;
    await broker.send("PATCH", account, { email: "louis_new_email@imin.co" });
    const { order } = await sandbox.completeCheckout(body.potentialAction[0].target);
    const { confirmationNumber } = (await broker.get(`/orders/${order}`)).body;
    expect(sandbox.emails).toEqual([
      {
        kind: "confirmation",
        to: "louis_new_email@imin.co",
        subject: "Your booking is confirmed: Pilates for Everyone",
        text: expect.any(String),
        order,
        sentAt: NOON,
      },
    ]);
    const { text } = sandbox.emails[0] ?? {};
    for (const part of [
      "Hello Louis,",
      "Acme Fitness",
      "Wednesday, 25 November 2026 at 18:30 to 19:30",
      "12 Embankment Walk",
      "Adult: £8.50",
      "Total: £8.50",
      `Confirmation number: ${confirmationNumber}`,
      order,
    ]) {
      expect(text).toContain(part);
    }
  });

  test("the cancellation and refund emails are sent when the seller has confirmed", async () => {
    const { sandbox, broker } = await begin({ clock: NOON });
    const order = await broker.book(sandbox, await broker.createCustomer());
    await broker.cancel(order);
    expect(sandbox.emails.map(({ kind }) => kind)).toEqual(["confirmation"]);
    sandbox.clock.advance("P1D");
    const [, cancellation, refund] = sandbox.emails;
    expect(sandbox.emails).toHaveLength(3);
    expect(cancellation).toMatchObject({
      kind: "cancellation",
      to: louisDetails.email,
      order,
      sentAt: "2026-11-23T12:05:00Z",
    });
    expect(cancellation?.text).toContain("As you asked");
    expect(refund).toMatchObject({ kind: "refund", subject: "Your refund of £8.50", order });
  });
});

test("a free booking is canceled without a refund or a refund receipt", async () => {
  const { broker, sandbox } = inProcess({ clock: NOON });
  const order = await broker.book(sandbox, await broker.createCustomer(), [FREE]);
  await broker.cancel(order);
  sandbox.clock.advance("PT5M");
  expect(sandbox.emails.map(({ kind }) => kind)).toEqual(["confirmation", "cancellation"]);
  expect((await broker.get(`/orders/${order}`)).body["imin:receipt"]).toHaveLength(1);
});

test("only the payer of a group booking gets emails, one for the whole order", async () => {
  const { broker, sandbox } = inProcess({ clock: NOON });
  const louis = await broker.createCustomer();
  const ada = await broker.createCustomer({ ...louisDetails, email: "ada@example.com", givenName: "Ada" });
  const items = [louis, ada].map((attendee) => orderItem({ attendee }));
  const order = await broker.book(sandbox, louis, items);
  await broker.cancel(order);
  sandbox.clock.advance("PT5M");
  expect(sandbox.emails.map(({ kind, to }) => [kind, to])).toEqual([
    ["confirmation", louisDetails.email],
    ["cancellation", louisDetails.email],
    ["refund", louisDetails.email],
  ]);
  expect(sandbox.emails[2]?.text).toContain("£17.00");
});

test("a guest gets the confirmation at the address they typed", async () => {
  const { broker, sandbox } = inProcess({ clock: NOON });
  const begun = await sandbox.fetch(
    `${broker.checkout}/v1/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`,
    { redirect: "manual" },
  );
  const guest = { givenName: "Ana", familyName: "Silva", email: "ana@example.com" };
  const card = { cardNumber: "4242 4242 4242 4242", cardExpiry: "12 / 34", cardCode: "123" };
  await sandbox.fetch(`${broker.checkout}${begun.headers.get("location")}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ ...guest, ...card, offer: offerIdentifier }),
  });
  expect(sandbox.emails).toMatchObject([{ kind: "confirmation", to: "ana@example.com" }]);
});

test("imin's testing mode sends the confirmation although it creates no order", async () => {
  const { broker, sandbox } = inProcess({ clock: NOON });
  const item = orderItem({
    acceptedOffer: "test-offer-adult-guest",
    orderedItem: { type: "ScheduledSession", identifier: "test-item-ScheduledSession-paid" },
  });
  const customers = [await broker.createCustomer(), { type: "Person", ...louisDetails, email: "l@imin.co" }];
  for (const customer of customers) {
    const { body } = await broker.createSession(checkoutSessionFor(customer, [item]));
    await sandbox.completeCheckout(body.potentialAction[0].target);
  }
  expect(sandbox.emails.map(({ to, order }) => [to, order])).toEqual([
    [louisDetails.email, undefined],
    ["l@imin.co", undefined],
  ]);
  expect(sandbox.emails[0]?.text).toContain("nothing is booked");
});

test("an erased customer gets no email", async () => {
  const { broker, sandbox } = inProcess({ clock: NOON, erasureDelay: "PT1M" });
  const customer = await broker.createCustomer();
  await broker.cancel(await broker.book(sandbox, customer));
  await broker.send("DELETE", `${broker.booking}/customer-accounts/${customer}`);
  sandbox.clock.advance("PT5M");
  expect(sandbox.emails.map(({ kind }) => kind)).toEqual(["confirmation"]);
});

test("the outbox is stored in a snapshot and emptied by reset", async () => {
  const { broker, sandbox } = inProcess({ clock: NOON });
  await broker.book(sandbox, await broker.createCustomer());
  const { emails } = sandbox;
  expect(createSandbox({ snapshot: sandbox.snapshot() }).emails).toEqual(emails);
  sandbox.reset();
  expect(sandbox.emails).toEqual([]);
  expect(emails).toHaveLength(1);
});
