import {
  isPresentlyCancellable,
  type Order,
  type OrderItem,
  orderIdentifierOf,
  orderItemStatuses,
  statusOf,
  totalOf,
} from "imin-sdk";
import { describe, expect, test } from "vitest";

const item = (properties: Partial<OrderItem>): OrderItem => ({ type: "OrderItem", ...properties });
const withId = (id: unknown) => item({ id: id as string });

describe("orderIdentifierOf", () => {
  test.each([
    ["https://book.imin.co/api/v2/orders/0bac05e5-b207/order-items/abcd", "0bac05e5-b207"],
    ["https://proxy.example.com/imin/orders/1/order-items/2", "1"],
    ["http://localhost:4010/api/v2/orders/1/order-items/2", "1"],
    ["https://book.imin.co/api/v2/orders/a%2Fb%20c/order-items/2", "a/b c"],
    ["https://book.imin.co/orders/x/order-items/orders/1/order-items/2", "1"],
    ["https://book.imin.co/api/v2/orders/1/order-items/2?from=page#top", "1"],
  ])("reads the order from %s", (id, order) => {
    expect(orderIdentifierOf(withId(id))).toBe(order);
    expect(orderIdentifierOf(id)).toBe(order);
  });

  test.each([
    ["an item without id", item({ identifier: "abcd" })],
    ["an identifier", "abcd"],
    ["an order's URL", "https://book.imin.co/api/v2/orders/1"],
    ["a list of items", "https://book.imin.co/api/v2/orders/1/order-items"],
    ["a list of items with a slash", "https://book.imin.co/api/v2/orders/1/order-items/"],
    ["no order", "https://book.imin.co/api/v2/orders//order-items/2"],
    ["a customer's URL", "https://book.imin.co/api/v2/customer-accounts/1/order-items/2"],
    ["a path after the item", "https://book.imin.co/api/v2/orders/1/order-items/2/refund"],
    ["a stray percent sign", "https://book.imin.co/api/v2/orders/%/order-items/2"],
    ["a path without a host", "/orders/1/order-items/2"],
    ["a URL without a host", "x:orders/1/order-items/2"],
    ["only slashes", "https://book.imin.co///order-items/2"],
    ["a number for an id", withId(5)],
    ["a symbol for an id", withId(Symbol("id"))],
    ["nothing", undefined],
    ["null", null],
  ])("rejects %s", (_, given) => {
    expect(() => orderIdentifierOf(given as never)).toThrow(
      expect.objectContaining({ code: "input", issues: [{ path: "item.id", message: expect.any(String) }] }),
    );
  });
});

test.each([
  undefined,
  null,
  5,
  "text",
  [],
  {},
  { orderedItem: 5 },
  { orderedItem: {} },
  { orderedItem: [null, 5] },
])("%j is neither an order nor an item, and does not throw", (value) => {
  expect(totalOf(value as never)).toBeUndefined();
  expect(totalOf({ orderedItem: [value] } as never)).toBeUndefined();
  expect(totalOf({ orderedItem: [{ acceptedOffer: value }] } as never)).toBeUndefined();
  expect(statusOf(value as never)).toBe("other");
  expect(isPresentlyCancellable(value as never)).toBe(false);
});

describe("statusOf", () => {
  test.each([
    ["https://openactive.io/OrderItemConfirmed", "confirmed"],
    ["https://imin.co/CustomerCancellationPending", "cancellation-requested"],
    ["https://openactive.io/CustomerCancelled", "cancelled-by-customer"],
    ["https://openactive.io/SellerCancelled", "cancelled-by-seller"],
    ["https://openactive.io/AttendeeAttended", "attended"],
    ["https://openactive.io/CustomerAttended", "attended"],
    ["https://openactive.io/AttendeeAbsent", "absent"],
    ["https://openactive.io/OrderItemProposed", "other"],
    ["oa:CustomerCancelled", "cancelled-by-customer"],
    ["imin:CustomerCancellationPending", "cancellation-requested"],
    ["SellerCancelled", "cancelled-by-seller"],
    ["https://openactive.io/customercancelled", "other"],
    ["https://openactive.io/NotCustomerCancelled", "other"],
    ["https://openactive.io/CustomerCancelled/", "other"],
    ["", "other"],
    [undefined, "other"],
    [null, "other"],
    [5, "other"],
  ])("%s is %s", (orderItemStatus, name) => {
    expect(statusOf(item({ orderItemStatus: orderItemStatus as string }))).toBe(name);
  });

  test("knows every documented status except proposals", () => {
    const others = orderItemStatuses.filter(
      (orderItemStatus) => statusOf(item({ orderItemStatus })) === "other",
    );
    expect(others).toStrictEqual(["https://openactive.io/OrderItemProposed"]);
  });
});

describe("totalOf", () => {
  const priced = (price: unknown, more: Partial<OrderItem> = {}, priceCurrency = "GBP") =>
    item({ acceptedOffer: { type: "Offer", price: price as number, priceCurrency }, ...more });
  const cancelled = { orderItemStatus: "https://openactive.io/CustomerCancelled" } as const;
  const order = (...orderedItem: OrderItem[]): Order => ({ type: "Order", orderedItem });
  const total = (price: number, priceCurrency = "GBP") => ({
    price,
    highPrice: undefined,
    priceCurrency,
    isIndicative: false,
  });

  test("is imin's total, even if the items differ", () => {
    const due = { type: "PriceSpecification", price: 12.5, priceCurrency: "GBP" } as const;
    expect(totalOf({ ...order(priced(20)), totalPaymentDue: due })).toStrictEqual(total(12.5));
    expect(totalOf({ type: "Order", totalPaymentDue: { price: "0.00" } })).toStrictEqual(total(0));
    expect(totalOf({ type: "Order", totalPaymentDue: { price: 3, priceCurrency: "EUR" } })).toStrictEqual(
      total(3, "EUR"),
    );
  });

  test("is the sum of the items if imin returns no total", () => {
    expect(totalOf({ ...order(priced(8.5), priced(8.5)), totalPaymentDue: {} })).toStrictEqual(total(17));
    expect(totalOf({ ...order(priced(8.5)), totalPaymentDue: { price: "" } })).toStrictEqual(total(8.5));
  });

  test.each([
    [[0.1, 0.2], 0.3],
    [[1.1, 2.2, 3.3], 6.6],
    [[4.35, 4.35, 4.35], 13.05],
    [["8.50", "8.5"], 17],
    [[0, 0], 0],
    [Array.from({ length: 1000 }, () => 0.01), 10],
    [[1.15, 1.15], 2.3],
  ])("adds %s up to %s", (prices, sum) => {
    expect(totalOf(order(...prices.map((price) => priced(price))))).toStrictEqual(total(sum));
  });

  test("excludes items that the customer or the seller has canceled, but not pending ones", () => {
    const seller = { orderItemStatus: "https://openactive.io/SellerCancelled" };
    const pending = { orderItemStatus: "https://imin.co/CustomerCancellationPending" };
    const items = [priced(1), priced(2, cancelled), priced(4, seller), priced(8, pending)];
    expect(totalOf(order(...items))).toStrictEqual(total(9));
  });

  test("is 0 if everything is canceled", () => {
    expect(totalOf(order(priced(5, cancelled), priced(5, cancelled)))).toStrictEqual(total(0));
    expect(totalOf(order(priced(5, cancelled, "EUR")))).toStrictEqual(total(0, "EUR"));
    expect(totalOf(order(item(cancelled)))).toStrictEqual(total(0));
  });

  test.each([
    ["an item has no offer", [priced(1), item({})]],
    ["an item has no price", [priced(1), priced(undefined)]],
    ["an item's price is not a number", [priced("free"), priced(1)]],
    ["an offer is only a URL", [item({ acceptedOffer: "https://example.com/offers/1" })]],
    ["currencies differ", [priced(1), priced(1, {}, "EUR")]],
    ["there are no items", []],
  ])("is undefined if %s", (_, items) => {
    expect(totalOf(order(...items))).toBeUndefined();
  });

  test("ignores missing data in a canceled item", () => {
    expect(totalOf(order(priced(1), item(cancelled), priced(5, cancelled, "EUR")))).toStrictEqual(total(1));
  });

  test("is undefined for an order that has no items", () => {
    expect(totalOf({ type: "Order" })).toBeUndefined();
  });

  test("is a guide price if one of the prices is", () => {
    const guide = item({ acceptedOffer: { type: "beta:IndicativeOffer", price: 2 } });
    expect(totalOf(order(priced(1), guide))).toMatchObject({ price: 3, isIndicative: true });
  });
});
