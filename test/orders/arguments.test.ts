import { type OrderItem, orderIdentifierOf } from "imin-sdk";
import { describe, expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { louisResponse } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";

const base = "https://book.imin.co/api/v2";
const imin = clientFor({ origin: "https://book.imin.co" });
const mine = imin.orders.forCustomer("MAlnTNiZut");
const itemUrl = `${base}/orders/1/order-items/2`;
const item: OrderItem = { type: "OrderItem", id: itemUrl };

const awaitFirst = "is a Promise: await it first";
const remedy = "pass imin's identifier as a string, its URL at imin, or the result of an earlier call";
const notIdentifier = 'must be an identifier other than "", "." or ".."';
const notItem = `must be an OrderItem that imin returned, or its URL: ${base}/orders/{order}/order-items/{item}`;
const notList = 'must be a list of at least one item, or "all". To cancel a single item, pass only that item';
const wholeOrder = 'can be "all" only with an Order that has its items: get it first with orders.get()';
const unreadable = Object.defineProperty(["2"], 0, {
  get: () => {
    throw new Error("a getter that fails");
  },
});
const otherOrder = "is an item of another order: cancel it separately, with requestCancellation(item)";

type Case = [description: string, given: readonly unknown[], issues: object[]];

describe("a cancellation is rejected with what is wrong with it", () => {
  const cases: Case[] = [
    ["no items", ["1"], [{ path: "items", message: notList }]],
    ["an empty list of items", ["1", []], [{ path: "items", message: notList }]],
    ["options for items", ["1", { timeout: 5 }], [{ path: "items", message: notList }]],
    ["a text for items", ["1", "2"], [{ path: "items", message: notList }]],
    ["a set of items", ["1", new Set(["2"])], [{ path: "items", message: notList }]],
    [
      "an order and an item that are wrong",
      [5, [".."]],
      [{ path: "order", message: `is a number: ${remedy}` }],
    ],
    ["no order", ["", ["2"]], [{ path: "order", message: notIdentifier }]],
    [
      "several wrong items",
      [
        "1",
        ["2", "..", null, Promise.resolve(item), `${base}/orders/2/order-items/2`, "x://y", { id: "x://y" }],
      ],
      [
        { path: "items[1]", message: notIdentifier },
        { path: "items[2]", message: "is required" },
        { path: "items[3]", message: awaitFirst },
        { path: "items[4]", message: otherOrder },
        { path: "items[5]", message: notItem },
        { path: "items[6]", message: notItem },
      ],
    ],
    [
      "an item for its order, and a list",
      [item, ["2"]],
      [{ path: "order", message: "is an OrderItem: pass orderIdentifierOf(item)" }],
    ],
    [
      "items that throw when they are read",
      ["1", unreadable],
      [{ path: "", message: "a getter or proxy in the arguments threw an error" }],
    ],
    ["an item without a URL", [{ type: "OrderItem", identifier: "2" }], [{ path: "item", message: notItem }]],
    [
      "an item of another host",
      ["https://evil.example/orders/1/order-items/2"],
      [{ path: "item", message: notItem }],
    ],
    ["an item's URL without a host", ["x:1/order-items/2"], [{ path: "item", message: notItem }]],
    ["an item that is in no order", [`${base}/order-items/2`], [{ path: "item", message: notItem }]],
    [
      "an item's URL without an item",
      [`${base}/orders/1/order-items/`],
      [{ path: "item", message: notItem }],
    ],
    [
      "an item, with invalid options",
      [item, { retries: 1 }],
      [{ path: "options.retries", message: expect.stringContaining("is not an option of a call") }],
    ],
    [
      "items, with invalid options",
      ["1", ["2"], null],
      [{ path: "options", message: "must be an object or omitted" }],
    ],
  ];

  test.each<Case>([
    ...cases,
    [
      "an item for its order",
      [item, "all"],
      [
        { path: "order", message: "is an OrderItem: pass orderIdentifierOf(item)" },
        { path: "items", message: wholeOrder },
      ],
    ],
    ['"all" without the order\'s items', ["1", "all"], [{ path: "items", message: wholeOrder }]],
  ])("if it has %s", async (_, given, issues) => {
    // @ts-expect-error The compiler rejects most of them too.
    const error = await failureOf(imin.orders.requestCancellation(...given), "input");
    expect(error).toMatchObject({ operation: "orders.requestCancellation", outcome: "not-sent" });
    expect(error.issues).toEqual(issues);
  });

  // Invalid options are rejected by the request for the customer's list.
  const ofCustomer = cases.filter(([description]) => !description.includes("invalid options"));
  test.each(ofCustomer)("by a customer's orders, if it has %s", async (_, given, issues) => {
    // @ts-expect-error The compiler rejects most of them too.
    const error = await failureOf(mine.requestCancellation(...given), "input");
    expect(error).toMatchObject({ operation: "orders.requestCancellation", outcome: "not-sent" });
    expect(error.issues).toEqual(issues);
  });
});

describe("a list of orders is rejected with what is wrong with it", () => {
  const misplaced = (what: string) => [
    { path: "customer", message: `must be passed as { customer }: the argument is ${what}` },
  ];

  test.each<Case>([
    ["nothing", [], [{ path: "customer", message: "is required" }]],
    ["a customer's identifier", ["1"], misplaced("the customer's identifier")],
    ["a customer", [louisResponse], misplaced("the customer")],
    ["an object with an identifier", [{ identifier: "1" }], misplaced("the customer")],
    ["an object with a URL", [{ id: louisResponse.id }], misplaced("the customer")],
    [
      "a promise of a customer",
      [Promise.resolve(louisResponse)],
      [{ path: "customer", message: `must be passed as { customer }, and the argument ${awaitFirst}` }],
    ],
    [
      "an unknown property",
      [{ customer: "1", pages: 2 }],
      [{ path: "pages", message: "is not a property of this query: there are customer, page" }],
    ],
    [
      "an identifier next to the customer",
      [{ customer: "1", identifier: "2" }],
      [{ path: "identifier", message: "is not a property of this query: there are customer, page" }],
    ],
    ...[0, 1.5, "2"].map(
      (page): Case => [
        `the page ${page}`,
        [{ customer: "1", page }],
        [{ path: "page", message: "must be a whole number from 1" }],
      ],
    ),
  ])("if it has %s", async (_, given, issues) => {
    for (const method of ["list", "upcomingItems"] as const) {
      // @ts-expect-error The compiler rejects most of them too.
      const error = await failureOf(imin.orders[method](...given), "input");
      expect(error.operation).toBe(`orders.${method}`);
      expect(error.issues).toEqual(issues);
    }
  });

  test("by a customer's orders, whose query has only a page", async () => {
    for (const method of ["list", "upcomingItems"] as const) {
      // @ts-expect-error The compiler rejects it too.
      const error = await failureOf(mine[method]({ customer: "1" }), "input");
      const message = "is not a property of this query: there is page";
      expect(error.issues).toEqual([{ path: "customer", message }]);
    }
  });
});

describe("a wait is rejected with what is wrong with it", () => {
  const noSession = "must be the result of checkout.createSession()";
  const noDate = "must be a Date, or a date-time such as 2026-11-23T18:30:00Z";
  const session = { "imin:initialOrder": { orderedItem: [{ orderedItem: "https://x.example/1" }] } };

  test.each<Case>([
    [
      "nothing",
      [undefined],
      [
        { path: "customer", message: "is required" },
        { path: "session", message: noSession },
        { path: "since", message: noDate },
      ],
    ],
    [
      "a promise of a session",
      [{ customer: "1", session: Promise.resolve(session), since: 0 }],
      [{ path: "session", message: awaitFirst }],
    ],
    [
      "a session of something unknown",
      [{ customer: "1", session: { "imin:initialOrder": { orderedItem: [{}] } }, since: 0 }],
      [{ path: "session", message: noSession }],
    ],
    [
      "an infinite time",
      [{ customer: "1", session, since: Number.POSITIVE_INFINITY }],
      [{ path: "since", message: noDate }],
    ],
  ])("if it has %s", async (_, given, issues) => {
    // @ts-expect-error The compiler rejects most of them too.
    const error = await failureOf(imin.orders.waitForOrder(...given), "input");
    expect(error.operation).toBe("orders.waitForOrder");
    expect(error.issues).toEqual(issues);
  });

  test.each<[string, unknown, string]>([
    ["nothing", undefined, notItem],
    ["a promise", Promise.resolve(item), awaitFirst],
    ["an item without a URL", { type: "OrderItem", identifier: "2" }, notItem],
  ])("for a cancellation, if it has %s", async (_, given, message) => {
    const error = await failureOf(imin.orders.waitForCancellation(given as OrderItem), "input");
    expect(error.operation).toBe("orders.waitForCancellation");
    expect(error.issues).toEqual([{ path: "item", message }]);
  });
});

test("orderIdentifierOf() says what it needs", () => {
  const message = "must be an order item's URL, which ends in /orders/{order}/order-items/{item}";
  expect(() => orderIdentifierOf("2")).toThrow(
    expect.objectContaining({ operation: "orderIdentifierOf", issues: [{ path: "item.id", message }] }),
  );
});
