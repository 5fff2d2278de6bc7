import { propertyOf } from "../errors/property-of.ts";
import type { CallOptions } from "../options/call-options.ts";
import { type ListOperation, list } from "../pagination/list.ts";
import type { PagePromise } from "../pagination/page-promise.ts";
import { type CollectionUrls, collectionUrls, readReference } from "../transport/reference.ts";
import type { Transport } from "../transport/transport.ts";
import { listCall } from "./list-call.ts";
import * as operations from "./operations.ts";
import type { Order } from "./order.ts";
import type { CustomerOrderListQuery } from "./order-references.ts";

/**
 * imin's list of one customer's orders, and the orders that it has had so far.
 *
 * @internal
 */
export class ListedOrders {
  readonly #transport: Transport;
  readonly #customer: string;
  readonly #ordersUrls: CollectionUrls;
  readonly #identifiers = new Set<string>();
  readonly #operation: ListOperation<Order>;

  constructor(transport: Transport, customer: string) {
    this.#transport = transport;
    this.#customer = customer;
    this.#ordersUrls = collectionUrls(transport.settings.idBaseUrls, operations.getOrder.path);
    this.#operation = {
      ...operations.listOrders,
      read: (collection, context) => {
        for (const identifier of this.#identifiersIn(collection["imin:item"]))
          this.#identifiers.add(identifier);
        return operations.listOrders.read(collection, context);
      },
    };
  }

  /** Lists the orders, and remembers those of each page that is asked for. */
  list(query: CustomerOrderListQuery | undefined, options: CallOptions | undefined): PagePromise<Order> {
    return list(this.#transport, this.#operation, () => listCall(query, ["page"], this.#customer), options);
  }

  /** Whether the list has an order. It is asked for, page by page, as long as the order has not been on one. */
  async includes(order: string, options: CallOptions | undefined): Promise<boolean> {
    if (this.#identifiers.has(order)) return true;
    const seen = new Set<string>();
    for await (const { items } of this.list({}, options).pages()) {
      if (this.#identifiers.has(order)) return true;
      // A list that leads in circles brings nothing new.
      const before = seen.size;
      for (const identifier of this.#identifiersIn(items)) seen.add(identifier);
      if (seen.size === before) return false;
    }
    return false;
  }

  /** What names the orders of a page. A response may differ from the documentation, so it may be anything. */
  #identifiersIn(orders: readonly Order[] | undefined): readonly string[] {
    const names = [orders ?? []]
      .flat()
      .flatMap((order) => [propertyOf(order, "identifier"), propertyOf(order, "id")]);
    return names.flatMap((name) => readReference(name, ...this.#ordersUrls).identifier ?? []);
  }
}
