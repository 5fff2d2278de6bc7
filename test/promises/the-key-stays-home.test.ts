import { IminClient, type IminErrorCode } from "imin-sdk";
import { describe, expect, test } from "vitest";
import { clientFor, testKey } from "../support/client-for.ts";
import { louisDetails, order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { json, redirect, text } from "../support/responses.ts";
import { startServer } from "../support/scripted-server.ts";

/** imin, and a server that no request may reach. */
async function homeAndAway() {
  const home = await startServer(json(order));
  const away = await startServer(json(order));
  return { home, away, imin: clientFor(home, { maxRetries: 1 }) };
}

describe("redirects are not followed", () => {
  test.each([301, 302, 303, 307, 308])("for %i, neither by a read nor by a write", async (code) => {
    const { home, away, imin } = await homeAndAway();
    home.respond(redirect(`${away.origin}/api/v2/orders/1`, code));
    const read = await failureOf(imin.orders.get("1"), "response");
    expect(read.status).toBe(code);
    expect(read.message).toContain("it is a redirect");
    const write = await failureOf(imin.customers.create(louisDetails), "response");
    expect(write).toMatchObject({ status: code, outcome: "unknown" });
    await failureOf(imin.customers.delete("1"), "response");
    await failureOf(imin.orders.receipt("1"), "response");
    await failureOf(imin.request({ path: "/x" }), "response");
    expect(home.requests).toHaveLength(5);
    expect(away.requests).toHaveLength(0);
  });

  test("even to the same origin, because the endpoint would differ from the called one", async () => {
    const { home, imin } = await homeAndAway();
    home.respond(redirect("/api/v2/orders/2"), json(order));
    await failureOf(imin.orders.get("1"), "response");
    expect(home.requests).toHaveLength(1);
  });

  test("and the response of a caller's fetch that followed one is rejected", async () => {
    const { home, away } = await homeAndAway();
    home.respond(redirect(away.origin));
    const imin = clientFor(home, { fetch: ({ url }) => fetch(url) });
    const error = await failureOf(imin.orders.get("1"), "response");
    expect(error.message).toContain("it is a redirect");
  });
});

describe("the next page is requested only from the configured host", () => {
  const page = (view: object) =>
    json({
      type: "imin:RestrictedCollection",
      "imin:item": [{ type: "Order", identifier: "1" }],
      "imin:totalItems": 2,
      view: { type: "PartialCollectionView", "imin:currentPage": 1, "imin:itemsPerPage": 1, ...view },
    });

  test("even if view.next or urlTemplate points elsewhere", async () => {
    const { home, away, imin } = await homeAndAway();
    const { host } = new URL(away.origin);
    const ways = [
      `${away.origin}?page=2`,
      `${away.origin}/api/v2/orders?page=2`,
      `//${host}/api/v2/orders?page=2`,
      `\\\\${host}/api/v2/orders?page=2`,
      `${home.origin}@${host}/api/v2/orders?page=2`,
      `${home.origin.replace("http://", `http://someone:secret@`)}?page=2`,
      `${home.origin.replace("http:", "https:")}?page=2`,
      "/api/v2/orders?page=2",
    ];
    for (const way of ways) {
      for (const view of [{ next: way }, { urlTemplate: way.replace("page=2", "page={page}") }]) {
        home.respond(page(view), page({}));
        const first = await imin.orders.list({ customer: "MAlnTNiZut" });
        expect(first.hasNextPage()).toBe(true);
        await first.nextPage();
        expect(home.requests.at(-1)?.url).toBe("/api/v2/orders?customerIdentifier=MAlnTNiZut&page=2");
        expect(home.requests.at(-1)?.headers["x-api-key"]).toBe(testKey);
      }
    }
    expect(home.requests).toHaveLength(ways.length * 4);
    expect(away.requests).toHaveLength(0);
  });

  test("and not at all if the link is invalid", async () => {
    const { home, away, imin } = await homeAndAway();
    for (const way of [
      away.origin,
      home.origin,
      "data:application/json,{}",
      `blob:${home.origin}/x?page=2`,
    ]) {
      for (const view of [{ next: way }, { urlTemplate: way }]) {
        home.respond(page(view));
        const first = await imin.orders.list({ customer: "MAlnTNiZut" });
        expect(first.hasNextPage()).toBe(true);
        await failureOf(first.nextPage(), "input");
        await failureOf(imin.orders.list({ customer: "MAlnTNiZut" }).toArray({ limit: 10 }), "input");
      }
    }
    expect(home.requests).toHaveLength(16);
    expect(away.requests).toHaveLength(0);
  });
});

test("a URL of another origin is not an identifier, for any resource", async () => {
  const { home, away, imin } = await homeAndAway();
  const at = (path: string): string => `${away.origin}/api/v2/${path}`;
  await failureOf(imin.customers.get(at("customer-accounts/1")), "input");
  await failureOf(imin.customers.update(at("customer-accounts/1"), { givenName: "Louis" }), "input");
  await failureOf(imin.customers.delete(at("customer-accounts/1")), "input");
  await failureOf(imin.customers.setAccessPass(at("customer-accounts/1"), "ABC"), "input");
  await failureOf(imin.orders.get(at("orders/1")), "input");
  await failureOf(imin.orders.list({ customer: at("customer-accounts/1") }), "input");
  await failureOf(imin.orders.upcomingItems({ customer: at("customer-accounts/1") }), "input");
  await failureOf(imin.orders.requestCancellation(at("orders/1"), ["1"]), "input");
  await failureOf(imin.orders.requestCancellation("1", [at("orders/1/order-items/1")]), "input");
  await failureOf(imin.orders.receipt(at("receipts/1")), "input");
  await failureOf(imin.orders.receipt({ type: "Invoice", url: at("receipts/1") }), "input");
  expect([...home.requests, ...away.requests]).toEqual([]);
});

test("a URL of the configured origin is an identifier", async () => {
  const { home, imin } = await homeAndAway();
  await imin.orders.get(`${home.origin}/api/v2/orders/a%2Fb`);
  await imin.orders.get({ type: "Order", id: `${home.origin}/api/v2/orders/2` });
  home.respond(text("%PDF-1.7"));
  await imin.orders.receipt(`${home.origin}/api/v2/receipts/3`);
  expect(home.requests.map(({ url }) => url)).toEqual([
    "/api/v2/orders/a%2Fb",
    "/api/v2/orders/2",
    "/api/v2/receipts/3",
  ]);
});

test.each([
  ["../../x?y#z", "/api/v2/orders/..%2F..%2Fx%3Fy%23z"],
  ["%2e%2e", "/api/v2/orders/%252e%252e"],
  ["a/b\\c", "/api/v2/orders/a%2Fb%5Cc"],
  ["//imin.example/x", "/api/v2/orders/%2F%2Fimin.example%2Fx"],
  ["ä ö", "/api/v2/orders/%C3%A4%20%C3%B6"],
  ["$&", "/api/v2/orders/%24%26"],
])("the identifier %s becomes one segment of the path", async (identifier, url) => {
  const { home, imin } = await homeAndAway();
  await imin.orders.get(identifier);
  expect(home.requests[0]?.url).toBe(url);
});

test.each(["", " ", ".", "..", "\ud800"])("the identifier %j is rejected", async (identifier) => {
  const { home, imin } = await homeAndAway();
  const calls: readonly (() => Promise<unknown>)[] = [
    () => imin.orders.get(identifier),
    () => imin.orders.get({ type: "Order", identifier, id: "" }),
    () => imin.customers.delete(identifier),
    () => imin.orders.receipt(identifier),
    () => imin.orders.requestCancellation(identifier, ["1"]),
    () => imin.orders.requestCancellation("1", [identifier]),
    () => imin.request({ path: "/orders/{order}", params: { order: identifier } }),
  ];
  for (const call of calls) await failureOf(call(), "input");
  expect(home.requests).toHaveLength(0);
});

test("a caller's path cannot lead to another host or out of the base URL", async () => {
  const { home, away, imin } = await homeAndAway();
  const { host } = new URL(away.origin);
  const paths = [
    `@${host}/x`,
    `.${host}/x`,
    `:80@${host}/x`,
    away.origin,
    "",
    "x",
    "/..",
    "/../x",
    "/a/./b",
    "/a/%2e%2E/b",
    "/a/.%2e/b",
    "/a/.\t./b",
    "/a\n",
    "/a\\..\\b",
    "/a?b=c",
    "/a#b",
  ];
  for (const path of paths as `/${string}`[]) {
    const refused = await failureOf(imin.request({ path }), "input");
    expect(refused.issues).toMatchObject([{ path: "path" }]);
    await failureOf(
      imin.checkout.createStandaloneSession({ id: "https://opendata.example.com/1" }, { path }),
      "input",
    );
  }
  expect([...home.requests, ...away.requests]).toEqual([]);
});

test.each<[string, IminErrorCode]>([
  ["http://book.imin.co/api/v2", "config"],
  ["http://192.0.2.1", "config"],
  ["http://127.0.0.1.example.com", "config"],
  ["http://localhost.example.com", "config"],
  ["ftp://book.imin.co", "config"],
  ["https://someone:secret@book.imin.co", "config"],
  ["https://book.imin.co/?key=1", "config"],
  ["https://book.imin.co/#x", "config"],
  ["book.imin.co", "config"],
  ["", "config"],
])("the base URL %j is rejected", (bookingBaseUrl, code) => {
  expect(() => new IminClient({ apiKey: testKey, bookingBaseUrl })).toThrow(
    expect.objectContaining({ code, option: "bookingBaseUrl" }),
  );
});

test.each([
  "http://localhost:8080",
  "http://127.0.0.1:3000/api",
  "http://[::1]:3000",
  "http://imin.localhost",
])("the base URL %s is on this machine, so it may use http", (bookingBaseUrl) => {
  expect(() => new IminClient({ apiKey: testKey, bookingBaseUrl })).not.toThrow();
});

test("the checkout host gets the key unless the client disables it", async () => {
  const { home, imin } = await homeAndAway();
  home.respond(json({ potentialAction: { type: "OrderAction", target: "https://checkout.acme.example/1" } }));
  await imin.checkout.createStandaloneSession({ id: "https://opendata.example.com/1" });
  const discreet = imin.withOptions({ checkoutSendsApiKey: false });
  await discreet.checkout.createStandaloneSession({ id: "https://opendata.example.com/1" });
  home.respond(json(order));
  await discreet.orders.get("1");
  expect(home.requests.map(({ headers }) => headers["x-api-key"])).toEqual([testKey, undefined, testKey]);
});
