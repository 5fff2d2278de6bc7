import { createSandbox } from "imin-sdk/testing";
import { describe, expect, test } from "vitest";
import { Broker, inProcess, type ReceivedResponse } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails, orderItem, sessionIdentifier } from "../support/documents.ts";

const NOON = "2026-11-23T12:00:00Z";
const CONTEXT = "https://openactive.io/";

async function begin() {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const customer = await broker.createCustomer();
  return { sandbox, broker, customer, account: `${broker.booking}/customer-accounts/${customer}` };
}

function expectRefusal({ status, body }: ReceivedResponse, description: string): void {
  expect(status).toBe(400);
  expect(body.description).toBe(description);
}

describe("an account is rejected", () => {
  test.each([
    ["that is not an object", [louisDetails], "The body must be a JSON object."],
    ["of another type", { ...louisDetails, type: "Organization" }, '`type` must be "Person".'],
    ["with a number for a text", { ...louisDetails, telephone: 7 }, "`telephone` must be a string."],
    [
      "with a number for a date",
      { ...louisDetails, birthDate: 1970 },
      "`birthDate` is not a date (YYYY-MM-DD).",
    ],
    [
      "with an incomplete date",
      { ...louisDetails, birthDate: "1970-02" },
      "`birthDate` is not a date (YYYY-MM-DD).",
    ],
    [
      "with an address of another type",
      { ...louisDetails, address: { type: "Place" } },
      '`address.type` must be "PostalAddress".',
    ],
    [
      "with several problems",
      { givenName: "Louis", familyName: "Wu", address: { type: "PostalAddress", postalCode: 15 } },
      "`email` is missing; `address.postalCode` must be a string.",
    ],
  ])("%s", async (_name, person, description) => {
    const { broker } = await begin();
    expectRefusal(await broker.send("POST", `${broker.booking}/customer-accounts`, person), description);
  });
});

describe("an action is rejected", () => {
  const entitlement = {
    "@type": "Entitlement",
    entitlementType: "https://meta.imin.co/v2/sandbox/entitlements#8dfbad55-fdb5-4479-86a4-b873b18ecff1",
    validUntil: "2027-01-01T00:00:00Z",
  };
  const update = { "@type": "CustomerUpdateAction", object: { "@type": "Person", givenName: "Lou" } };
  const pass = { "@type": "imin:AccessPassUpdateAction", object: { "@type": "Barcode", text: "A1" } };
  const entitle = (changes: object) => ({
    "@type": "imin:EntitlementUpdateAction",
    object: { ...entitlement, ...changes },
  });

  test.each([
    ["without a context", { ...update, "@context": undefined }, "`@context` is missing."],
    ["without an object", { ...update, object: "Lou" }, "`object` must be an object."],
    [
      "for one seller instead of a list",
      { ...update, seller: "https://seller.example" },
      "`seller` must be an array of seller ids.",
    ],
    [
      "for sellers that are not ids",
      { ...update, seller: [{ id: "https://seller.example" }] },
      "`seller` must be an array of seller ids.",
    ],
    [
      "with an access pass without its text",
      { ...pass, object: { "@type": "Barcode" } },
      "`object` must be a Barcode with a `text`.",
    ],
    [
      "with an access pass of another type",
      { ...pass, object: { "@type": "Person", text: "A1" } },
      "`object` must be a Barcode with a `text`.",
    ],
    [
      "with an entitlement of another type",
      entitle({ "@type": "Concept" }),
      "`object` must be an Entitlement.",
    ],
    [
      "with an entitlement without its end",
      entitle({ validUntil: undefined }),
      "`object.validUntil` is not a date-time.",
    ],
    [
      "with an entitlement that ends at no moment",
      entitle({ validUntil: "soon" }),
      "`object.validUntil` is not a date-time.",
    ],
  ])("%s", async (_name, action, description) => {
    const { broker, account } = await begin();
    const response = await broker.send("POST", `${account}/actions`, { "@context": CONTEXT, ...action });
    expectRefusal(response, description);
  });

  test("an entitlement may be named by its whole concept", async () => {
    const { broker, account } = await begin();
    const action = entitle({ entitlementType: { id: entitlement.entitlementType, type: "Concept" } });
    const response = await broker.send("POST", `${account}/actions`, { "@context": CONTEXT, ...action });
    expect(response.status).toBe(200);
  });

  test("only the named sellers refuse an update", async () => {
    const { sandbox, broker, customer, account } = await begin();
    await sandbox.seller.refuseUpdates(customer);
    const response = await broker.send("POST", `${account}/actions`, {
      "@context": CONTEXT,
      ...update,
      seller: ["https://opendata.harbour-sports.example/openactive/sellers/7"],
    });
    const errors = response.body.error.map(({ seller }: { seller: { name: string } }) => seller.name);
    expect(errors).toEqual(["Harbour Sports Club"]);
  });
});

describe("a checkout session is rejected", () => {
  const link = {
    type: "WebPage",
    "imin:linkType": "https://imin.co/BackToBrokerLink",
    url: "https://a.example",
  };

  test.each([
    ["with one link instead of a list", link, "`imin:navigationLinks` must be an array."],
    [
      "with a link without its URL",
      [{ ...link, url: undefined }],
      "Each of `imin:navigationLinks` needs an `imin:linkType` and a `url`.",
    ],
    [
      "with a link that is a string",
      ["https://a.example"],
      "Each of `imin:navigationLinks` needs an `imin:linkType` and a `url`.",
    ],
  ])("%s", async (_name, links, description) => {
    const { broker, customer } = await begin();
    const document = { ...checkoutSessionFor(customer), "imin:navigationLinks": links };
    expectRefusal(await broker.createSession(document), description);
  });

  test.each([
    [
      "with an attendee that is a person",
      [orderItem({ attendee: { type: "Person" } })],
      "`attendee` must be a customer's identifier.",
    ],
    [
      "with an item's identifier instead of the item",
      [orderItem({ orderedItem: sessionIdentifier })],
      "`orderedItem.orderedItem` must be an object.",
    ],
    [
      "with an item of another type",
      [orderItem({ orderedItem: { type: "Event", identifier: sessionIdentifier } })],
      '`orderedItem.orderedItem.type` must be "ScheduledSession" or "Slot".',
    ],
    [
      "with an item without its identifier",
      [orderItem({ orderedItem: { type: "ScheduledSession" } })],
      "`orderedItem.orderedItem.identifier` is missing.",
    ],
    ["with an item that is a string", [sessionIdentifier], "Each `orderedItem` must be an OrderItem."],
  ])("%s", async (_name, items, description) => {
    const { broker, customer } = await begin();
    expectRefusal(await broker.createSession(checkoutSessionFor(customer, items)), description);
  });

  test("in which an attendee has two places", async () => {
    const { broker, customer } = await begin();
    const items = [orderItem({ attendee: customer }), orderItem({ attendee: customer })];
    expectRefusal(
      await broker.createSession(checkoutSessionFor(customer, items)),
      "An attendee can have only one item of a group booking.",
    );
  });

  test("that is standalone and for two places", async () => {
    const { broker } = await begin();
    const item = { type: "OrderItem", orderedItem: { type: "ScheduledSession", id: sessionIdentifier } };
    const response = await broker.send("POST", `${broker.checkout}/checkout-sessions`, {
      "@context": [CONTEXT],
      type: "imin:CheckoutSession",
      "imin:initialOrder": { type: "OrderQuote", orderedItem: [item, item] },
    });
    expectRefusal(response, "A standalone session must have exactly one `orderedItem`.");
  });

  test("that is nested too deeply", async () => {
    const { broker, customer } = await begin();
    const deep = JSON.parse(`${'{"a":'.repeat(40)}1${"}".repeat(40)}`);
    expectRefusal(
      await broker.createSession({ ...checkoutSessionFor(customer), deep }),
      "The body is not valid JSON.",
    );
  });
});

test("in testing mode, an attendee may be anyone", async () => {
  const { broker } = await begin();
  const item = orderItem({
    acceptedOffer: "test-offer-adult-guest",
    orderedItem: { type: "Slot", identifier: "test-item-Slot-paid" },
    attendee: "anyone",
  });
  expect((await broker.createSession(checkoutSessionFor("someone", [item]))).status).toBe(201);
});

describe("a cancellation is rejected", () => {
  const CANCELLED = "https://openactive.io/CustomerCancelled";

  test.each([
    ["of another type", { "@type": "OrderItem" }, '`@type` must be "Order".'],
    [
      "without a list of items",
      { "@type": "Order", orderedItem: {} },
      "`orderedItem` must list at least one item to cancel.",
    ],
    [
      "without an item",
      { "@type": "Order", orderedItem: [] },
      "`orderedItem` must list at least one item to cancel.",
    ],
    [
      "with an item that is a string",
      { "@type": "Order", orderedItem: ["item"] },
      'Each `orderedItem` must be an object with the `@type` "OrderItem".',
    ],
    [
      "with an item of another type",
      { "@type": "Order", orderedItem: [{ "@type": "Order", orderItemStatus: CANCELLED }] },
      'Each `orderedItem` must be an object with the `@type` "OrderItem".',
    ],
    [
      "with an item without its id",
      { "@type": "Order", orderedItem: [{ "@type": "OrderItem", orderItemStatus: CANCELLED }] },
      '"" is not the id of an order item.',
    ],
  ])("%s", async (_name, patch, description) => {
    const { sandbox, broker, customer } = await begin();
    const order = await broker.book(sandbox, customer);
    expectRefusal(await broker.send("PATCH", `${broker.booking}/orders/${order}`, patch), description);
  });
});

test("an order shows the age range of its offer, and the guest who paid", async () => {
  const sandbox = createSandbox({ clock: NOON, customerOnOrders: true });
  const broker = new Broker(sandbox, sandbox.fetch);
  const guest = { type: "Person", givenName: "Ana", familyName: "Silva", email: "ana@example.com" };
  const junior = orderItem({ acceptedOffer: "http://opendata.provider.com/api/feeds/offers/junior" });
  const { body } = await broker.createSession(checkoutSessionFor(guest, [junior]));
  const { order = "" } = await sandbox.completeCheckout(body);
  expect(await broker.order(order)).toMatchObject({
    customer: guest,
    orderedItem: [{ acceptedOffer: { name: "Junior", ageRange: { type: "QuantitativeValue" } } }],
  });
});
