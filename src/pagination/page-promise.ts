import { IminPromise } from "../transport/imin-promise.ts";
import type { Page, ToArrayOptions } from "./page.ts";

/**
 * The result of list methods: a promise of the first page that you can also iterate over, item by item through all
 * pages.
 *
 * @example
 * ```ts
 * const page = await imin.orders.upcomingItems({ customer });
 * for await (const item of imin.orders.upcomingItems({ customer })) console.log(item.orderedItem);
 * ```
 */
export class PagePromise<Item> extends IminPromise<Page<Item>> implements AsyncIterable<Item> {
  /**
   * Iterates over the pages.
   *
   * @example
   * ```ts
   * for await (const page of imin.orders.list({ customer }).pages()) console.log(page.items.length);
   * ```
   */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    yield* (await this).pages();
  }

  /**
   * Collects the items of all pages, up to a limit that you must set.
   *
   * @example
   * ```ts
   * const orders = await imin.orders.list({ customer }).toArray({ limit: 100 });
   * ```
   */
  async toArray(options: ToArrayOptions): Promise<Item[]> {
    return (await this).toArray(options);
  }

  /** Iterates over the items of all pages. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }
}
