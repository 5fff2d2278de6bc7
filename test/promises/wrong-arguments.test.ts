import { CheckoutSessionBuilder, type IminClient, isIminError, type Order, type OrderItem } from "imin-sdk";
import { describe, expect, test } from "vitest";
import { louisResponse as louis } from "../support/documents.ts";
import { createObservedClient } from "../support/observed-client.ts";

/** The methods as seen by callers without types. */
type Untyped = Record<string, (...values: readonly unknown[]) => unknown>;

const { imin, requests } = createObservedClient({}, {});
const customers = imin.customers as unknown as Untyped;
const orders = imin.orders as unknown as Untyped;
const search = imin.search as unknown as Untyped;
const checkout = imin.checkout as unknown as Untyped;

/** The problems, in the words of the error's issues. Nothing may be sent. */
async function issuesOf(call: () => unknown): Promise<readonly string[]> {
  const before = requests.length;
  const error: unknown = await Promise.resolve()
    .then(call)
    .then(
      () => "no failure",
      (thrown: unknown) => thrown,
    );
  expect(requests).toHaveLength(before);
  if (!isIminError(error, "input")) throw new Error("Expected an IminInputError.", { cause: error });
  return error.issues.map(({ path, message }) => `${path} ${message}`.trim());
}

const orderUrl = "https://book.imin.co/api/v2/orders/1";
const order: Order = { type: "Order", id: orderUrl, identifier: "1" };
const item: OrderItem = { type: "OrderItem", id: `${orderUrl}/order-items/2`, identifier: "2" };
const awaitFirst = "is a Promise: await it first";
const remedy = "pass imin's identifier as a string, its URL at imin, or the result of an earlier call";

// biome-ignore lint/suspicious/noThenProperty: a library's own promise, which is not a Promise of the runtime.
const thenable = { then: () => undefined };

/** Every method that accepts a customer. */
const takesCustomer: readonly (readonly [string, (customer: unknown) => unknown])[] = [
  ["customers.get", (customer) => customers["get"]?.(customer)],
  ["customers.update", (customer) => customers["update"]?.(customer, { givenName: "Lou" })],
  ["customers.delete", (customer) => customers["delete"]?.(customer)],
  ["customers.setAccessPass", (customer) => customers["setAccessPass"]?.(customer, "ABC")],
  ["orders.list", (customer) => orders["list"]?.({ customer })],
  ["orders.upcomingItems", (customer) => orders["upcomingItems"]?.({ customer })],
  ["orders.forCustomer", (customer) => orders["forCustomer"]?.(customer)],
];

describe.each(takesCustomer)("%s describes a wrong customer:", (_, call) => {
  test.each<[string, () => unknown, string]>([
    ["a promise", () => Promise.resolve(louis), awaitFirst],
    ["a call that was not awaited", () => imin.customers.get(""), awaitFirst],
    ["a value that is only shaped like a promise", () => thenable, awaitFirst],
    ["undefined", () => undefined, "is required"],
    ["null", () => null, "is required"],
    ["a number", () => 42, `is a number: ${remedy}`],
    ["a bigint", () => 42n, `is a bigint: ${remedy}`],
    ["a function", () => () => louis, `is a function: ${remedy}`],
    ["a list", () => [louis], "is a list: pass one of its elements"],
    [
      "a database row",
      () => ({ email: "louis@imin.co" }),
      `is an object without imin's id or identifier: ${remedy}`,
    ],
    [
      "a row with a number as id",
      () => ({ id: 7 }),
      `is an object without imin's id or identifier: ${remedy}`,
    ],
    [
      "a row with its own id",
      () => ({ id: "0bac05e5-b207" }),
      `is an object without imin's id or identifier: ${remedy}`,
    ],
    [
      "{ customerIdentifier }",
      () => ({ customerIdentifier: "MAlnTNiZut" }),
      "is an object: pass only its customerIdentifier",
    ],
    [
      "{ iminIdentifier }",
      () => ({ name: "Louis", iminIdentifier: "MAlnTNiZut" }),
      "is an object: pass only its iminIdentifier",
    ],
    ["an order", () => order, "is an Order"],
    ["an order item", () => item, "is an OrderItem"],
  ])("%s", async (_, value, message) => {
    const given = value();
    if (given instanceof Promise || given === undefined) await Promise.resolve(given);
    else if (typeof given === "object" && given !== null && "catch" in given) {
      await (given as Promise<unknown>).catch(() => undefined);
    }
    expect(await issuesOf(() => call(given))).toStrictEqual([`customer ${message}`]);
  });
});

test.each(["list", "upcomingItems"])("orders.%s says that its argument is the customer", async (method) => {
  const call = (query?: unknown) => issuesOf(() => orders[method]?.(query));
  const given = "customer must be passed as { customer }: the argument is the customer";
  expect(await call(louis)).toStrictEqual([given]);
  expect(await call({ identifier: "MAlnTNiZut" })).toStrictEqual([given]);
  expect(await call("MAlnTNiZut")).toStrictEqual([`${given}'s identifier`]);
  expect(await call(Promise.resolve(louis))).toStrictEqual([
    `customer must be passed as { customer }, and the argument ${awaitFirst}`,
  ]);
  expect(await call(undefined)).toStrictEqual(["customer is required"]);
});

test.each(["list", "upcomingItems"])("orders.%s names unknown and known properties", async (method) => {
  const call = (query?: unknown) => issuesOf(() => orders[method]?.(query));
  const unknown = "is not a property of this query: there are customer, page";
  expect(await call({ customer: louis, pagee: 2 })).toStrictEqual([`pagee ${unknown}`]);
  expect(await call({ customer: louis, limit: 5, Page: 1 })).toStrictEqual([
    `limit ${unknown}`,
    `Page ${unknown}`,
  ]);
  expect(await call({ customerIdentifier: "1" })).toStrictEqual([
    "customer is required",
    `customerIdentifier ${unknown}`,
  ]);
  expect(await call({ customer: louis, page: 0 })).toStrictEqual(["page must be a whole number from 1"]);
});

test.each<[string, readonly unknown[], readonly string[]]>([
  ["no change", [louis, {}], ["must have at least one property to change"]],
  [
    "a change that is undefined",
    [louis, { email: undefined }],
    ["must have at least one property to change"],
  ],
  ["no changes", [louis], ["changes is required as the second argument, such as { email }"]],
  [
    "the customer with the changes in it",
    [{ ...louis, email: "a@b.co" }],
    ["changes is required as the second argument, such as { email }"],
  ],
  [
    "one object for both",
    [{ customer: louis, email: "a@b.co" }],
    ["customer and changes are separate arguments: update(customer, changes)"],
  ],
  [
    "a null",
    [louis, { telephone: null }],
    ["telephone cannot be cleared: imin documents no way to do it, so omit it"],
  ],
  [
    "a null next to a change",
    [louis, { telephone: null, email: "a@b.co" }],
    ["telephone cannot be cleared: imin documents no way to do it, so omit it"],
  ],
  [
    "a null within",
    [louis, { address: { postalCode: null } }],
    ["address.postalCode cannot be cleared: imin documents no way to do it, so omit it"],
  ],
  ["a promise of changes", [louis, Promise.resolve({})], [`changes ${awaitFirst}`]],
  ["a promise of a customer", [Promise.resolve(louis), { email: "a@b.co" }], [`customer ${awaitFirst}`]],
])("customers.update reports %s once", async (_, values, issues) => {
  expect(await issuesOf(() => customers["update"]?.(...values))).toStrictEqual(issues);
});

test.each<[string, readonly unknown[], readonly string[]]>([
  [
    "another order's item",
    ["1", [`${orderUrl}1/order-items/2`]],
    ["items[0] is an item of another order: cancel it separately, with requestCancellation(item)"],
  ],
  [
    "an item next to that of another order",
    [order, [item, { ...item, id: `${orderUrl}1/order-items/2` }]],
    ["items[1] is an item of another order: cancel it separately, with requestCancellation(item)"],
  ],
  [
    "an item without identity",
    ["1", [{ type: "OrderItem" }]],
    [`items[0] is an object without imin's id or identifier: ${remedy}`],
  ],
  [
    "an order among the items",
    ["1", [order]],
    [
      "items[0] must be an OrderItem that imin returned, or its URL: https://book.imin.co/api/v2/orders/{order}/order-items/{item}",
    ],
  ],
  ["a promise among the items", ["1", [Promise.resolve(item)]], [`items[0] ${awaitFirst}`]],
  ["a promise of the order", [Promise.resolve(order), ["2"]], [`order ${awaitFirst}`]],
  [
    "an item without its URL",
    [{ type: "OrderItem", identifier: "2" }],
    [
      "item must be an OrderItem that imin returned, or its URL: https://book.imin.co/api/v2/orders/{order}/order-items/{item}",
    ],
  ],
])("orders.requestCancellation reports %s", async (_, values, issues) => {
  expect(await issuesOf(() => orders["requestCancellation"]?.(...values))).toStrictEqual(issues);
});

test.each<[string, readonly unknown[]]>([
  ["an order alone", [order]],
  ["an identifier alone", ["1"]],
  ["an order and one item", [order, item]],
  ["an order and a word other than all", [order, "ALL"]],
  ["an order and an empty list", [order, []]],
  ["an order and options", [order, { timeout: 1000 }]],
])("orders.requestCancellation never treats %s as all of the order's items", async (_, values) => {
  const [issue, ...others] = await issuesOf(() => orders["requestCancellation"]?.(...values));
  expect(issue).toMatch(/^items must be a list of at least one item, or "all"/);
  expect(others).toStrictEqual([]);
});

test.each<[string, () => unknown, string]>([
  ["get of an item", () => orders["get"]?.(item), "order is an OrderItem: pass orderIdentifierOf(item)"],
  ["get of a customer", () => orders["get"]?.(louis), "order is a Person"],
  ["get of a promise", () => orders["get"]?.(Promise.resolve(order)), `order ${awaitFirst}`],
  ["receipt of an order", () => orders["receipt"]?.(order), "receipt is an Order"],
  [
    "receipt of a list",
    () => orders["receipt"]?.([{ type: "Invoice" }]),
    "receipt is a list: pass one of its elements",
  ],
  ["receipt of a number", () => orders["receipt"]?.(1), `receipt is a number: ${remedy}`],
  ["receipt of a promise", () => orders["receipt"]?.(Promise.resolve("1")), `receipt ${awaitFirst}`],
])("orders.%s describes its wrong argument", async (_, call, issue) => {
  expect(await issuesOf(call)).toStrictEqual([issue]);
});

test.each<[string, () => unknown, string]>([
  [
    "a result without a session's id",
    () => search["getScheduledSession"]?.({ type: "ScheduledSession", name: "Yoga" }),
    "scheduledSession is an object without id or identifier: use a session from scheduledSessions(), called with the result of getEventSeries()",
  ],
  [
    "a facility's result",
    () => search["getSlot"]?.({ type: "Slot" }),
    "slot is an object without id or identifier: use a slot from slots(), called with the result of getFacilityUse()",
  ],
  ["a promise", () => search["getScheduledSession"]?.(Promise.resolve({})), `scheduledSession ${awaitFirst}`],
  ["nothing", () => search["getScheduledSession"]?.(), "scheduledSession is required"],
  ["a list", () => search["getEventSeries"]?.([]), "eventSeries is a list: pass one of its elements"],
])("imin.search says where to find a valid argument instead of %s", async (_, call, issue) => {
  expect(await issuesOf(call)).toStrictEqual([issue]);
});

test.each<[string, () => unknown, string]>([
  ["customers.create", () => customers["create"]?.(Promise.resolve({})), `person ${awaitFirst}`],
  [
    "customers.setEntitlement",
    () => customers["setEntitlement"]?.(louis, Promise.resolve({})),
    `entitlement ${awaitFirst}`,
  ],
  [
    "checkout.createSession",
    () => checkout["createSession"]?.(Promise.resolve({})),
    `the argument ${awaitFirst}`,
  ],
  ["customers.create without a person", () => customers["create"]?.(), "person is required"],
  [
    "checkout.createSession without a session",
    () => checkout["createSession"]?.(),
    "the argument is required",
  ],
])("%s names what is missing, and does not list what a promise lacks", async (_, call, issue) => {
  expect(await issuesOf(call)).toStrictEqual([issue]);
});

describe("a checkout session's builder", () => {
  type AnyBuilder = Record<string, (value: unknown) => AnyBuilder> & { build(): unknown };
  const builder = () =>
    new CheckoutSessionBuilder()
      .broker({ name: "Acme", url: "https://acmefitness.co.uk" })
      .customer(louis)
      .orderItem({ type: "Slot", identifier: "slot", acceptedOffer: "offer" }) as unknown as AnyBuilder;
  const path = "imin:initialOrder";
  const booked = { type: "Slot", identifier: "slot", acceptedOffer: "offer" };

  test.each<[string, (build: AnyBuilder) => AnyBuilder | undefined, string]>([
    [
      "a promise of a customer",
      (build) => build["customer"]?.(Promise.resolve(louis)),
      `${path}.customer ${awaitFirst}`,
    ],
    ["a number", (build) => build["customer"]?.(5), `${path}.customer is a number: ${remedy}`],
    [
      "a row with its own id",
      (build) => build["customer"]?.({ id: 7, email: "a@b.co" }),
      `${path}.customer is an object without imin's id or identifier: ${remedy}`,
    ],
    ["an order", (build) => build["customer"]?.(order), `${path}.customer is an Order`],
  ])("reports %s", async (_, change, issue) => {
    expect(await issuesOf(() => change(builder())?.build())).toStrictEqual([issue]);
  });

  test.each<[string, unknown, string]>([
    ["a promise of an item", Promise.resolve(booked), `${path}.orderedItem[0] ${awaitFirst}`],
    ["nothing", undefined, `${path}.orderedItem[0] is required`],
    ["a string", "slot", `${path}.orderedItem[0] is required`],
    [
      "a promise of an attendee",
      { ...booked, attendee: Promise.resolve(louis) },
      `${path}.orderedItem[0].attendee ${awaitFirst}`,
    ],
  ])("reports %s among the order items", async (_, value, issue) => {
    const build = () =>
      (imin as IminClient).checkout
        .session()
        .customer("1")
        .broker({ name: "Acme", url: "https://acmefitness.co.uk" })
        .orderItem(value as never)
        .build();
    expect(await issuesOf(build)).toStrictEqual([issue]);
  });
});
