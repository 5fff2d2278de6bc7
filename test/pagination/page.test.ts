import type { Order, Page } from "imin-sdk";
import { describe, expect, it } from "vitest";
import { createObservedClient } from "../support/observed-client.ts";
import { base, listOf, orders, pageNumber } from "../support/paged-orders.ts";

async function identifiers(source: AsyncIterable<Order>): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = [];
  for await (const { identifier } of source) found.push(identifier);
  return found;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index));

describe("a page", () => {
  it("has imin's items and counts, and knows whether there is another", async () => {
    const { imin } = createObservedClient(listOf(25), { responseValidation: "strict" });
    const page = await imin.orders.list({ customer: "1234" });
    expect(page.items.map(({ identifier }) => identifier)).toStrictEqual(numbers(10));
    expect(page).toMatchObject({ totalItems: 25, currentPage: 1, totalPages: 3 });
    expect(page.hasNextPage()).toBe(true);
    const last = await (await page.nextPage())?.nextPage();
    expect(last?.items).toHaveLength(5);
    expect(last?.hasNextPage()).toBe(false);
    expect(await last?.nextPage()).toBeUndefined();
  });

  it("yields the items of all pages when iterated, as its promise does", async () => {
    const { imin, requests } = createObservedClient(listOf(25), {});
    expect(await identifiers(imin.orders.list({ customer: "1234" }))).toStrictEqual(numbers(25));
    expect(requests).toHaveLength(3);
    expect(await identifiers(await imin.orders.list({ customer: "1234" }))).toStrictEqual(numbers(25));
  });

  it("yields the pages one by one", async () => {
    const { imin } = createObservedClient(listOf(25), {});
    const sizes: number[] = [];
    for await (const { items } of imin.orders.list({ customer: "1234" }).pages()) sizes.push(items.length);
    expect(sizes).toStrictEqual([10, 10, 5]);
  });

  it("requests no more pages than the limit needs", async () => {
    const { imin, requests } = createObservedClient(listOf(1_000), {});
    expect(await imin.orders.list({ customer: "1234" }).toArray({ limit: 20 })).toHaveLength(20);
    expect(requests).toHaveLength(2);
    expect(await imin.orders.list({ customer: "1234" }).toArray({ limit: 0 })).toStrictEqual([]);
    const { imin: small } = createObservedClient(listOf(25), {});
    expect(await small.orders.list({ customer: "1234" }).toArray({ limit: Infinity })).toHaveLength(25);
  });

  it("requires a limit", async () => {
    const { imin } = createObservedClient(listOf(25), {});
    const page = await imin.orders.list({ customer: "1234" });
    for (const options of [undefined, {}, { limit: -1 }, { limit: 1.5 }]) {
      await expect(page.toArray(options as never)).rejects.toMatchObject({
        code: "input",
        issues: [{ path: "limit" }],
      });
    }
  });

  it("starts at the requested page and continues from there", async () => {
    const { imin } = createObservedClient(listOf(25), {});
    expect(await identifiers(imin.orders.list({ customer: "1234", page: 2 }))).toStrictEqual(
      numbers(25).slice(10),
    );
  });
});

describe("the link to the next page", () => {
  it("is imin's own, even if imin's counts contradict it", async () => {
    // imin's sample: 19 items, one page in all, whose last page is the 192nd and whose next page is the second.
    const { imin, requests } = createObservedClient(
      listOf(19, (_, body) =>
        Object.assign(body["view"] as object, { "imin:totalPages": 1, last: `${base}&page=192` }),
      ),
      { responseValidation: "strict" },
    );
    expect(await identifiers(imin.orders.list({ customer: "1234" }))).toStrictEqual(numbers(19));
    expect(requests).toHaveLength(2);
  });

  it("is built from the template if imin returns no next, while items are missing", async () => {
    const { imin, requests } = createObservedClient(
      listOf(25, (_, body) => Object.assign(body["view"] as object, { next: undefined })),
      {},
    );
    expect(await identifiers(imin.orders.list({ customer: "1234" }))).toStrictEqual(numbers(25));
    expect(requests).toHaveLength(3);
  });

  it("continues after an empty page", async () => {
    const { imin } = createObservedClient(
      listOf(25, (page, body) => {
        if (page === 2) delete body["imin:item"];
      }),
      {},
    );
    expect(await identifiers(imin.orders.list({ customer: "1234" }))).toStrictEqual([
      ...numbers(10),
      ...numbers(25).slice(20),
    ]);
  });

  it("ends the list if it leads back to an earlier page", async () => {
    const { imin, requests } = createObservedClient(
      listOf(25, (page, body) => {
        if (page === 3) Object.assign(body["view"] as object, { next: `${base}&page=1` });
      }),
      {},
    );
    expect(await identifiers(imin.orders.list({ customer: "1234" }))).toStrictEqual(numbers(25));
    expect(requests).toHaveLength(3);
  });

  it("ends the list even if it leads back to a page that is no longer remembered", async () => {
    const { imin, requests } = createObservedClient(
      listOf(1_000, (page, body) => {
        if (page === 100) Object.assign(body["view"] as object, { next: `${base}&page=40` });
      }),
      {},
    );
    const found = await identifiers(imin.orders.list({ customer: "1234" }));
    expect(found.slice(0, 1_000)).toStrictEqual(numbers(1_000));
    expect(requests.length).toBeLessThan(200);
  });

  it("ends the list if the same page returns under another URL", async () => {
    const { imin, requests } = createObservedClient(
      (request) => ({
        body: {
          type: "imin:RestrictedCollection",
          view: { type: "PartialCollectionView", next: `${base}&page=${pageNumber(request) + 1}` },
          "imin:item": orders(0, 10),
        },
      }),
      {},
    );
    expect(await identifiers(imin.orders.list({ customer: "1234" }))).toStrictEqual(numbers(10));
    expect(requests).toHaveLength(2);
  });

  it.each([
    "https://book.imin.co/api/v2/orders?page=2",
    "http://book.imin.co/api/v2/orders?page=2",
    "https://proxy.example/x/orders?customerIdentifier=1234&page=2",
    "https://evil.example/orders?page=2",
    "https://user:secret@evil.example/?page=2#x",
    "//evil.example?page=2",
    "\\\\evil.example\\?page=2",
    "/somewhere/else?page=2",
    "?page=2",
    " ?page=2",
    "https://book.imin.co/api/v2/orders?page=2&customerIdentifier=9999&customerIdentifier=1234",
  ])("of %j is requested at the list's own endpoint", async (next) => {
    const { imin, requests } = createObservedClient(
      listOf(25, (page, body) => Object.assign(body["view"] as object, page === 1 ? { next } : {})),
      {},
    );
    expect(await identifiers(imin.orders.list({ customer: "1234" }))).toStrictEqual(numbers(25));
    expect(requests[1]?.url).toBe(`${base}&page=2`);
  });

  it("combines the caller's parameters with those that the link adds", async () => {
    const { imin, requests } = createObservedClient(
      listOf(25, (page, body) => {
        const next =
          "https://book.imin.co/x?mode=other&limit=9&activityId=c&cursor=a%26b&cursor=c&page=7&__proto__=1";
        if (page === 3) Object.assign(body["view"] as object, { next });
      }),
      {},
    );
    const geo = { latitude: 51.5, longitude: -0.2, radius: 10 };
    const filters = {
      activityId: ["https://openactive.io/activity-list#a", "https://openactive.io/activity-list#b"],
    };
    const page = await imin.search.eventSeries({ mode: "discovery-geo", geo, filters, limit: 5, page: 3 });
    await page.nextPage();
    expect([...new URL(requests[1]?.url ?? "").searchParams]).toStrictEqual([
      ["mode", "discovery-geo"],
      ["geo[radial]", "51.5,-0.2,10"],
      ["activityId", "https://openactive.io/activity-list#a"],
      ["activityId", "https://openactive.io/activity-list#b"],
      ["limit", "5"],
      ["cursor", "a&b"],
      ["cursor", "c"],
      ["page", "7"],
      ["__proto__", "1"],
    ]);
  });

  it("provides the page number, even if the caller started at another page", async () => {
    const { imin, requests } = createObservedClient(listOf(45), {});
    const found = await imin.orders.list({ customer: "1234", page: 2 }).toArray({ limit: Infinity });
    expect(found).toHaveLength(35);
    expect(requests.map(pageNumber)).toStrictEqual([2, 3, 4, 5]);
  });

  it("ends the list if the last page links to itself", async () => {
    const { imin, requests } = createObservedClient(
      listOf(25, (page, body) => {
        if (page === 3) Object.assign(body["view"] as object, { next: "https://x.example/?page=3" });
      }),
      {},
    );
    expect(await identifiers(imin.orders.list({ customer: "1234" }))).toStrictEqual(numbers(25));
    expect(requests).toHaveLength(3);
  });

  it.each([
    "javascript:1",
    "data:application/json,{}?page=2",
    "blob:https://book.imin.co/api/v2/orders?page=2",
    "file:///orders?page=2",
    "https://",
    "https://book.imin.co/api/v2/orders",
    "",
    5,
    { href: "https://book.imin.co/api/v2/orders?page=2" },
  ])("of %j cannot be followed, which is a failure and not the end of the list", async (next) => {
    const { imin, requests } = createObservedClient(
      listOf(25, (_, body) => Object.assign(body["view"] as object, { next })),
      {},
    );
    const page = await imin.orders.list({ customer: "1234" });
    await expect(page.nextPage()).rejects.toMatchObject({ code: "input", operation: "orders.list" });
    expect(requests).toHaveLength(1);
  });

  it("can be retried after a failure without losing items", async () => {
    let failures = 1;
    const response = listOf(25);
    const { imin } = createObservedClient((request) => {
      if (pageNumber(request) === 2 && failures-- > 0)
        return { status: 400, body: { "@type": "NotFoundError" } };
      return response(request);
    }, {});
    const page = await imin.orders.list({ customer: "1234" });
    await expect(page.nextPage()).rejects.toMatchObject({ code: "api" });
    const found: (string | undefined)[] = [];
    for (let next: Page<Order> | undefined = page; next; next = await next.nextPage()) {
      found.push(...next.items.map(({ identifier }) => identifier));
    }
    expect(found).toStrictEqual(numbers(25));
  });
});

describe("a response to a list request", () => {
  it("without items is an empty page", async () => {
    const { imin } = createObservedClient(
      { body: { type: "imin:RestrictedCollection", "imin:totalItems": 0 } },
      {},
    );
    const page = await imin.orders.list({ customer: "1234" });
    expect(page.items).toStrictEqual([]);
    expect(page.hasNextPage()).toBe(false);
  });

  it.each([
    ["no property of a page", {}],
    ["items that are not a list", { type: "imin:RestrictedCollection", "imin:item": "none" }],
  ])("with %s does not count as no bookings", async (_, body) => {
    const { imin } = createObservedClient({ body }, { responseValidation: "off" });
    await expect(imin.orders.list({ customer: "1234" })).rejects.toMatchObject({ code: "response" });
  });
});
