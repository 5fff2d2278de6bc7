import { IminInputError } from "../errors/imin-input-error.ts";
import { propertyOf } from "../errors/property-of.ts";
import type { RestrictedCollection } from "../open-active/restricted-collection.ts";
import type { CallOptions } from "../options/call-options.ts";
import { privateState } from "../privacy/private-state.ts";

/** Gets the next page. @internal */
export type FetchPage<Item> = (options: CallOptions | undefined) => Promise<Page<Item>>;

const pageState = /* @__PURE__ */ privateState<{
  /** The operation's name, for errors. */
  readonly operation: string;
  /** Gets the next page, if there is one. `items` are the items of the page. */
  readonly fetchNext: FetchPage<unknown> | undefined;
}>();

/** The maximum number of items that `toArray()` returns. */
export interface ToArrayOptions {
  /** The maximum number of items to collect. `Infinity` collects all. */
  readonly limit: number;
}

/**
 * One page of a list, with access to the following pages. Iterating over it yields its items and those of all
 * following pages. It requests each page when needed and keeps none.
 *
 * @example
 * ```ts
 * import { IminClient } from "imin-sdk";
 *
 * const imin = new IminClient();
 * const page = await imin.orders.list({ customer: "MAlnTNiZut" });
 * console.log(page.totalItems, page.items[0]?.orderDate);
 * for await (const order of page) console.log(order.identifier);
 * ```
 */
export class Page<Item> implements AsyncIterable<Item> {
  /** The page's items. */
  readonly items: readonly Item[];
  /** The number of items in the whole list, if imin returns it. Approximate for large search results. */
  readonly totalItems: number | undefined;
  /** This page's number, from 1, if imin returns it. */
  readonly currentPage: number | undefined;
  /** The number of pages, if imin returns it. imin's own sample contradicts itself here, so do not rely on it. */
  readonly totalPages: number | undefined;

  /** @internal */
  constructor(
    collection: RestrictedCollection<Item>,
    operation: string,
    fetchNext: FetchPage<Item> | undefined,
  ) {
    this.items = collection["imin:item"] ?? [];
    this.totalItems = collection["imin:totalItems"];
    this.currentPage = collection.view?.["imin:currentPage"];
    this.totalPages = collection.view?.["imin:totalPages"];
    pageState.set(this, { operation, fetchNext });
  }

  /**
   * Whether there is another page. It may turn out to be empty.
   *
   * @example
   * ```ts
   * import type { Order, Page } from "imin-sdk";
   *
   * export function linkToMore(page: Page<Order>): string {
   *   return page.hasNextPage() ? "Show more" : "";
   * }
   * ```
   */
  hasNextPage(): boolean {
    return pageState.of(this).fetchNext !== undefined;
  }

  /**
   * Gets the next page, or `undefined` after the last one. You can call it again after a failure.
   *
   * @param options The usual call options. Default: those of the call that returned this page.
   * @throws IminError as the list method does.
   * @example
   * ```ts
   * import { IminClient, type Order, type Page } from "imin-sdk";
   *
   * const imin = new IminClient();
   * let page: Page<Order> | undefined = await imin.orders.list({ customer: "MAlnTNiZut" });
   * for (; page; page = await page.nextPage()) console.log(page.items.length);
   * ```
   */
  async nextPage(options?: CallOptions): Promise<Page<Item> | undefined> {
    const { fetchNext } = pageState.of(this);
    const page = (await fetchNext?.(options)) as Page<Item> | undefined; // as passed to the constructor
    return page === undefined || isRepetition(this, page) ? undefined : page;
  }

  /**
   * Iterates over this page and all following pages.
   *
   * @throws IminError as the list method does.
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const first = await imin.orders.list({ customer: "MAlnTNiZut" });
   * for await (const page of first.pages()) console.log(page.currentPage, page.items.length);
   * ```
   */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    let page: Page<Item> | undefined = this;
    while (page !== undefined) {
      yield page;
      page = await page.nextPage();
    }
  }

  /**
   * Collects the items of this page and of the following pages, up to a limit that you must set.
   *
   * @throws IminInputError if there is no limit; IminError as the list method does.
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const page = await imin.orders.list({ customer: "MAlnTNiZut" });
   * const newest = await page.toArray({ limit: 50 });
   * ```
   */
  async toArray(options: ToArrayOptions): Promise<Item[]> {
    const limit = propertyOf(options, "limit");
    if (limit !== Infinity && !(Number.isInteger(limit) && Number(limit) >= 0)) {
      const message = "must be a whole number from 0, or Infinity for all items";
      throw new IminInputError([{ path: "limit", message }], { operation: pageState.of(this).operation });
    }
    const items: Item[] = [];
    if (limit === 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= Number(limit)) break;
    }
    return items;
  }

  /** Iterates over the items of this page and of all following pages. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.items;
  }
}

/**
 * A server that ignores the page number returns the same page again and again. Equal `id`s alone do not prove this:
 * a search with one item for each session repeats the `id` of their series on every page. Equal items without
 * identities do not prove it either.
 */
function isRepetition<Item>(page: Page<Item>, next: Page<Item>): boolean {
  const id = idOf(page.items[0]);
  return (
    id !== undefined &&
    id === idOf(next.items[0]) &&
    JSON.stringify(page.items) === JSON.stringify(next.items)
  );
}

function idOf(item: unknown): unknown {
  const { id, identifier }: { readonly id?: unknown; readonly identifier?: unknown } = Object(item);
  return id ?? identifier;
}
