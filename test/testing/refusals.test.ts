import { createSandbox } from "imin-sdk/testing";
import { describe, expect, test } from "vitest";
import { Broker, responseFrom } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails, orderItem, sessionIdentifier } from "../support/documents.ts";

const NOON = "2026-11-23T12:00:00Z";
const FEEDS = "http://opendata.provider.com/api/feeds";

async function begin() {
  const sandbox = createSandbox({ clock: NOON });
  const broker = new Broker(sandbox, sandbox.fetch);
  return { sandbox, broker, customer: await broker.createCustomer() };
}

function scheduledSession(slug: string, offer: string): Record<string, unknown> {
  return orderItem({
    acceptedOffer: `${FEEDS}/offers/${offer}`,
    orderedItem: { type: "ScheduledSession", identifier: `${FEEDS}/scheduled-sessions/${slug}` },
  });
}

test.each([
  ["a missing key", undefined],
  ["a wrong key", "another-key"],
])("%s is rejected with 401", async (_name, key) => {
  const sandbox = createSandbox();
  const headers: Record<string, string> = key === undefined ? {} : { "X-API-KEY": key };
  const response = await sandbox.fetch("https://book.imin.co/api/v2/entitlements", { headers });
  expect(await responseFrom(response)).toMatchObject({
    status: 401,
    body: { "@context": "https://openactive.io/", "@type": "InvalidAPITokenError", statusCode: 401 },
  });
});

test("the checkout host accepts requests without a key, as on imin's pages, but no wrong key", async () => {
  const { sandbox, customer } = await begin();
  const send = (headers: Record<string, string>) =>
    sandbox.fetch("https://checkout.acmefitness.co.uk/api/checkout-sessions", {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(checkoutSessionFor(customer)),
    });
  expect((await send({})).status).toBe(201);
  expect((await send({ "X-API-KEY": "another-key" })).status).toBe(401);
});

test.each([
  ["/customer-accounts/unknown", 404],
  ["/orders/unknown", 404],
  ["/receipts/unknown", 404],
  ["/orders?customerIdentifier=unknown", 404],
  ["/nothing/here", 404],
  ["/orders", 400],
  ["/customer-accounts/%zz", 400],
  ["/customer-accounts", 405],
])("GET %s returns %i and a JSON error", async (path, status) => {
  const { broker } = await begin();
  const response = await broker.get(path);
  expect(response.status).toBe(status);
  expect(response.body).toBeTypeOf("object");
});

test("an invalid page number is rejected as in imin's own library", async () => {
  const { broker, customer } = await begin();
  const { status, body } = await broker.get(`/orders?customerIdentifier=${customer}&page=zero`);
  expect(status).toBe(400);
  expect(body).toEqual({
    error: { type: "InvalidQuery", details: ["`page` must be a whole number from 1"] },
  });
});

describe("an account is rejected", () => {
  test.each([
    ["without an email address", { ...louisDetails, email: undefined }, "`email` is missing"],
    ["with an invalid email address", { ...louisDetails, email: "louis" }, "`email` is not an email address"],
    ["with an invalid date", { ...louisDetails, birthDate: "1970-02-31" }, "`birthDate` is not a date"],
    [
      "with a string for a boolean",
      { ...louisDetails, "imin:is13OrOver": "false" },
      "`imin:is13OrOver` must be",
    ],
    [
      "with a string for an address",
      { ...louisDetails, address: "Flat 3" },
      "`address` must be a PostalAddress",
    ],
    [
      "with an envelope's type missing",
      { customer: { "@type": "Person", ...louisDetails } },
      "`@type` must be",
    ],
  ])("%s", async (_name, person, description) => {
    const { broker } = await begin();
    const { status, body } = await broker.send("POST", `${broker.booking}/customer-accounts`, person);
    expect(status).toBe(400);
    expect(body.description).toContain(description);
  });

  test("whose content type is not JSON", async () => {
    const { sandbox } = await begin();
    const response = await sandbox.fetch("https://book.imin.co/api/v2/customer-accounts", {
      method: "POST",
      headers: { "X-API-KEY": sandbox.apiKey },
      body: JSON.stringify(louisDetails),
    });
    expect(response.status).toBe(400);
  });
});

test("an update requires something to change", async () => {
  const { broker, customer } = await begin();
  const url = `${broker.booking}/customer-accounts/${customer}`;
  expect((await broker.send("PATCH", url, {})).status).toBe(400);
  expect((await broker.send("PATCH", url, { email: null })).status).toBe(400);
});

describe("a checkout session is rejected", () => {
  test.each([
    ["for an unknown session", [scheduledSession("unknown", "adult")], "UnknownOpportunityError"],
    ["at an unknown price", [orderItem({ acceptedOffer: "unknown" })], "UnknownOfferError"],
    ["without a price", [orderItem({ acceptedOffer: undefined })], "IncompleteOrderItemError"],
    [
      "for a session named as a slot",
      [orderItem({ orderedItem: { type: "Slot", identifier: sessionIdentifier } })],
      "UnknownOpportunityError",
    ],
    [
      "for an item sold only at the door",
      [scheduledSession("circuits-2026-11-24", "circuits-adult")],
      "OpportunityOfferPairNotBookableError",
    ],
    [
      "for an item not on sale yet",
      [scheduledSession("yoga-2026-12-09", "yoga-adult")],
      "OpportunityOfferPairNotBookableError",
    ],
    [
      "for a session that has started",
      [scheduledSession("yoga-2026-11-23", "yoga-adult")],
      "OpportunityOfferPairNotBookableError",
    ],
    [
      "at a residents' price without the entitlement",
      [orderItem({ acceptedOffer: "https://imin.co/ns/offers/adult-resident" })],
      "UnacceptableOfferError",
    ],
    ["without an item", [], "OpenBookingError"],
    [
      "for several attendees without naming them",
      [orderItem(), orderItem()],
      "IncompleteAttendeeDetailsError",
    ],
    ["for an unknown attendee", [orderItem({ attendee: "unknown" })], "IncompleteCustomerDetailsError"],
  ])("%s", async (_name, items, type) => {
    const { broker, customer } = await begin();
    const { status, body } = await broker.createSession(checkoutSessionFor(customer, items));
    expect(status).toBe(400);
    expect(body).toMatchObject({ "@context": "https://openactive.io/", "@type": type, statusCode: 400 });
  });

  test("for an unknown customer", async () => {
    const { broker } = await begin();
    const { status, body } = await broker.createSession(checkoutSessionFor("unknown"));
    expect(status).toBe(400);
    expect(body["@type"]).toBe("IncompleteCustomerDetailsError");
  });

  test("with a link that is not http or https", async () => {
    const { broker, customer } = await begin();
    const document = checkoutSessionFor(customer);
    document["imin:navigationLinks"] = [
      { type: "WebPage", "imin:linkType": "https://imin.co/BackToBrokerLink", url: "javascript:alert(1)" },
    ];
    expect((await broker.createSession(document)).status).toBe(400);
  });

  test("for items of different sessions in one group", async () => {
    const { broker, customer } = await begin();
    const friend = await broker.createCustomer();
    const other = scheduledSession("pilates-2026-11-24", "adult");
    const items = [orderItem({ attendee: customer }), { ...other, attendee: friend }];
    expect((await broker.createSession(checkoutSessionFor(customer, items))).status).toBe(400);
  });
});

test("when the last place is taken, an open session can no longer be completed", async () => {
  const { sandbox, broker, customer } = await begin();
  const bike = scheduledSession("indoor-cycling-2026-11-24", "cycling-adult");
  const late = await broker.createSession(checkoutSessionFor(customer, [bike]));
  await broker.book(sandbox, customer, [bike]);
  await broker.book(sandbox, customer, [bike]);
  const full = await broker.createSession(checkoutSessionFor(customer, [bike]));
  expect(full).toMatchObject({ status: 400, body: { "@type": "OpportunityIsFullError" } });
  await expect(sandbox.completeCheckout(late.body.potentialAction[0].target)).rejects.toThrow("is full");
  expect((await broker.get(`/orders?customerIdentifier=${customer}`)).body["imin:totalItems"]).toBe(2);
});

test("a session that has expired can no longer be completed", async () => {
  const { sandbox, broker, customer } = await begin();
  const { body } = await broker.createSession(checkoutSessionFor(customer));
  sandbox.clock.advance("PT24H");
  await expect(sandbox.completeCheckout(body.potentialAction[0].target)).rejects.toThrow("has expired");
});

test("completing a session twice creates one order", async () => {
  const { sandbox, broker, customer } = await begin();
  const { body } = await broker.createSession(checkoutSessionFor(customer));
  const first = await sandbox.completeCheckout(body.potentialAction[0].target);
  expect(await sandbox.completeCheckout(first.session)).toEqual(first);
  expect((await broker.get(`/orders?customerIdentifier=${customer}`)).body["imin:totalItems"]).toBe(1);
});

describe("a cancellation is rejected", () => {
  const CANCELLED = "https://openactive.io/CustomerCancelled";

  async function patchWith(change: (id: string) => unknown) {
    const { sandbox, broker, customer } = await begin();
    const order = await broker.book(sandbox, customer);
    const url = `${broker.booking}/orders/${order}`;
    const { body } = await broker.send("GET", url);
    return broker.send("PATCH", url, change(body.orderedItem[0].id));
  }

  test.each([
    [
      "for an item of another order",
      "OrderItemNotWithinOrderError",
      { "@id": "x/api/v2/orders/1/order-items/2" },
    ],
    ["for something that is not an item", "OrderItemIdInvalidError", { "@id": "unknown" }],
    [
      "for a status that only the seller sets",
      "PatchNotAllowedOnPropertyError",
      { orderItemStatus: "https://openactive.io/SellerCancelled" },
    ],
    ["with more than a status", "PatchContainsExcessivePropertiesError", { price: 0 }],
  ])("%s", async (_name, type, changes) => {
    const response = await patchWith((id) => ({
      "@type": "Order",
      orderedItem: [{ "@type": "OrderItem", "@id": id, orderItemStatus: CANCELLED, ...changes }],
    }));
    expect(response).toMatchObject({ status: 400, body: { "@type": type } });
  });

  test("if the offer has no refund", async () => {
    const { sandbox, broker, customer } = await begin();
    const bike = scheduledSession("indoor-cycling-2026-11-27", "cycling-adult");
    const order = await broker.book(sandbox, customer, [bike]);
    const url = `${broker.booking}/orders/${order}`;
    const { body } = await broker.send("GET", url);
    const item = { "@type": "OrderItem", "@id": body.orderedItem[0].id, orderItemStatus: CANCELLED };
    const response = await broker.send("PATCH", url, { "@type": "Order", orderedItem: [item] });
    expect(response).toMatchObject({ status: 400, body: { "@type": "CancellationNotPermittedError" } });
  });
});
