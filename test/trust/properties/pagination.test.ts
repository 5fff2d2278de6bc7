import * as fc from "fast-check";
import { type FetchResponse, IminClient, type Page } from "imin-sdk";
import { expect } from "vitest";
import { holds } from "../holds.ts";
import { trial } from "../trial.ts";

/** A server's list, and the links between its pages. */
interface Listing {
  readonly sizes: readonly number[];
  readonly link: "absolute" | "relative" | "parameters" | "another host" | "template" | "token";
  /** The number of the page after the last one, from 1. 0 means none. */
  readonly back: number;
  /** Whether the server's totals are correct. */
  readonly isExact: boolean;
}

const listing: fc.Arbitrary<Listing> = fc.record({
  sizes: fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }),
  link: fc.constantFrom("absolute", "relative", "parameters", "another host", "template", "token"),
  back: fc.constant(0),
  isExact: fc.boolean(),
});

const orders = "https://book.imin.co/api/v2/orders";

/** The server. It returns any page of a list, after the number of event loop turns that the test sets. */
function serve(list: Listing, delays: readonly number[]): (request: Request) => Promise<FetchResponse> {
  let requests = 0;
  return async ({ url }) => {
    requests += 1;
    if (requests > 5_000) throw new Error("The list does not end.");
    for (let turn = delays[requests % delays.length] ?? 0; turn > 0; turn--) await Promise.resolve();
    const parameters = new URL(url).searchParams;
    return Response.json(pageOf(list, Number(parameters.get("token") ?? parameters.get("page") ?? 1)));
  };
}

function pageOf(list: Listing, number: number): object {
  const { sizes, back, isExact } = list;
  const before = sizes.slice(0, number - 1).reduce((sum, size) => sum + size, 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const following = number < sizes.length ? number + 1 : back;
  const item = Array.from({ length: sizes[number - 1] ?? 0 }, (_, index) => ({
    type: "Order",
    identifier: String(before + index),
  }));
  const totals = isExact ? { "imin:totalItems": total } : {};
  const view = { type: "PartialCollectionView", "imin:currentPage": number, ...linkTo(following, list) };
  return { type: "imin:RestrictedCollection", ...totals, "imin:item": item, view };
}

function linkTo(number: number, { link, isExact }: Listing): object {
  if (link === "template")
    return isExact ? { urlTemplate: `${orders}?page={page}` } : { urlTemplate: `${orders}?page={page}` };
  if (number === 0) return {};
  const query = `customerIdentifier=MAlnTNiZut&page=${number}`;
  switch (link) {
    case "relative":
      return { next: `/api/v2/orders?${query}` };
    case "parameters":
      return { next: `?page=${number}` };
    case "another host":
      return { next: `https://evil.example/x?customerIdentifier=another&page=${number}` };
    case "token":
      return { next: `${orders}?token=${number}` };
    default:
      return { next: `${orders}?${query}` };
  }
}

/** An action on the existing pages and iterators. */
interface Step {
  readonly action: "next" | "iterate" | "step" | "pages" | "array";
  readonly which: number;
}

const program = fc.array(
  fc.record({
    action: fc.constantFrom<Step["action"][]>("next", "iterate", "step", "pages", "array"),
    which: fc.nat(50),
  }),
  { maxLength: 25 },
);

/** The position in the list: the next item. */
interface Reader {
  readonly iterator: AsyncIterator<{ readonly identifier?: unknown }>;
  position: number;
}

const delays = fc.array(fc.nat(4), { minLength: 1, maxLength: 7 });

trial(
  "Any interleaving of pages and iterators ends, and yields each item once",
  { how: "generated lists with six kinds of link, read by generated programs", times: 15_000 },
  async (numRuns) => {
    const property = fc.asyncProperty(listing, program, delays, async (given, steps, turns) => {
      const list = given.link === "template" ? withFullPages(given) : given;
      const first = await clientOf(serve(list, turns)).orders.list({ customer: "MAlnTNiZut" });
      await runProgram(list, first, steps);
    });
    await holds(property, numRuns);
  },
);

trial(
  "A list whose links lead back to an earlier page ends",
  { how: "generated loops of links, iterated and followed by hand", times: 10_000 },
  async (numRuns) => {
    const loop = fc.record({
      sizes: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 90 }),
      link: fc.constantFrom<Listing["link"][]>("absolute", "parameters", "another host", "token"),
      back: fc.integer({ min: 1, max: 90 }),
      isExact: fc.boolean(),
    });
    const property = fc.asyncProperty(loop, delays, async (given, turns) => {
      const list = { ...given, back: Math.min(given.back, given.sizes.length) };
      const call = clientOf(serve(list, turns)).orders.list({ customer: "MAlnTNiZut" });
      const found = await call.toArray({ limit: Infinity });
      expect(new Set(found.map(({ identifier }) => identifier)).size).toBe(totalOf(list));
    });
    await holds(property, numRuns);
  },
);

const clientOf = (fetch: (request: Request) => Promise<FetchResponse>): IminClient =>
  new IminClient({ apiKey: "key", fetch, logLevel: "off", responseValidation: "strict", maxRetries: 0 });

/** A template is followed while items are missing, so it needs non-empty pages and the total. */
function withFullPages(list: Listing): Listing {
  return { ...list, sizes: list.sizes.map((size) => size + 1), isExact: true };
}

function totalOf({ sizes }: Listing): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function runProgram(
  list: Listing,
  first: Page<{ identifier?: unknown }>,
  steps: readonly Step[],
): Promise<void> {
  const pages: { readonly page: typeof first; readonly start: number }[] = [{ page: first, start: 0 }];
  const readers: Reader[] = [];
  const running: Promise<unknown>[] = [];
  const step = async ({ action, which }: Step): Promise<void> => {
    const { page, start } = pages[which % pages.length] ?? { page: first, start: 0 };
    if (action === "iterate") readers.push({ iterator: page[Symbol.asyncIterator](), position: start });
    if (action === "next") {
      const next = await page.nextPage();
      if (next === undefined) expect(start + page.items.length).toBe(totalOf(list));
      else pages.push({ page: next, start: start + page.items.length });
    }
    if (action === "array") {
      const limit = which % 2 === 0 ? Infinity : which % 7;
      expect(numbers(await page.toArray({ limit }))).toStrictEqual(
        range(start, Math.min(start + limit, totalOf(list))),
      );
    }
    if (action === "pages") {
      const found = [];
      for await (const each of page.pages()) found.push(...each.items);
      expect(numbers(found)).toStrictEqual(range(start, totalOf(list)));
    }
    if (action === "step") {
      const reader = readers[which % Math.max(readers.length, 1)];
      if (reader !== undefined) await readNext(reader, totalOf(list));
    }
  };
  for (const given of steps) {
    const done = step(given);
    running.push(done);
    // Every third step begins before the previous one has ended.
    if (given.which % 3 !== 0) await done;
  }
  await Promise.all(running);
  for (const reader of readers) while (await readNext(reader, totalOf(list)));
}

/** Reads one item, which must be the next one. Steps of one iterator run in order. */
async function readNext(reader: Reader, total: number): Promise<boolean> {
  const expected = reader.position;
  reader.position += 1;
  const { done, value } = await reader.iterator.next();
  expect(done ? "end" : Number(value.identifier)).toBe(expected < total ? expected : "end");
  return done !== true;
}

const numbers = (items: readonly { identifier?: unknown }[]): number[] =>
  items.map(({ identifier }) => Number(identifier));
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
