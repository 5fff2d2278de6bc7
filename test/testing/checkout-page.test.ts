import type { SandboxCatalogItem } from "imin-sdk/testing";
import { describe, expect, test } from "vitest";
import { inProcess } from "../support/broker.ts";
import { checkoutSessionFor, orderItem } from "../support/documents.ts";

const NOON = "2026-11-23T12:00:00Z";
const FEEDS = "http://opendata.provider.com/api/feeds";
const PERSON = { type: "Person", givenName: "Ana", familyName: "Silva", email: "ana@example.com" };

function begin() {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const targetOf = async (document: unknown): Promise<string> =>
    (await broker.createSession(document)).body.potentialAction[0].target;
  const open = async (url: string): Promise<string> => (await sandbox.fetch(url)).text();
  /** The summary and the form, without markup. */
  const textOf = async (url: string): Promise<string> =>
    (await open(url)).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  return { sandbox, broker, targetOf, open, textOf };
}

function itemOf({ type, identifier, offers: [offer] }: SandboxCatalogItem): Record<string, unknown> {
  return orderItem({ acceptedOffer: offer?.id, orderedItem: { type, identifier } });
}

describe("the checkout page shows", () => {
  test("that a session is online", async () => {
    const { sandbox, targetOf, textOf } = begin();
    const session = await sandbox.catalog.addSession({ isOnline: true });
    expect(await textOf(await targetOf(checkoutSessionFor(PERSON, [itemOf(session)])))).toContain(
      "Where Online Provided by Riverside Leisure",
    );
  });

  test("that a booking cannot be canceled, or until when it can", async () => {
    const { sandbox, targetOf, textOf } = begin();
    const startDate = "2026-11-26T12:00:00Z";
    for (const [offer, terms] of [
      [{ allowCustomerCancellationFullRefund: false }, "This booking cannot be cancelled."],
      [
        { latestCancellationBeforeStartDate: "PT2H" },
        "Can be cancelled, with a full refund, until Thursday, 26 November 2026 at 10:00.",
      ],
    ] as const) {
      const session = await sandbox.catalog.addSession({ startDate, offers: [offer] });
      expect(await textOf(await targetOf(checkoutSessionFor(PERSON, [itemOf(session)])))).toContain(terms);
    }
  });

  test("the person that the broker described", async () => {
    const { targetOf, textOf } = begin();
    expect(await textOf(await targetOf(checkoutSessionFor(PERSON)))).toContain(
      "Your details Ana Silva ana@example.com",
    );
  });

  test("for whom each place is, and the places of a large group by price", async () => {
    const { broker, targetOf, open, textOf } = begin();
    const items: unknown[] = [];
    for (let count = 1; count <= 6; count++) {
      const attendee = await broker.createCustomer({ ...PERSON, familyName: `Silva ${count}` });
      const acceptedOffer = `${FEEDS}/offers/${count === 6 ? "junior" : "adult"}`;
      items.push(orderItem({ attendee, acceptedOffer }));
    }
    const few = await textOf(await targetOf(checkoutSessionFor(PERSON, items.slice(0, 5))));
    expect(few).toContain("Adult, for Ana Silva 1 £8.50 Adult, for Ana Silva 2 £8.50");
    expect(few).toContain("Total £42.50");
    const target = await targetOf(checkoutSessionFor(PERSON, items));
    const many = await textOf(target);
    expect(many).toContain("5 × Adult For whom Ana Silva 1 Ana Silva 2");
    expect(many).toContain("£42.50 1 × Junior For whom Ana Silva 6 £4.50 Total £47.00");
    expect(await open(target)).toContain("<details><summary>For whom</summary>");
  });

  test("in testing mode, identifiers instead of unknown people", async () => {
    const { targetOf, textOf } = begin();
    const item = orderItem({
      acceptedOffer: "test-offer-adult-guest",
      orderedItem: { type: "Slot", identifier: "test-item-Slot-paid" },
      attendee: "broker-17",
    });
    const text = await textOf(await targetOf(checkoutSessionFor("broker-16", [item])));
    expect(text).toContain("adult guest, for broker-17 £10.00");
    expect(text).toContain("Your details Test Customer");
  });
});

test("a form without any field is not paid, and names each one", async () => {
  const { sandbox, broker, targetOf } = begin();
  const customer = await broker.createCustomer();
  const response = await sandbox.fetch(await targetOf(checkoutSessionFor(customer)), { method: "POST" });
  expect(response.status).toBe(422);
  const page = await response.text();
  for (const problem of [
    '<a href="#cardNumber">Card number: Enter a card number, such as 4242 4242 4242 4242</a>',
    '<a href="#cardExpiry">Expiry date: Enter a date in the future',
    '<a href="#cardCode">Security code: Enter the three or four digits',
  ]) {
    expect(page).toContain(problem);
  }
});

test.each([
  ["13 / 30", 422],
  ["0 / 30", 422],
  ["11 / 26", 303],
  ["10 / 26", 422],
  ["1/2031", 303],
  ["soon", 422],
])("the expiry date %j results in %i", async (cardExpiry, status) => {
  const { sandbox, broker, targetOf } = begin();
  const response = await sandbox.fetch(await targetOf(checkoutSessionFor(await broker.createCustomer())), {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ cardNumber: "4242-4242-4242-4242", cardExpiry, cardCode: "1234" }),
  });
  expect(response.status).toBe(status);
});

describe("a checkout page that can no longer be paid says", () => {
  test("that the payer's account is closed", async () => {
    const { broker, targetOf, textOf } = begin();
    const customer = await broker.createCustomer();
    const target = await targetOf(checkoutSessionFor(customer));
    await broker.send("DELETE", `${broker.booking}/customer-accounts/${customer}`);
    expect(await textOf(target)).toContain("The account that should pay is closed.");
  });

  test("how many places are left", async () => {
    const { sandbox, broker, targetOf, textOf } = begin();
    const session = await sandbox.catalog.addSession();
    const items: unknown[] = [];
    for (let count = 0; count < 3; count++) {
      items.push({ ...itemOf(session), attendee: await broker.createCustomer() });
    }
    const target = await targetOf(checkoutSessionFor(PERSON, items));
    await sandbox.catalog.change(session, { capacity: 2 });
    expect(await textOf(target)).toContain("Only 2 places are left.");
    await sandbox.catalog.change(session, { capacity: 1 });
    expect(await textOf(target)).toContain("Only one place is left.");
  });

  test("that it is only available at the door", async () => {
    const { sandbox, targetOf, textOf } = begin();
    const id = "https://seller.example/offers/1";
    const session = await sandbox.catalog.addSession({ offers: [{ id }] });
    const { pathname } = new URL(await targetOf(checkoutSessionFor(PERSON, [itemOf(session)])));
    expect(pathname).toMatch(/^\/checkout\//);
    const offers = [{ id, openBookingInAdvance: "https://openactive.io/Unavailable" }] as const;
    await sandbox.catalog.change(session, { offers });
    const guest = `https://checkout.acmefitness.co.uk/v1/scheduled-sessions/${encodeURIComponent(session.identifier)}`;
    expect(await textOf(guest)).toContain("It cannot be booked online at the moment.");
  });

  test("that a series has no session to book", async () => {
    const { sandbox, broker, textOf } = begin();
    const { parent, identifier } = await sandbox.catalog.addSession({ name: "Chess" });
    const search = `https://search.imin.co/events-api/v2/event-series/${parent}`;
    const [{ identifier: series }] = (await broker.send("GET", search)).body.subEvent;
    const page = `https://checkout.acmefitness.co.uk/v1/events/${series}`;
    expect(await textOf(page)).toContain("When would you like to come?");
    await sandbox.seller.cancel(identifier);
    expect(await textOf(page)).toContain("No session of this series can be booked at the moment.");
  });
});
