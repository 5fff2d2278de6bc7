import { type CallFacts, isBranded } from "../errors/imin-error.ts";
import { IminOwnershipError } from "../errors/imin-ownership-error.ts";
import { propertyOf } from "../errors/property-of.ts";
import type { CallOptions } from "../options/call-options.ts";
import { type ListOperation, list } from "../pagination/list.ts";
import type { PagePromise } from "../pagination/page-promise.ts";
import type { ReferenceCall } from "../transport/call-for-reference.ts";
import type { Endpoint, Operation } from "../transport/operation.ts";
import { readCall } from "../transport/read-call.ts";
import { type CollectionUrls, collectionUrls, readReference } from "../transport/reference.ts";
import type { Transport } from "../transport/transport.ts";
import { listCall } from "./list-call.ts";
import * as operations from "./operations.ts";
import type { Order } from "./order.ts";
import type { CustomerOrderListQuery } from "./order-references.ts";

/**
 * imin's list of a customer's orders, and the orders seen in it so far.
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

  /** Lists the orders and remembers those of each requested page. */
  list(query: CustomerOrderListQuery | undefined, options: CallOptions | undefined): PagePromise<Order> {
    return list(this.#transport, this.#operation, () => listCall(query, ["page"], this.#customer), options);
  }

  /** Checks whether the list contains an order. Requests pages until one has it. */
  async #includes(order: string, options: CallOptions | undefined): Promise<boolean> {
    if (this.#identifiers.has(order)) return true;
    const seen = new Set<string>();
    for await (const { items } of this.list({}, options).pages()) {
      if (this.#identifiers.has(order)) return true;
      // A list that loops has no new orders.
      const before = seen.size;
      for (const identifier of this.#identifiersIn(items)) seen.add(identifier);
      if (seen.size === before) return false;
    }
    return false;
  }

  /**
   * Reads a call's arguments once, and checks that the order is the customer's.
   *
   * @throws IminError for the operation if the arguments are invalid or the order is not the customer's.
   */
  async callFor<Body, Result>(
    operation: Operation<Body, Result>,
    prepare: () => ReferenceCall,
    options: CallOptions | undefined,
  ): Promise<ReferenceCall> {
    const call = prepareOnce(prepare);
    const order = call.parameters["order"];
    // The transport rejects invalid arguments.
    if (order === undefined || call.issues.length > 0)
      await this.#transport.sendForResponse(operation, () => call, options);
    else if (!(await this.#includes(order, options).catch(failureBefore(operation)))) {
      throw new IminOwnershipError("order", factsBefore(operation));
    }
    return call;
  }

  /** The names of a page's orders. A response may differ from the documentation, so a value may be anything. */
  #identifiersIn(orders: readonly Order[] | undefined): readonly string[] {
    const names = [orders ?? []]
      .flat()
      .flatMap((order) => [propertyOf(order, "identifier"), propertyOf(order, "id")]);
    return names.flatMap((name) => readReference(name, ...this.#ordersUrls).identifier ?? []);
  }
}

/** Reads a call's arguments once, so that the validated values are the ones sent. */
function prepareOnce(prepare: () => ReferenceCall): ReferenceCall {
  try {
    return prepare();
  } catch (error) {
    const { issues } = readCall(() => {
      throw error;
    });
    return { parameters: {}, issues };
  }
}

/** The facts of an error found before the operation was sent. @internal */
export function factsBefore({ name, safety }: Endpoint): CallFacts {
  return { operation: name, outcome: safety === "write" ? "not-sent" : undefined };
}

/** Rejects with the error of a read that an operation depends on. The operation itself was not sent. @internal */
export function failureBefore({ safety }: Endpoint): (error: unknown) => never {
  return (error) => {
    if (safety === "write" && isBranded(error)) Object.assign(error, { outcome: "not-sent" });
    throw error;
  };
}
