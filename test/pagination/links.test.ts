import type { Order, Page } from "imin-sdk";
import { describe, expect, it } from "vitest";
import { createObservedClient } from "../support/observed-client.ts";
import { base, identifiers, listOf, numbers, orders, pageNumber } from "../support/paged-orders.ts";

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

  it("is built from the template without a page size too, until the last item", async () => {
    const { imin, requests } = createObservedClient(
      listOf(25, (_, body) =>
        Object.assign(body["view"] as object, { next: undefined, "imin:itemsPerPage": undefined }),
      ),
      {},
    );
    expect(await identifiers(imin.orders.list({ customer: "1234" }))).toStrictEqual(numbers(25));
    expect(requests).toHaveLength(3);
  });

  it("is built from the template at the page where the caller starts", async () => {
    const { imin, requests } = createObservedClient(
      listOf(25, (_, body) => Object.assign(body["view"] as object, { next: undefined })),
      {},
    );
    expect(await identifiers(imin.orders.list({ customer: "1234", page: 2 }))).toHaveLength(15);
    expect(requests.map(pageNumber)).toStrictEqual([2, 3]);
  });

  it("is not built from the template after an empty page, whatever the total", async () => {
    const { imin, requests } = createObservedClient(
      listOf(10, (_, body) => {
        Object.assign(body, { "imin:totalItems": 25 });
        Object.assign(body["view"] as object, { next: undefined });
      }),
      {},
    );
    expect(await identifiers(imin.orders.list({ customer: "1234" }))).toStrictEqual(numbers(10));
    expect(requests.map(pageNumber)).toStrictEqual([1, 2]);
  });

  it.each([
    { urlTemplate: 5 },
    { urlTemplate: undefined },
    { "imin:currentPage": undefined },
    { "imin:currentPage": "first" },
  ])("is missing if imin returns no next and %o", async (view) => {
    const { imin } = createObservedClient(
      listOf(25, (_, body) => Object.assign(body["view"] as object, { next: undefined, ...view })),
      { responseValidation: "off" },
    );
    expect((await imin.orders.list({ customer: "1234" })).hasNextPage()).toBe(false);
  });

  it("is built from a page number that is a string", async () => {
    const { imin, requests } = createObservedClient(
      listOf(25, (page, body) =>
        Object.assign(body["view"] as object, { next: undefined, "imin:currentPage": String(page) }),
      ),
      { responseValidation: "off" },
    );
    expect(await identifiers(imin.orders.list({ customer: "1234" }))).toStrictEqual(numbers(25));
    expect(requests.map(pageNumber)).toStrictEqual([1, 2, 3]);
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

  it("ends the list if it leads back to an earlier page, with its parameters in another order", async () => {
    const { imin, requests } = createObservedClient(
      listOf(25, (page, body) => {
        if (page === 1) Object.assign(body["view"] as object, { next: "?page=2&cursor=a" });
        if (page === 3) Object.assign(body["view"] as object, { next: "?cursor=a&page=2" });
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
        status: pageNumber(request) > 50 ? 400 : 200,
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

  it("is followed if the same items return without identities, which may be different items", async () => {
    const { imin, requests } = createObservedClient(
      listOf(25, (_, body) =>
        Object.assign(body, { "imin:totalItems": 3, "imin:item": [{ type: "Order" }] }),
      ),
      {},
    );
    expect(await identifiers(imin.orders.list({ customer: "1234" }))).toHaveLength(3);
    expect(requests).toHaveLength(3);
  });

  it("is followed if the next page has the same first item and others after it", async () => {
    const { imin } = createObservedClient(
      listOf(25, (page, body) =>
        Object.assign(body, { "imin:totalItems": 6, "imin:item": [...orders(0, 1), ...orders(page, 1)] }),
      ),
      {},
    );
    expect(await identifiers(imin.orders.list({ customer: "1234" }))).toStrictEqual([
      ...["0", "1", "0", "2", "0", "3"],
    ]);
  });

  it("leads through the whole list a second time from the same page", async () => {
    const { imin, requests } = createObservedClient(listOf(45), {});
    const page = await imin.orders.list({ customer: "1234" });
    expect(await identifiers(page)).toStrictEqual(numbers(45));
    expect(await identifiers(page)).toStrictEqual(numbers(45));
    expect(requests).toHaveLength(9);
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

  it("adds a parameter that the caller left out", async () => {
    const { imin, requests } = createObservedClient(
      listOf(25, (_, body) => Object.assign(body["view"] as object, { next: "?page=2&limit=9" })),
      { responseValidation: "off" },
    );
    const geo = { latitude: 51.5, longitude: -0.2, radius: 10 };
    const page = await imin.search.eventSeries({ mode: "discovery-geo", geo, limit: undefined });
    await page.nextPage();
    expect(new URL(requests[1]?.url ?? "").searchParams.get("limit")).toBe("9");
  });

  it("is requested with the options of the list, or with its own", async () => {
    const { imin, requests } = createObservedClient(listOf(25), {});
    const page = await imin.orders.list({ customer: "1234" }, { headers: { "x-trace": "list" } });
    await page.nextPage();
    await page.nextPage({ headers: { "x-trace": "page" } });
    expect(requests.map(({ headers }) => headers.get("x-trace"))).toStrictEqual(["list", "list", "page"]);
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
    "xhttps://book.imin.co/api/v2/orders?page=2",
    "httpsx://book.imin.co/api/v2/orders?page=2",
    "https://",
    "https://book.imin.co/api/v2/orders",
    "",
    5,
    { href: "https://book.imin.co/api/v2/orders?page=2" },
    ["https://book.imin.co/api/v2/orders?page=2"],
  ])("of %j cannot be followed, which is a failure and not the end of the list", async (next) => {
    const { imin, requests } = createObservedClient(
      listOf(25, (_, body) => Object.assign(body["view"] as object, { next })),
      {},
    );
    const page = await imin.orders.list({ customer: "1234" });
    await expect(page.nextPage()).rejects.toMatchObject({
      code: "input",
      operation: "orders.list",
      issues: [{ path: "view.next", message: "must be a URL with a query, so it cannot be followed" }],
    });
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
