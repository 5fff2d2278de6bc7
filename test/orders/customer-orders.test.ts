import {
  type CustomerOrders,
  type IminClient,
  type Invoice,
  isIminError,
  type Order,
  type OrderItem,
} from "imin-sdk";
import { describe, expect, test } from "vitest";
import { louisResponse } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { createObservedClient, type ObservedRequest } from "../support/observed-client.ts";

const base = "https://book.imin.co/api/v2";

/** An order as imin lists it, with one item, `{order}-item`. */
const order = (identifier: string, properties: object = {}) => ({
  type: "Order",
  id: `${base}/orders/${identifier}`,
  identifier,
  orderDate: "2026-11-15T15:24:26Z",
  "imin:receipt": [{ type: "Invoice", url: `${base}/receipts/${identifier}-receipt` }],
  orderedItem: [item(identifier)],
  ...properties,
});

const item = (order: string, properties: object = {}): OrderItem => ({
  type: "OrderItem",
  id: `${base}/orders/${order}/order-items/${order}-item`,
  identifier: `${order}-item`,
  ...properties,
});

/** A page of Louis's list. `next` is the query of the following page. */
const page = (items: readonly object[], next?: string) => ({
  type: "imin:RestrictedCollection",
  "imin:totalItems": 100,
  view: next === undefined ? {} : { next: `${base}/orders?customerIdentifier=MAlnTNiZut&${next}` },
  "imin:item": items,
});

interface Imin {
  /** Louis's list, by page number. */
  readonly pages: readonly object[];
  /** All of imin's orders, whoever owns them. */
  readonly orders?: readonly ReturnType<typeof order>[];
}

/** imin has orders of many customers. Louis's are those in the list. */
function accountPage({ pages, orders = [] }: Imin) {
  const respond = ({ method, url }: ObservedRequest) => {
    const { pathname, searchParams } = new URL(url);
    const path = decodeURIComponent(pathname.slice("/api/v2".length));
    if (method === "PATCH") return { status: 204 };
    if (path.startsWith("/receipts/")) {
      return new Response("%PDF-1.7", { headers: { "content-type": "application/pdf" } });
    }
    if (path === "/orders") return { body: pages[Number(searchParams.get("page") ?? 1) - 1] ?? page([]) };
    const found = orders.find(({ identifier }) => path === `/orders/${identifier}`);
    return found ? { body: found } : { status: 404, body: { "@type": "UnknownOrderError" } };
  };
  const { imin, requests } = createObservedClient(respond, { logLevel: "off", maxRetries: 0 });
  const sent = () => requests.splice(0).map(({ method, url }) => `${method} ${url.slice(base.length)}`);
  return { imin, mine: imin.orders.forCustomer(louisResponse), requests, sent };
}

const mine = order("mine");
const theirs = order("theirs");
const firstPage = "GET /orders?customerIdentifier=MAlnTNiZut";

describe("an order in imin's list of the customer's orders", () => {
  test("is returned after the list was requested", async () => {
    const { mine: orders, sent } = accountPage({ pages: [page([mine])], orders: [mine, theirs] });
    expect(await orders.get("mine")).toMatchObject({ identifier: "mine" });
    expect(sent()).toStrictEqual([firstPage, "GET /orders/mine"]);
  });

  test.each([
    ["its identifier", "mine"],
    ["its URL", `${base}/orders/mine`],
    ["its URL, with another encoding", `${base}/orders/%6Dine`],
    ["its URL, with the host in capitals", "https://BOOK.imin.co/api/v2/orders/mine"],
    ["the order", mine as Order],
    ["an order that has only its URL", { type: "Order", id: `${base}/orders/mine` } as Order],
  ])("is identified by %s", async (_, reference) => {
    const { mine: orders, sent } = accountPage({ pages: [page([mine])], orders: [mine] });
    expect(await orders.get(reference)).toMatchObject({ identifier: "mine" });
    expect(sent()).toStrictEqual([firstPage, "GET /orders/mine"]);
  });

  test("is found on the third page, and no further page is requested", async () => {
    const pages = [
      page([order("1"), order("2")], "page=2"),
      page([order("3"), order("4")], "page=3"),
      page([order("5"), mine], "page=4"),
      page([order("6")]),
    ];
    const { mine: orders, sent } = accountPage({ pages, orders: [mine] });
    await orders.get("mine");
    expect(sent()).toStrictEqual([
      firstPage,
      `${firstPage}&page=2`,
      `${firstPage}&page=3`,
      "GET /orders/mine",
    ]);
  });

  test("is not looked up again after it was listed, by any method", async () => {
    const pages = [page([order("1")], "page=2"), page([mine])];
    const { mine: orders, sent } = accountPage({ pages, orders: [mine, order("1")] });
    for await (const _ of orders.list()) void _;
    sent();
    await orders.get("mine");
    await orders.get("1");
    await orders.requestCancellation("mine", ["mine-item"]);
    await orders.requestCancellation(item("1"));
    await orders.receipt("mine");
    expect(sent()).toStrictEqual([
      "GET /orders/mine",
      "GET /orders/1",
      "PATCH /orders/mine",
      "PATCH /orders/1",
      "GET /orders/mine",
      "GET /receipts/mine-receipt",
    ]);
  });

  test("is remembered from the page that had it, and not from unrequested pages", async () => {
    const pages = [page([order("1")], "page=2"), page([mine])];
    const { mine: orders, sent } = accountPage({ pages, orders: [mine] });
    const first = await orders.list();
    expect(first.items).toHaveLength(1);
    await orders.get("mine");
    expect(sent()).toStrictEqual([firstPage, firstPage, `${firstPage}&page=2`, "GET /orders/mine"]);
  });

  test("is found if it was placed a moment ago, even after the list was read to its end", async () => {
    const pages = [page([order("1")])];
    const { mine: orders } = accountPage({ pages, orders: [mine] });
    await failureOf(orders.get("mine"), "ownership");
    pages[0] = page([mine, order("1")]);
    expect(await orders.get("mine")).toMatchObject({ identifier: "mine" });
  });

  test.each([
    ["without a customer", {}],
    [
      "with the customer in the object form, whose identifier is the broker's own",
      { customer: { type: "Person", identifier: "user-77", email: "a@b.co" } },
    ],
    [
      "with another customer's account in it",
      { customer: { type: "Person", identifier: "other", id: `${base}/customer-accounts/other` } },
    ],
    ["with the customer as a URL", { customer: `${base}/customer-accounts/other` }],
  ])("is the customer's even %s", async (_, properties) => {
    const listed = order("mine", properties);
    const { mine: orders } = accountPage({ pages: [page([listed])], orders: [listed] });
    expect(await orders.get("mine")).toMatchObject({ identifier: "mine" });
  });

  test.each([
    ["only an identifier", { type: "Order", identifier: "mine" }],
    ["only a URL", { type: "Order", id: `${base}/orders/mine` }],
  ])("is found in the list by %s", async (_, listed) => {
    const { mine: orders } = accountPage({ pages: [page([listed])], orders: [mine] });
    expect(await orders.get("mine")).toMatchObject({ identifier: "mine" });
  });
});

/** Each way to access an order, with a reference to it. */
const ways: readonly (readonly [
  string,
  (orders: CustomerOrders, identifier: string) => PromiseLike<unknown>,
])[] = [
  ["get", (orders, id) => orders.get(id)],
  ["get by URL", (orders, id) => orders.get(`${base}/orders/${id}`)],
  ["requestCancellation of a list", (orders, id) => orders.requestCancellation(id, [`${id}-item`])],
  ["requestCancellation of all", (orders, id) => orders.requestCancellation(id, "all")],
  [
    "requestCancellation of all of an Order",
    (orders, id) => orders.requestCancellation(order(id) as Order, "all"),
  ],
  ["requestCancellation of an item", (orders, id) => orders.requestCancellation(item(id))],
  ["requestCancellation of an item's URL", (orders, id) => orders.requestCancellation(item(id).id ?? "")],
  ["receipt", (orders, id) => orders.receipt(id)],
  ["receipt by its identifier", (orders, id) => orders.receipt(id, `${id}-receipt`)],
];

describe("an order that is not in imin's list of the customer's orders", () => {
  test.each(ways)("is rejected by %s, and only the list is requested", async (_, reach) => {
    const { mine: orders, sent } = accountPage({ pages: [page([mine])], orders: [mine, theirs] });
    const error = await failureOf(reach(orders, "theirs"), "ownership");
    expect(error).toMatchObject({ name: "IminOwnershipError", code: "ownership", attempts: 0 });
    expect(error.message).toBe(
      `${error.operation}: imin does not list this order among the customer's orders. Respond as if it did not exist.`,
    );
    expect(sent()).toStrictEqual([firstPage]);
  });

  test.each(ways)("is rejected by %s like an order that does not exist", async (_, reach) => {
    const { mine: orders } = accountPage({ pages: [page([mine])], orders: [mine, theirs] });
    const existing = await failureOf(reach(orders, "theirs"), "ownership");
    const missing = await failureOf(reach(orders, "nobodys"), "ownership");
    expect(JSON.stringify(missing)).toBe(JSON.stringify(existing));
    expect(missing.message).toBe(existing.message);
  });

  test("does not appear in the error, and neither does the customer", async () => {
    const { mine: orders } = accountPage({ pages: [page([mine])], orders: [mine, theirs] });
    const error = await failureOf(orders.requestCancellation(item("theirs")), "ownership");
    const said = `${error.stack} ${JSON.stringify(error)} ${Object.values(error).join()} ${String(error.cause)}`;
    expect(said).not.toContain("theirs");
    expect(said).not.toContain("mine");
    expect(said).not.toContain("MAlnTNiZut");
    expect(said).not.toContain("louis");
  });

  test("has the outcome not-sent for a cancellation, and none for a read", async () => {
    const { mine: orders } = accountPage({ pages: [page([mine])], orders: [theirs] });
    const cancellation = await failureOf(orders.requestCancellation(item("theirs")), "ownership");
    expect(cancellation).toMatchObject({ operation: "orders.requestCancellation", outcome: "not-sent" });
    const read = await failureOf(orders.get("theirs"), "ownership");
    expect(read).toMatchObject({ operation: "orders.get" });
    expect(read.outcome).toBeUndefined();
  });

  test.each([
    ["in capitals", "MINE"],
    ["with a trailing space", "mine "],
    ["encoded twice", "%6Dine"],
    ["with a path that leads back to it", "theirs/../mine"],
    ["with a query", "mine?x=1"],
    ["with a zero byte", "mine\0"],
    ["with a homoglyph", "m\u0456ne"],
  ])("is not mistaken for one of the customer's when it is spelled %s", async (_, identifier) => {
    const { mine: orders, sent } = accountPage({ pages: [page([mine])], orders: [mine] });
    await failureOf(orders.get(identifier), "ownership");
    await failureOf(orders.requestCancellation(identifier, ["mine-item"]), "ownership");
    expect(sent()).toStrictEqual([firstPage, firstPage]);
  });

  test("does not become the customer's because its own data says so", async () => {
    const claimed = order("theirs", {
      customer: {
        type: "Person",
        identifier: "MAlnTNiZut",
        id: louisResponse.id,
        email: louisResponse.email,
      },
    });
    const { mine: orders } = accountPage({ pages: [page([mine])], orders: [claimed] });
    await failureOf(orders.get("theirs"), "ownership");
    await failureOf(orders.get(claimed as Order), "ownership");
  });

  test("does not become the customer's through an identifier next to its URL", async () => {
    const { mine: orders, sent } = accountPage({ pages: [page([mine])], orders: [mine, theirs] });
    const forged = { ...theirs, identifier: "mine" } as Order;
    expect(await orders.get(forged)).toMatchObject({ identifier: "mine" });
    await failureOf(orders.requestCancellation(forged, "all"), "input");
    expect(sent().filter((request) => request.includes("theirs"))).toStrictEqual([]);
  });

  test("is not canceled through an item next to one of the customer's orders", async () => {
    const { mine: orders, sent } = accountPage({ pages: [page([mine])], orders: [mine, theirs] });
    const disguised = item("theirs", { identifier: "mine-item" });
    for (const items of [[disguised], [item("mine"), disguised], [disguised.id ?? ""]]) {
      const error = await failureOf(orders.requestCancellation("mine", items), "input");
      expect(error.issues.at(-1)?.message).toContain("is an item of another order");
    }
    expect(sent()).toStrictEqual([]);
  });

  test.each([
    ["a query", "?x=/api/v2/orders/theirs/order-items/theirs-item"],
    ["a fragment", "#/api/v2/orders/theirs/order-items/theirs-item"],
    ["a line break", "\n"],
  ])("is not sent to imin in %s after the URL of one of the customer's items", async (_, suffix) => {
    const { mine: orders, requests } = accountPage({ pages: [page([mine])], orders: [mine, theirs] });
    const forged = item("mine", { id: `${base}/orders/mine/order-items/mine-item${suffix}` });
    await orders.requestCancellation(forged);
    await orders.requestCancellation("mine", [forged]);
    const patches = requests.filter(({ method }) => method === "PATCH");
    expect(patches).toHaveLength(2);
    for (const { body } of patches) {
      expect(body).toMatchObject({ orderedItem: [{ "@id": `${base}/orders/mine/order-items/mine-item` }] });
    }
  });

  test("is not accessible through a value that changes between reads", async () => {
    const { mine: orders, sent } = accountPage({ pages: [page([mine])], orders: [mine, theirs] });
    let reads = 0;
    const turning = (first: string, then: string) => ({
      type: "Order",
      get identifier() {
        return reads++ === 0 ? first : then;
      },
    });
    await orders.get(turning("mine", "theirs") as Order);
    const items = [item("mine")];
    const asked = orders.requestCancellation("mine", items);
    items[0] = item("theirs");
    await asked;
    const changing = item("mine");
    const askedAlone = orders.requestCancellation(changing);
    changing.id = item("theirs").id;
    await askedAlone;
    expect(sent().filter((request) => request.includes("theirs"))).toStrictEqual([]);
  });

  test.each([
    ["another host", "https://book.imin.co.evil.example/api/v2/orders/mine"],
    ["a host before an at sign", "https://book.imin.co@evil.example/api/v2/orders/mine"],
    ["another path", "https://book.imin.co/api/v3/orders/mine"],
    ["a path after the order", `${base}/orders/mine/order-items`],
    ["a slash after the order", `${base}/orders/mine/`],
    ["another scheme", "ftp://book.imin.co/api/v2/orders/mine"],
  ])("a URL with %s is rejected before anything is sent", async (_, url) => {
    const { mine: orders, sent } = accountPage({ pages: [page([mine])], orders: [mine] });
    await failureOf(orders.get(url), "input");
    await failureOf(orders.requestCancellation(url, ["mine-item"]), "input");
    expect(sent()).toStrictEqual([]);
  });

  test.each([
    ["another host", "https://evil.example/api/v2/orders/mine/order-items/mine-item"],
    ["a scheme other than http and https", "x:mine/order-items/mine-item"],
    ["dot segments that lead to another order", `${base}/orders/mine/order-items/../../theirs/order-items/x`],
    ["a path after the item", `${base}/orders/mine/order-items/mine-item/order-items/x`],
    ["no item", `${base}/orders/mine/order-items/`],
    ["no order", `${base}/orders//order-items/x`],
  ])("an item's URL with %s does not give access to any order", async (_, url) => {
    const { mine: orders, sent } = accountPage({ pages: [page([mine])], orders: [mine, theirs] });
    const error: unknown = await orders.requestCancellation(url).then(
      () => "no failure",
      (thrown: unknown) => thrown,
    );
    expect(isIminError(error, "input") || isIminError(error, "ownership")).toBe(true);
    expect(sent().filter((request) => request.startsWith("PATCH"))).toStrictEqual([]);
  });
});

describe("the list decides, even if it is unusual: it", () => {
  test("is requested for the customer, whatever the pages contain", async () => {
    const elsewhere = { ...page([mine]), view: { next: `${base}/orders?customerIdentifier=other&page=2` } };
    const { mine: orders, requests } = accountPage({ pages: [elsewhere, page([theirs])], orders: [theirs] });
    await orders.get("theirs").then(undefined, () => undefined);
    const asked = requests.filter(({ url }) => url.includes("customerIdentifier"));
    expect(
      asked.every(
        ({ url }) => new URL(url).searchParams.getAll("customerIdentifier").join() === "MAlnTNiZut",
      ),
    ).toBe(true);
  });

  test.each([
    ["leads back to its beginning", [page([mine], "page=2"), page([order("1")], "page=1")]],
    ["leads to itself", [page([mine], "page=1")]],
    [
      "repeats its page under new URLs forever",
      Array.from({ length: 500 }, (_, index) => page([mine], `page=${index + 2}`)),
    ],
    ["has empty pages forever", Array.from({ length: 500 }, (_, index) => page([], `page=${index + 2}`))],
    [
      "loops among a few pages under new URLs",
      Array.from({ length: 500 }, (_, index) => page([index % 2 ? mine : order("1")], `page=${index + 2}`)),
    ],
  ])("ends if it %s", async (_, pages) => {
    const { mine: orders, sent } = accountPage({ pages, orders: [theirs] });
    await failureOf(orders.get("theirs"), "ownership");
    expect(sent().length).toBeLessThan(5);
  });

  test.each([
    ["orders that are null", [null, undefined, 5, "theirs", [], {}]],
    ["an order without an identity", [{ type: "Order" }]],
    ["an identifier that is not a string", [{ type: "Order", identifier: 5, id: ["theirs"] }]],
    ["an order of another host", [{ type: "Order", id: "https://evil.example/api/v2/orders/theirs" }]],
    ["an order with an empty identifier", [{ type: "Order", identifier: "", id: "" }]],
  ])("does not expose other orders with %s in it", async (_, items) => {
    const { imin, sent } = accountPage({
      pages: [page([...(items as object[]), mine])],
      orders: [mine, theirs],
    });
    const orders = imin.withOptions({ responseValidation: "off" }).orders.forCustomer("MAlnTNiZut");
    await failureOf(orders.get("theirs"), "ownership");
    expect(await orders.get("mine")).toMatchObject({ identifier: "mine" });
    expect(sent()).toStrictEqual([firstPage, "GET /orders/mine"]);
  });

  test("rejects the call with its own error if it fails, and nothing is sent", async () => {
    const { imin, requests } = createObservedClient({ status: 503 }, { maxRetries: 0, logLevel: "off" });
    const orders = imin.orders.forCustomer("MAlnTNiZut");
    const read = await failureOf(orders.get("mine"), "api");
    expect(read).toMatchObject({ operation: "orders.list", status: 503 });
    expect(read.outcome).toBeUndefined();
    const error = await failureOf(orders.requestCancellation(item("mine")), "api");
    expect(error).toMatchObject({ operation: "orders.list", outcome: "not-sent" });
    expect(requests.map(({ method }) => method)).toStrictEqual(["GET", "GET"]);
  });

  test("of one customer does not affect another, even with concurrent calls", async () => {
    const respond = ({ url }: ObservedRequest) => {
      const { pathname, searchParams } = new URL(url);
      if (pathname === "/api/v2/orders")
        return { body: page([order(`of-${searchParams.get("customerIdentifier")}`)]) };
      return { body: order(pathname.split("/").at(-1) ?? "") };
    };
    const { imin } = createObservedClient(respond, {});
    const [louis, mary] = [imin.orders.forCustomer("louis"), imin.orders.forCustomer("mary")];
    const outcomes = await Promise.allSettled([
      louis.get("of-louis"),
      louis.get("of-mary"),
      mary.get("of-mary"),
      mary.get("of-louis"),
      louis.get("of-louis"),
    ]);
    expect(outcomes.map(({ status }) => status)).toStrictEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "rejected",
      "fulfilled",
    ]);
  });
});

describe("requestCancellation", () => {
  test('accepts "all" with an identifier, and cancels the items of that order', async () => {
    const whole = order("mine", {
      orderedItem: [
        item("mine"),
        { ...item("mine"), id: `${base}/orders/mine/order-items/2`, identifier: "2" },
      ],
    });
    const { mine: orders, requests, sent } = accountPage({ pages: [page([mine])], orders: [whole] });
    await orders.requestCancellation("mine", "all");
    expect(requests.at(-1)?.body).toMatchObject({
      orderedItem: [
        { "@id": `${base}/orders/mine/order-items/mine-item` },
        { "@id": `${base}/orders/mine/order-items/2` },
      ],
    });
    expect(sent()).toStrictEqual([firstPage, "GET /orders/mine", "PATCH /orders/mine"]);
  });

  test('accepts "all" with an Order, without requesting it again', async () => {
    const { mine: orders, sent } = accountPage({ pages: [page([mine])], orders: [mine] });
    await orders.requestCancellation(mine as Order, "all");
    expect(sent()).toStrictEqual([firstPage, "PATCH /orders/mine"]);
  });

  test("rejects an order that has no items if all of them are meant", async () => {
    const empty = order("mine", { orderedItem: undefined });
    const { mine: orders } = accountPage({ pages: [page([mine])], orders: [empty] });
    const error = await failureOf(orders.requestCancellation("mine", "all"), "input");
    expect(error).toMatchObject({ outcome: "not-sent", issues: [{ path: "items" }] });
  });

  test("cancels no item if imin responds with another order", async () => {
    const { imin, requests } = createObservedClient(
      ({ method, url }) => ({
        body: url.includes("customerIdentifier") ? page([mine]) : theirs,
        status: method === "PATCH" ? 204 : 200,
      }),
      {},
    );
    await failureOf(imin.orders.forCustomer("MAlnTNiZut").requestCancellation("mine", "all"), "input");
    expect(requests.filter(({ method }) => method === "PATCH")).toStrictEqual([]);
  });

  test("rejects an item that the customer attends in someone else's group booking", async () => {
    const group = item("theirs", { attendee: louisResponse.id, "imin:isPresentlyCancellable": true });
    const { imin, requests } = createObservedClient(
      ({ url }) => ({ body: page([url.includes("/order-items?") ? group : mine]) }),
      {},
    );
    const orders = imin.orders.forCustomer(louisResponse);
    const { items } = await orders.upcomingItems();
    expect(items).toMatchObject([{ identifier: "theirs-item" }]);
    await failureOf(orders.requestCancellation(items[0] as OrderItem), "ownership");
    expect(requests.map(({ method }) => method)).toStrictEqual(["GET", "GET"]);
  });
});

describe("receipt", () => {
  const refunded = order("mine", {
    "imin:receipt": [
      { type: "Invoice", url: `${base}/receipts/refund` },
      { type: "Invoice", url: `${base}/receipts/payment` },
    ],
  });

  test("is the order's newest one by default", async () => {
    const { mine: orders, sent } = accountPage({ pages: [page([refunded])], orders: [refunded] });
    const receipt = await orders.receipt("mine");
    expect(receipt.contentType).toBe("application/pdf");
    expect(sent()).toStrictEqual([firstPage, "GET /orders/mine", "GET /receipts/refund"]);
  });

  test.each([
    ["its identifier", "payment"],
    ["its URL", `${base}/receipts/payment`],
    ["the invoice", { type: "Invoice" as const, url: `${base}/receipts/payment` }],
  ])("is identified by %s", async (_, receipt) => {
    const { mine: orders, sent } = accountPage({ pages: [page([refunded])], orders: [refunded] });
    await orders.receipt(refunded as Order, receipt);
    expect(sent().at(-1)).toBe("GET /receipts/payment");
  });

  test.each([
    ["another order's, by its identifier", "theirs-receipt"],
    ["another order's, by its URL", `${base}/receipts/theirs-receipt`],
    ["one that does not exist", "3"],
    ["a different spelling of one", "PAYMENT"],
  ])("is rejected if it is %s", async (_, receipt) => {
    const { mine: orders, sent } = accountPage({ pages: [page([refunded])], orders: [refunded, theirs] });
    const error = await failureOf(orders.receipt("mine", receipt), "ownership");
    expect(error.message).toBe(
      "orders.receipt: imin does not list this receipt among the order's receipts. Respond as if it did not exist.",
    );
    expect(sent()).toStrictEqual([firstPage, "GET /orders/mine"]);
  });

  test("is rejected if only the caller's copy of the order lists it", async () => {
    const forged = { ...refunded, "imin:receipt": theirs["imin:receipt"] } as Order;
    const { mine: orders, sent } = accountPage({ pages: [page([refunded])], orders: [refunded, theirs] });
    await failureOf(orders.receipt(forged, "theirs-receipt"), "ownership");
    await orders.receipt(forged);
    expect(sent().at(-1)).toBe("GET /receipts/refund");
  });

  test("ignores receipts that are null", async () => {
    const strange = order("mine", {
      "imin:receipt": [null, 5, {}, { url: "https://evil.example/receipts/1" }, refunded["imin:receipt"][1]],
    });
    const { imin, sent } = accountPage({ pages: [page([strange])], orders: [strange] });
    await imin.withOptions({ responseValidation: "off" }).orders.forCustomer("MAlnTNiZut").receipt("mine");
    expect(sent().at(-1)).toBe("GET /receipts/payment");
  });

  test("is rejected if the order has none", async () => {
    const free = order("mine", { "imin:receipt": undefined });
    const { mine: orders } = accountPage({ pages: [page([free])], orders: [free] });
    await failureOf(orders.receipt("mine"), "ownership");
  });
});

describe("forCustomer", () => {
  test.each([
    ["the customer", louisResponse],
    ["the identifier", "MAlnTNiZut"],
    ["the account's URL", louisResponse.id],
  ])("accepts %s", async (_, customer) => {
    const { imin, sent } = accountPage({ pages: [page([mine])] });
    await imin.orders.forCustomer(customer).list();
    expect(sent()).toStrictEqual([firstPage]);
  });

  test("lists only pages and items of its customer", async () => {
    const { mine: orders, sent } = accountPage({ pages: [page([mine]), page([])] });
    await orders.list({ page: 2 });
    await orders.upcomingItems({ page: 3 }).then(undefined, () => undefined);
    expect(sent()).toStrictEqual([
      `${firstPage}&page=2`,
      "GET /order-items?customerIdentifier=MAlnTNiZut&page=3",
    ]);
    for (const query of [{ customer: "other" }, { customerIdentifier: "other" }, { pagee: 2 }]) {
      const error = await failureOf(orders.list(query as object), "input");
      expect(error.issues).toMatchObject([
        { path: Object.keys(query)[0], message: expect.stringContaining("page") },
      ]);
      await failureOf(orders.upcomingItems(query as object), "input");
    }
    expect(sent()).toStrictEqual([]);
  });

  test.each([
    undefined,
    null,
    5,
    "",
    "..",
    {},
    "https://evil.example/customer-accounts/1",
    Promise.resolve(louisResponse),
  ])("throws immediately if it is given %s", (customer) => {
    const { imin } = accountPage({ pages: [] });
    const make = () => (imin as IminClient).orders.forCustomer(customer as never);
    expect(make).toThrow(
      expect.objectContaining({
        code: "input",
        operation: "orders.forCustomer",
        issues: [expect.objectContaining({ path: "customer" })],
      }),
    );
  });

  test("passes on options: a signal stops it before it has sent anything", async () => {
    const { mine: orders, sent } = accountPage({ pages: [page([mine])], orders: [mine] });
    const signal = AbortSignal.abort();
    await failureOf(orders.get("mine", { signal }), "abort");
    await failureOf(orders.list({}, { signal }), "abort");
    await failureOf(orders.upcomingItems({}, { signal }), "abort");
    await failureOf(orders.receipt("mine", undefined, { signal }), "abort");
    for (const call of [
      orders.requestCancellation(item("mine"), { signal }),
      orders.requestCancellation("mine", ["mine-item"], { signal }),
      orders.requestCancellation("mine", "all", { signal }),
    ]) {
      expect(await failureOf(call, "abort")).toMatchObject({ outcome: "not-sent" });
    }
    expect(sent()).toStrictEqual([]);
  });

  test("also returns the HTTP response", async () => {
    const { mine: orders } = accountPage({ pages: [page([mine])], orders: [mine] });
    const { data, response } = await orders.get("mine").withResponse();
    expect([data.identifier, response.status]).toStrictEqual(["mine", 200]);
  });

  test("works behind a proxy: imin's own URLs identify orders, items and receipts", async () => {
    const { imin } = accountPage({ pages: [page([mine])], orders: [mine, theirs] });
    const sent: string[] = [];
    const proxied = imin.withOptions({
      bookingBaseUrl: "https://www.acmefitness.co.uk/imin",
      apiKey: null,
      fetch: async ({ method, url }) => {
        const path = url.slice("https://www.acmefitness.co.uk/imin".length);
        sent.push(`${method} ${path}`);
        if (method === "PATCH") return new Response(null, { status: 204 });
        if (path.startsWith("/receipts")) return new Response("%PDF");
        return Response.json(path.startsWith("/orders?") ? page([mine]) : mine);
      },
    });
    const orders = proxied.orders.forCustomer(louisResponse);
    await orders.requestCancellation(item("mine"));
    await orders.receipt(mine as Order, mine["imin:receipt"][0] as Invoice);
    await failureOf(orders.requestCancellation(item("theirs")), "ownership");
    expect(sent).toStrictEqual([
      firstPage,
      "PATCH /orders/mine",
      "GET /orders/mine",
      "GET /receipts/mine-receipt",
      firstPage,
    ]);
  });
});
