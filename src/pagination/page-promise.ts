import { IminPromise } from "../transport/imin-promise.ts";
import type { Page, ToArrayOptions } from "./page.ts";

/**
 * The result of list methods: a promise of the first page that you can also iterate over, item by item through all
 * pages.
 *
 * @example
 * ```ts
 * import { IminClient } from "imin-sdk";
 *
 * const imin = new IminClient();
 * const page = await imin.orders.upcomingItems({ customer: "MAlnTNiZut" });
 * for await (const item of imin.orders.upcomingItems({ customer: "MAlnTNiZut" })) console.log(item.orderedItem);
 * ```
 */
export class PagePromise<Item> extends IminPromise<Page<Item>> implements AsyncIterable<Item> {
  /**
   * Iterates over the pages.
   *
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const list = imin.orders.list({ customer: "MAlnTNiZut" });
   * for await (const page of list.pages()) console.log(page.items.length);
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
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const orders = await imin.orders.list({ customer: "MAlnTNiZut" }).toArray({ limit: 100 });
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
