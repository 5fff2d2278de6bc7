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
  /** Gets the next page, if there is one. The items are those of the page. */
  readonly fetchNext: FetchPage<unknown> | undefined;
}>();

/** The maximum number of items that `toArray()` returns. */
export interface ToArrayOptions {
  /** The most items to collect; `Infinity` for all there are. */
  readonly limit: number;
}

/**
 * One page of a list, with the way to the others. Iterating over it gives its items and those of all pages that
 * follow, getting each page when it is needed and keeping none.
 *
 * @example
 * ```ts
 * const page = await imin.orders.list({ customer: "MAlnTNiZut" });
 * console.log(page.totalItems, page.items[0]?.orderDate);
 * for await (const order of page) console.log(order.identifier);
 * ```
 */
export class Page<Item> implements AsyncIterable<Item> {
  /** The page's items. */
  readonly items: readonly Item[];
  /** How many items the whole list has, if imin returns it; approximate in large search results. */
  readonly totalItems: number | undefined;
  /** This page's number, from 1, if imin returns it. */
  readonly currentPage: number | undefined;
  /** How many pages there are, if imin returns it. imin's own sample contradicts itself here: do not count on it. */
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
   * Whether there is another page to ask for. It may turn out to be empty.
   *
   * @example
   * ```ts
   * if (page.hasNextPage()) showMoreButton();
   * ```
   */
  hasNextPage(): boolean {
    return pageState.of(this).fetchNext !== undefined;
  }

  /**
   * Gets the next page; `undefined` after the last. It may be called again after a failure.
   *
   * @param options As of every call; those of the call that gave this page where left out.
   * @throws IminError as the list method does.
   * @example
   * ```ts
   * for (let page = await imin.orders.list({ customer }); page; page = await page.nextPage()) show(page.items);
   * ```
   */
  async nextPage(options?: CallOptions): Promise<Page<Item> | undefined> {
    const { fetchNext } = pageState.of(this);
    const page = (await fetchNext?.(options)) as Page<Item> | undefined; // as passed to the constructor
    return page === undefined || isRepetition(this, page) ? undefined : page;
  }

  /**
   * This page and all that follow.
   *
   * @throws IminError as the list method does.
   * @example
   * ```ts
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
   * The items of this page and of those that follow, up to a limit that has to be said.
   *
   * @throws IminInputError where there is no limit; IminError as the list method does.
   * @example
   * ```ts
   * const newest = await page.toArray({ limit: 50 });
   * ```
   */
  async toArray(options: ToArrayOptions): Promise<Item[]> {
    const limit = propertyOf(options, "limit");
    if (!(typeof limit === "number" && (limit === Infinity || (Number.isInteger(limit) && limit >= 0)))) {
      const message = "must be a whole number from 0, or Infinity for all items";
      throw new IminInputError([{ path: "limit", message }], { operation: pageState.of(this).operation });
    }
    const items: Item[] = [];
    if (limit === 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  /** The items of this page and of all that follow. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.items;
  }
}

/**
 * A server that does not understand the page number gives the same page again, and would for ever. The same ids are not
 * enough to tell: a search that gives one item for each session repeats the id of their series, page after page.
 */
function isRepetition<Item>(page: Page<Item>, next: Page<Item>): boolean {
  return (
    page.items.length > 0 &&
    page.items.length === next.items.length &&
    page.items.every((item, index) => {
      const id = idOf(item);
      return id !== undefined && id === idOf(next.items[index]);
    }) &&
    JSON.stringify(page.items) === JSON.stringify(next.items)
  );
}

function idOf(item: unknown): unknown {
  if (typeof item !== "object" || item === null) return undefined;
  const { id, identifier } = item as { readonly id?: unknown; readonly identifier?: unknown };
  return id ?? identifier;
}
