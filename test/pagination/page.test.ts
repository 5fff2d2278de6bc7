import { describe, expect, it } from "vitest";
import { createObservedClient } from "../support/observed-client.ts";
import { base, identifiers, listOf, numbers } from "../support/paged-orders.ts";

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
    const limits = [-1, 1.5, Number.NaN, Number.NEGATIVE_INFINITY, "5", null, true];
    for (const options of [undefined, {}, ...limits.map((limit) => ({ limit }))]) {
      await expect(page.toArray(options as never)).rejects.toMatchObject({
        code: "input",
        operation: "orders.list",
        issues: [{ path: "limit", message: "must be a whole number from 0, or Infinity for all items" }],
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
    { type: "imin:RestrictedCollection" },
    { "imin:item": [] },
    { "imin:totalItems": 0 },
    { view: {} },
    { type: "imin:RestrictedCollection", view: null },
  ])("may have any property of a page: %o", async (body) => {
    const { imin } = createObservedClient({ body }, { responseValidation: "off" });
    expect((await imin.orders.list({ customer: "1234" })).items).toStrictEqual([]);
  });

  const otherType = { path: "type", message: 'must be "imin:RestrictedCollection"' };
  it.each([
    ["no property of a page", {}, otherType],
    ["another type", { type: "Order", id: base }, otherType],
    [
      "items that are not a list",
      { type: "imin:RestrictedCollection", "imin:item": "none" },
      { path: "imin:item", message: "must be a list" },
    ],
  ])("with %s does not count as no bookings", async (_, body, issue) => {
    const { imin } = createObservedClient({ body }, { responseValidation: "off" });
    await expect(imin.orders.list({ customer: "1234" })).rejects.toMatchObject({
      code: "response",
      operation: "orders.list",
      issues: [issue],
    });
  });
});
