import {
  CheckoutSessionBuilder,
  type CheckoutSessionBuilderOptions,
  type CustomerReference,
  IminClient,
  type OrderItem,
} from "imin-sdk";
import { createSandbox, type Sandbox } from "imin-sdk/testing";
import { describe, expect, test } from "vitest";
import { order as sampleOrder } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { createObservedClient } from "../support/observed-client.ts";
import { startPassThroughProxy } from "../support/pass-through-proxy.ts";

const session = {
  type: "ScheduledSession",
  identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
  acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
} as const;

/** A client whose Booking Platform is a proxy that adds the key. The checkout host is imin's own. */
async function clientBehindProxy(sandbox: Sandbox, upstream = sandbox.fetch) {
  const proxy = await startPassThroughProxy(upstream, sandbox.apiKey, "/imin");
  const checkout = await sandbox.listen();
  const imin = new IminClient({
    apiKey: null,
    bookingBaseUrl: `${proxy.origin}/imin/`,
    checkoutBaseUrl: checkout.checkoutBaseUrl,
    broker,
    logLevel: "off",
  });
  return { imin, proxy, close: () => checkout.close() };
}

/** imin's responses with next links in plain http, as from a server that does not know of the TLS in front of it. */
function withoutTls({ fetch }: Sandbox): Sandbox["fetch"] {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!response.headers.get("content-type")?.includes("json")) return response;
    const { view, ...body } = await response.json();
    if (view?.next !== undefined) view.next = view.next.replace(/^https:/, "http:");
    return Response.json({ ...body, view }, { status: response.status });
  };
}

describe.each([
  ["that forwards everything", (sandbox: Sandbox) => sandbox.fetch],
  ["that turns next links into plain http", withoutTls],
])("through a proxy %s", (_, upstreamOf) => {
  test("the whole journey works, from the customer to the receipt", async () => {
    const sandbox = createSandbox({ clock: "2026-11-20T09:00:00Z" });
    const { imin, proxy, close } = await clientBehindProxy(sandbox, upstreamOf(sandbox));

    const louis = await imin.customers.create({
      email: "louis@imin.co",
      givenName: "Louis",
      familyName: "Wu",
    });
    expect(louis.id).toBe(`https://book.imin.co/api/v2/customer-accounts/${louis.identifier}`);
    for (const reference of [louis, louis.id, louis.identifier]) {
      expect(await imin.customers.get(reference)).toMatchObject({ email: "louis@imin.co" });
    }
    await imin.customers.update(louis.id, { givenName: "Lou" });

    for (let booked = 0; booked < 12; booked += 1) {
      const customer = [louis, louis.id, louis.identifier][booked % 3] ?? louis;
      const builder = imin.checkout
        .session()
        .customer(customer)
        .orderItem(session)
        .backToBroker("https://www.acmefitness.co.uk/search")
        .backToBrokerUserProfile("https://www.acmefitness.co.uk/account");
      expect(builder.build()["imin:initialOrder"].customer).toBe(louis.id);
      await sandbox.completeCheckout((await imin.checkout.createSession(builder)).checkoutUrl);
    }

    const orders = await imin.orders.list({ customer: louis }).toArray({ limit: Infinity });
    expect(new Set(orders.map(({ identifier }) => identifier)).size).toBe(12);
    const items = await imin.orders.upcomingItems({ customer: louis.id }).toArray({ limit: Infinity });
    expect(items).toHaveLength(12);

    const [first, second, third] = orders;
    if (first === undefined || second === undefined || third === undefined) throw new Error("No orders.");
    await imin.orders.requestCancellation(first, first.orderedItem ?? []);
    await imin.orders.requestCancellation(second.id ?? "", second.orderedItem ?? []);
    await imin.orders.requestCancellation(third.orderedItem?.[0] as OrderItem);
    await imin.orders.forCustomer(louis).requestCancellation(orders[3]?.identifier ?? "", "all");
    sandbox.clock.advance("PT10M");
    for (const order of orders.slice(0, 4)) {
      const [item] = (await imin.orders.get(order)).orderedItem ?? [];
      expect(item?.orderItemStatus).toMatch(/CustomerCancelled$/);
    }

    const [receipt] = (await imin.orders.get(first.id ?? ""))["imin:receipt"] ?? [];
    if (receipt === undefined) throw new Error("No receipt.");
    expect((await imin.orders.receipt(receipt)).contentType).toBe("application/pdf");
    await imin.customers.delete(louis.id);
    expect(proxy.paths.every((path) => path.startsWith("/imin/"))).toBe(true);
    await close();
  });
});

const broker = { name: "Acme Fitness", url: "https://acmefitness.co.uk" };

/** The customer in a builder's payload. */
function customerIn(builder: CheckoutSessionBuilder<"broker">, customer: CustomerReference): unknown {
  return builder.customer(customer).orderItem(session).build()["imin:initialOrder"].customer;
}

describe("the base of imin's own URLs", () => {
  test.each<[bookingBaseUrl: string | undefined, bookingIdBaseUrl: string | undefined, url: string]>([
    [undefined, undefined, "https://book.imin.co/api/v2"],
    ["https://book.imin.co/api/v2/", undefined, "https://book.imin.co/api/v2"],
    ["https://book-sandbox.imin.co/api/v3", undefined, "https://book-sandbox.imin.co/api/v3"],
    ["https://imin.co/book", undefined, "https://imin.co/book"],
    ["https://imin.co.example/api/v2", undefined, "https://book.imin.co/api/v2"],
    ["https://notimin.co/api/v2", undefined, "https://book.imin.co/api/v2"],
    ["https://proxy.example/imin.co", undefined, "https://book.imin.co/api/v2"],
    ["http://127.0.0.1:4010/api/v2", undefined, "https://book.imin.co/api/v2"],
    [undefined, "https://staging.example/v2/", "https://staging.example/v2"],
    ["https://proxy.example", "http://sandbox:4010/api/v2", "http://sandbox:4010/api/v2"],
  ])("with bookingBaseUrl %s and bookingIdBaseUrl %s is %s", (bookingBaseUrl, bookingIdBaseUrl, url) => {
    const imin = new IminClient({ apiKey: "key", broker, bookingBaseUrl, bookingIdBaseUrl });
    const builder = imin.checkout.session();
    const bases = [bookingBaseUrl, bookingIdBaseUrl, "https://book.imin.co/api/v2"];
    const ids = bases.flatMap((base) => (base ? `${base.replace(/\/$/, "")}/customer-accounts/a%2Fb` : []));
    for (const customer of ["a/b", ...ids]) {
      expect(customerIn(builder, customer)).toBe(`${url}/customer-accounts/a%2Fb`);
    }
    for (const id of ids) expect(customerIn(builder, { type: "Person", identifier: "a/b", id })).toBe(id);
  });

  test("is set by the same option of a builder without a client", () => {
    const build = (options: CheckoutSessionBuilderOptions) =>
      customerIn(new CheckoutSessionBuilder(options).broker(broker), "1");
    expect(build({})).toBe("https://book.imin.co/api/v2/customer-accounts/1");
    expect(build({ bookingIdBaseUrl: "https://staging.example/v2/" })).toBe(
      "https://staging.example/v2/customer-accounts/1",
    );
    // @ts-expect-error A builder does not need the request URL.
    expect(() => build({ bookingBaseUrl: "https://book.imin.co" })).toThrow(
      expect.objectContaining({ code: "config", option: "bookingBaseUrl" }),
    );
    expect(() => build({ bookingIdBaseUrl: "book.imin.co" })).toThrow(
      expect.objectContaining({ code: "config", option: "bookingIdBaseUrl" }),
    );
  });
});

const proxied = { apiKey: null, bookingBaseUrl: "https://proxy.example/imin" } as const;

test.each([
  "https://evil.example/api/v2/customer-accounts/1",
  "https://proxy.example/customer-accounts/1",
  "https://proxy.example/imin-archive/customer-accounts/1",
  "https://book.imin.co/customer-accounts/1",
  "https://book.imin.co/api/v2/orders/1",
  "https://user@book.imin.co/api/v2/customer-accounts/1",
  "https://book.imin.co.example/api/v2/customer-accounts/1",
])("behind a proxy, %s does not identify a customer either", async (url) => {
  const { imin, requests } = createObservedClient({ body: {} }, proxied);
  await failureOf(imin.customers.get(url), "input");
  await failureOf(imin.customers.update(url, { givenName: "Louis" }), "input");
  await failureOf(imin.orders.list({ customer: url }), "input");
  await failureOf(imin.orders.upcomingItems({ customer: url }), "input");
  const builder = imin.checkout.session().broker(broker);
  for (const customer of [url, { type: "Person", identifier: "1", id: url } as const]) {
    expect(() => customerIn(builder, customer)).toThrow(expect.objectContaining({ code: "input" }));
  }
  expect(requests).toHaveLength(0);
});

test("an item is canceled by its own id, and a bare identifier by imin's", async () => {
  const { imin, requests } = createObservedClient({ body: {} }, proxied);
  const order = sampleOrder.identifier;
  const at = (base: string) => `${base}/orders/${order}/order-items/1`;
  const bases = ["https://book.imin.co/api/v2", "https://proxy.example/imin"] as const;
  for (const base of bases) {
    await imin.orders.requestCancellation(order, [{ type: "OrderItem", id: at(base) } as OrderItem]);
    await imin.orders.requestCancellation({ type: "OrderItem", id: at(base) } as OrderItem);
  }
  for (const item of ["1", ...bases.map(at)]) await imin.orders.requestCancellation(order, [item]);
  const ids = requests.map(
    ({ body }) => (body as { orderedItem: { "@id": string }[] }).orderedItem[0]?.["@id"],
  );
  const [imins, proxys] = bases.map(at);
  expect(ids).toEqual([imins, imins, proxys, proxys, imins, imins, imins]);
  expect(new Set(requests.map(({ url }) => url))).toEqual(
    new Set([`https://proxy.example/imin/orders/${order}`]),
  );
});
