import { isPresentlyCancellable, type OrderItem } from "imin-sdk";
import { describe, expect, it } from "vitest";
import { louisResponse } from "../support/documents.ts";
import { createObservedClient } from "../support/observed-client.ts";

const orderUrl = "https://book.imin.co/api/v2/orders/0bac05e5-b207-4794-80b8-6c94211643c5";
const itemUrl = `${orderUrl}/order-items/abcd`;
const order = {
  type: "Order",
  "@context": ["https://openactive.io/", "https://openactive.io/ns-beta"],
  id: orderUrl,
  identifier: "0bac05e5-b207-4794-80b8-6c94211643c5",
  orderDate: "2022-11-15T15:24:26Z",
  "imin:receipt": [
    {
      type: "Invoice",
      url: "https://book.imin.co/api/v2/receipts/1",
      dateCreated: "2021-04-30T11:42:47.813766+01:00",
    },
  ],
  orderedItem: [
    { type: "OrderItem", id: itemUrl, identifier: "abcd" },
    { type: "OrderItem", id: `${orderUrl}/order-items/efgh`, identifier: "efgh" },
  ],
} as const;
const orderResponse = {
  ...order,
  orderedItem: [...order.orderedItem],
  "imin:receipt": [...order["imin:receipt"]],
};
const emptyPage = { type: "imin:RestrictedCollection", "imin:totalItems": 0 };

/** The Open Booking API's order patch for these items. */
const patch = (...ids: string[]) => ({
  "@context": "https://openactive.io/",
  "@type": "Order",
  orderedItem: ids.map((id) => ({
    "@type": "OrderItem",
    "@id": id,
    orderItemStatus: "https://openactive.io/CustomerCancelled",
  })),
});

describe("orders.get", () => {
  it.each([
    ["its identifier", order.identifier],
    ["its URL", orderUrl],
    ["the order itself", orderResponse],
  ])("gets an order by %s", async (_, reference) => {
    const { imin, requests } = createObservedClient({ body: order }, { responseValidation: "strict" });
    expect(await imin.orders.get(reference)).toStrictEqual(order);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: "GET", url: orderUrl, body: undefined });
  });

  it("encodes an identifier as a single path segment", async () => {
    const { imin, requests } = createObservedClient({ body: order }, {});
    await imin.orders.get("../../x?y#z");
    expect(requests[0]?.url).toBe("https://book.imin.co/api/v2/orders/..%2F..%2Fx%3Fy%23z");
  });

  it("rejects an order without an identifier", async () => {
    const { imin } = createObservedClient({ body: { type: "Order" } }, { responseValidation: "off" });
    await expect(imin.orders.get("a")).rejects.toMatchObject({
      code: "response",
      issues: [{ path: "identifier", message: "is required" }],
    });
  });

  it.each([{ id: orderUrl }, { identifier: order.identifier }])(
    "accepts an order with only %o",
    async (name) => {
      const { imin } = createObservedClient({ body: { type: "Order", ...name } }, {});
      expect(await imin.orders.get(order.identifier)).toStrictEqual({ type: "Order", ...name });
    },
  );
});

describe("orders.list and orders.upcomingItems", () => {
  it.each([
    ["list", "orders"],
    ["upcomingItems", "order-items"],
  ] as const)("%s requests one customer's, and sends a page only if given", async (method, path) => {
    const { imin, requests } = createObservedClient({ body: emptyPage }, { responseValidation: "strict" });
    await imin.orders[method]({ customer: "MAlnTNiZut" });
    await imin.orders[method]({ customer: louisResponse, page: 3 });
    expect(requests.map(({ url }) => url)).toStrictEqual([
      `https://book.imin.co/api/v2/${path}?customerIdentifier=MAlnTNiZut`,
      `https://book.imin.co/api/v2/${path}?customerIdentifier=MAlnTNiZut&page=3`,
    ]);
  });

  it("rejects an impossible page and a missing customer", async () => {
    const { imin, requests } = createObservedClient({ body: emptyPage }, {});
    await expect(imin.orders.list({ customer: "", page: 0 })).rejects.toMatchObject({
      issues: [{ path: "customer" }, { path: "page", message: "must be a whole number from 1" }],
    });
    await expect(imin.orders.list(undefined as never)).rejects.toMatchObject({
      issues: [{ path: "customer" }],
    });
    expect(requests).toHaveLength(0);
  });
});

describe("orders.requestCancellation", () => {
  it.each([
    ["an order item", [orderResponse.orderedItem[0]], [itemUrl]],
    ["an item's URL", [itemUrl], [itemUrl]],
    ["an item's identifier", ["abcd"], [itemUrl]],
    ["several", ["abcd", `${orderUrl}/order-items/efgh`], [itemUrl, `${orderUrl}/order-items/efgh`]],
  ])("patches the order with %s", async (_, items, urls) => {
    const { imin, requests } = createObservedClient({ status: 204 }, {});
    expect(await imin.orders.requestCancellation(order.identifier, items as OrderItem[])).toBeUndefined();
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: "PATCH", url: orderUrl });
    expect(requests[0]?.body).toStrictEqual(patch(...urls));
  });

  it("sends the URL that imin gave an item, and builds one for any other reference", async () => {
    const options = { bookingBaseUrl: "https://proxy.example/imin", bookingIdBaseUrl: "https://id.example" };
    const { imin, requests } = createObservedClient({ status: 204 }, options);
    const { orders } = imin;
    const built = `https://id.example/orders/${order.identifier}/order-items/abcd`;
    await orders.requestCancellation({ type: "OrderItem", id: itemUrl });
    await orders.requestCancellation({ id: itemUrl } as OrderItem);
    await orders.requestCancellation(itemUrl);
    await orders.requestCancellation({ type: "OrderItem", id: itemUrl.replace("book.", "BOOK.") });
    await orders.requestCancellation({ type: "OrderItem", id: `${itemUrl}?a=b` });
    expect(requests.map(({ body }) => body)).toStrictEqual(
      [itemUrl, itemUrl, built, built, built].map((url) => patch(url)),
    );
  });

  it('cancels every item of an order with "all"', async () => {
    const { imin, requests } = createObservedClient({ status: 204 }, {});
    await imin.orders.requestCancellation(orderResponse, "all");
    expect(requests[0]?.body).toStrictEqual(patch(itemUrl, `${orderUrl}/order-items/efgh`));
  });

  it.each([
    ['"all" without the order', order.identifier, "all", "items"],
    ["no items", order.identifier, [], "items"],
    [
      "another order's item",
      order.identifier,
      ["https://book.imin.co/api/v2/orders/other/order-items/abcd"],
      "items[0]",
    ],
    ["another host's item", order.identifier, ["https://evil.example/order-items/abcd"], "items[0]"],
    ["dot segments", order.identifier, [".."], "items[0]"],
    ["an item without identity", order.identifier, [{ type: "OrderItem" }], "items[0]"],
    ["no order", "", ["abcd"], "order"],
  ])("rejects %s", async (_, reference, items, path) => {
    const { imin, requests } = createObservedClient({ status: 204 }, {});
    await expect(imin.orders.requestCancellation(reference, items as "all")).rejects.toMatchObject({
      code: "input",
      outcome: "not-sent",
      issues: [{ path }],
    });
    expect(requests).toHaveLength(0);
  });

  it("shows imin's message for the customer if the cancellation is rejected", async () => {
    const description = "This session can be cancelled until a day before it starts.";
    const { imin } = createObservedClient(
      { status: 400, body: { "@type": "CancellationNotPermittedError", description } },
      {},
    );
    await expect(imin.orders.requestCancellation(order.identifier, ["abcd"])).rejects.toMatchObject({
      code: "api",
      type: "CancellationNotPermittedError",
      description,
      outcome: "rejected",
    });
  });

  it("knows what can currently be canceled", () => {
    expect(isPresentlyCancellable({ type: "OrderItem", "imin:isPresentlyCancellable": true })).toBe(true);
    expect(isPresentlyCancellable({ type: "OrderItem", "imin:isPresentlyCancellable": false })).toBe(false);
    expect(isPresentlyCancellable({ type: "OrderItem" })).toBe(false);
  });
});

describe("orders.receipt", () => {
  const pdf = new TextEncoder().encode("%PDF-1.7 …");
  const response = () => new Response(pdf, { headers: { "content-type": "application/pdf" } });

  it.each([
    ["the invoice", orderResponse["imin:receipt"][0]],
    ["its URL", "https://book.imin.co/api/v2/receipts/1"],
    ["its identifier", "1"],
  ])("gets a receipt by %s, as bytes and as a stream", async (_, reference) => {
    const { imin, requests } = createObservedClient(response, {});
    const receipt = await imin.orders.receipt(reference as string);
    expect(requests[0]).toMatchObject({ method: "GET", url: "https://book.imin.co/api/v2/receipts/1" });
    expect(receipt.contentType).toBe("application/pdf");
    // Each call returns a copy, so that a change of one changes no other.
    new Uint8Array(await receipt.arrayBuffer()).fill(0);
    expect(new Uint8Array(await receipt.arrayBuffer())).toStrictEqual(pdf);
    expect(new Uint8Array(await new Response(receipt.stream()).arrayBuffer())).toStrictEqual(pdf);
  });

  it("never requests another host, whatever URL a receipt has", async () => {
    const { imin, requests } = createObservedClient(response, {});
    const invoice = { type: "Invoice" as const, url: "https://evil.example/api/v2/receipts/1" };
    await expect(imin.orders.receipt(invoice)).rejects.toMatchObject({
      code: "input",
      issues: [{ path: "receipt" }],
    });
    expect(requests).toHaveLength(0);
  });

  it("rejects an empty response as a receipt", async () => {
    const { imin } = createObservedClient(() => new Response(""), {});
    await expect(imin.orders.receipt("1")).rejects.toMatchObject({ code: "response" });
  });
});
