import { CheckoutSessionBuilder, IminClient, IminSearchClient, type Order, type Page } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";
import { describe, expect, test, vi } from "vitest";
import { testKey } from "../support/client-for.ts";
import { checkoutSession, orderIdentifier } from "../support/documents.ts";
import { createObservedClient } from "../support/observed-client.ts";
import { printed } from "../support/printed.ts";

/** Like Vue's `reactive()`: a proxy around the object, and around every plain object that is read through it. */
function reactive<Value extends object>(value: Value): Value {
  return new Proxy(value, {
    get(target, name, receiver) {
      const found: unknown = Reflect.get(target, name, receiver);
      const kind = Object.prototype.toString.call(found);
      return kind === "[object Object]" || kind === "[object Array]" ? reactive(found as object) : found;
    },
    set: (target, name, replacement, receiver) => Reflect.set(target, name, replacement, receiver),
  });
}

/** Like a tracing or mocking library: a proxy that returns its own functions. */
function traced<Value extends object>(value: Value): Value {
  return new Proxy(value, {
    get(target, name, receiver) {
      const found: unknown = Reflect.get(target, name, receiver);
      if (typeof found !== "function") return found;
      return (...parameters: unknown[]) => Reflect.apply(found, receiver, parameters);
    },
  });
}

const item = {
  type: "ScheduledSession",
  identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
  acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
} as const;

const wrappers = [
  ["a transparent proxy", <Value extends object>(value: Value) => new Proxy(value, {})],
  ["a reactive proxy", reactive],
  ["a proxy that hands out functions of its own", traced],
] as const;

const pages = (request: { readonly url: string }) => {
  const page = Number(new URL(request.url).searchParams.get("page") ?? 1);
  const next = page < 3 ? { next: `?page=${page + 1}` } : {};
  const order = { type: "Order", identifier: String(page) };
  return { body: { type: "imin:RestrictedCollection", view: next, "imin:item": [order] } };
};

async function identifiers(source: AsyncIterable<Order>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { identifier } of source) found.push(identifier);
  return found;
}

describe.each(wrappers)("through %s", (_, wrap) => {
  test("a page and everything it leads to work", async () => {
    const { imin } = createObservedClient(pages, {});
    const page = wrap(await imin.orders.list({ customer: "1" }));
    expect(page.items[0]?.identifier).toBe("1");
    expect(page.hasNextPage()).toBe(true);
    expect((await page.nextPage())?.items[0]?.identifier).toBe("2");
    expect(await identifiers(page)).toEqual(["1", "2", "3"]);
    expect(await page.toArray({ limit: 2 })).toHaveLength(2);
    await expect(page.toArray({} as never)).rejects.toMatchObject({ operation: "orders.list" });
    const numbers: number[] = [];
    for await (const { items } of page.pages()) numbers.push(items.length);
    expect(numbers).toEqual([1, 1, 1]);
  });

  test("a call's promise and its response work", async () => {
    const { imin } = createObservedClient({ body: { type: "Order", "@id": "1", identifier: "1" } }, {});
    const call = wrap(imin.orders.get("1"));
    expect(await call).toMatchObject({ identifier: "1" });
    expect(await call.then(({ identifier }) => identifier)).toBe("1");
    expect(await call.catch(() => undefined).finally(() => {})).toMatchObject({ identifier: "1" });
    const response = wrap(await call.withResponse());
    expect(response.data.identifier).toBe("1");
    expect(response.raw).toEqual({ type: "Order", "@id": "1", identifier: "1" });
    expect(response.response.status).toBe(200);
  });

  test("a list's promise works", async () => {
    const { imin } = createObservedClient(pages, {});
    expect(await identifiers(wrap(imin.orders.list({ customer: "1" })))).toEqual(["1", "2", "3"]);
    expect(await wrap(imin.orders.list({ customer: "1" })).toArray({ limit: 9 })).toHaveLength(3);
    const found: Page<Order>[] = [];
    for await (const page of wrap(imin.orders.list({ customer: "1" })).pages()) found.push(page);
    expect(found).toHaveLength(3);
  });

  test("a builder builds the same payload", async () => {
    const builder = wrap(new CheckoutSessionBuilder())
      .customer("MAlnTNiZut")
      .broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" });
    const payload = wrap(builder).orderItem(item).backToBroker("https://www.acmefitness.co.uk/search");
    const built = wrap(payload.backToBrokerUserProfile("https://www.acmefitness.co.uk/account")).build();
    expect(built["imin:initialOrder"].customer).toBe(checkoutSession["imin:initialOrder"].customer);
  });

  test("a client and its namespaces make every call", async () => {
    const sandbox = createSandbox();
    const imin = wrap(
      new IminClient({
        apiKey: sandbox.apiKey,
        checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
        broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
        fetch: sandbox.fetch,
      }),
    );
    const parts = {
      customers: wrap(imin.customers),
      checkout: wrap(imin.checkout),
      orders: wrap(imin.orders),
      search: wrap(imin.search),
    };
    const louis = await parts.customers.create({
      email: "louis@imin.co",
      givenName: "Louis",
      familyName: "Wu",
    });
    const builder = wrap(parts.checkout.session())
      .customer(wrap(louis))
      .orderItem(item)
      .backToBroker("https://www.acmefitness.co.uk/search")
      .backToBrokerUserProfile("https://www.acmefitness.co.uk/account");
    const session = await parts.checkout.createSession(wrap(builder));
    const { order = "" } = await sandbox.completeCheckout(session.checkoutUrl);
    expect((await wrap(parts.orders.forCustomer(louis)).get(order)).identifier).toBe(order);
    expect(await imin.request({ path: "/orders/{order}", params: { order } })).toMatchObject({
      type: "Order",
    });
    expect(await parts.search.datasets()).not.toHaveLength(0);
    const copy = imin.withOptions({ maxRetries: 0 });
    expect(await copy.customers.get(louis)).toMatchObject({ email: "louis@imin.co" });
    const { search } = wrap(new IminSearchClient({ apiKey: sandbox.apiKey, fetch: sandbox.fetch }));
    expect(await search.datasets()).not.toHaveLength(0);
  });
});

test("methods of a client work when detached", async () => {
  const { imin, requests } = createObservedClient({ body: { type: "Order", identifier: "1" } }, {});
  const { get } = imin.orders;
  const { request, withOptions } = imin;
  await get(orderIdentifier);
  await request({ path: "/x" });
  await withOptions({ maxRetries: 0 }).orders.get("1");
  expect(requests).toHaveLength(3);
});

test("methods of a client can be replaced and restored, as tests do", async () => {
  const { imin, requests } = createObservedClient({ body: { type: "Order", identifier: "1" } }, {});
  const { get } = imin.orders;
  const stub = vi.spyOn(imin.orders, "get").mockRejectedValue(new Error("replaced"));
  await expect(imin.orders.get("1")).rejects.toThrow("replaced");
  stub.mockRestore();
  imin.orders.get = () => get("2");
  await imin.orders.get("1");
  expect(requests.map(({ url }) => url)).toEqual(["https://book.imin.co/api/v2/orders/2"]);
  Object.defineProperty(imin.orders, "get", { get: () => get });
  await imin.orders.get("3");
  expect(requests).toHaveLength(2);
});

test("a page's items are plain data that can be cloned, compared and changed", async () => {
  const { imin } = createObservedClient(pages, {});
  const page = await imin.orders.list({ customer: "1" });
  expect(structuredClone(page.items)).toStrictEqual([{ type: "Order", identifier: "1" }]);
  expect(JSON.parse(JSON.stringify(page))).toStrictEqual({ items: [{ type: "Order", identifier: "1" }] });
  expect({ ...page }.items).toBe(page.items);
});

test("printing shows neither the key nor other hidden state", async () => {
  const { imin } = createObservedClient(pages, { apiKey: testKey });
  const page = await imin.orders.list({ customer: "1" });
  const builder = imin.checkout
    .session()
    .customer({ givenName: "Louis", familyName: "Wu", email: "louis@imin.co" });
  const call = imin.orders.list({ customer: "Louis" });
  const objects = [imin, imin.customers, imin.checkout, imin.orders, imin.search, page, builder, call];
  for (const value of [...objects, imin.orders.forCustomer("Louis")]) {
    const text = printed(value);
    for (const secret of [testKey, "Louis", "louis@imin.co"]) expect(text).not.toContain(secret);
  }
});
