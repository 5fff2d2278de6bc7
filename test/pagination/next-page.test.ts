import { expect, it } from "vitest";
import { nextPageOf, type PagesSeen } from "../../src/pagination/next-page.ts";

it("keeps the queries of 32 pages: the latest, and those whose number is a power of two", () => {
  const queries: PagesSeen["queries"] = new Map();
  for (let number = 1; number <= 1_000; number++) {
    const view = { next: `https://book.imin.co/api/v2/orders?page=${number + 1}` };
    const seen = { queries, number, itemsBefore: 0, itemsHere: 10 };
    const requested = number === 1 ? undefined : { page: String(number) };
    expect(nextPageOf({ view }, {}, requested, seen)).toStrictEqual({
      query: { page: [String(number + 1)] },
    });
  }
  const powers = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
  const latest = Array.from({ length: 22 }, (_, index) => 979 + index);
  expect([...queries.values()]).toStrictEqual([...powers, ...latest]);
});
