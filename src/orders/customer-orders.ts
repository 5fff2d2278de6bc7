import { IminOwnershipError } from "../errors/imin-ownership-error.ts";
import { propertyOf } from "../errors/property-of.ts";
import type { Invoice } from "../open-active/invoice.ts";
import type { IdBaseUrls } from "../options/base-url.ts";
import type { CallOptions } from "../options/call-options.ts";
import { list } from "../pagination/list.ts";
import type { PagePromise } from "../pagination/page-promise.ts";
import { bindMethods } from "../privacy/bind-methods.ts";
import { callForReference, type ReferenceCall } from "../transport/call-for-reference.ts";
import { IminPromise } from "../transport/imin-promise.ts";
import type { IminResponse } from "../transport/imin-response.ts";
import type { Operation } from "../transport/operation.ts";
import { type CollectionUrls, collectionUrls } from "../transport/reference.ts";
import type { Transport } from "../transport/transport.ts";
import { cancellationCall, type OrderItemReference, readCancellation } from "./cancellation.ts";
import { listCall } from "./list-call.ts";
import { factsBefore, failureBefore, ListedOrders } from "./listed-orders.ts";
import * as operations from "./operations.ts";
import type { Order } from "./order.ts";
import type { OrderItem } from "./order-item.ts";
import type { CustomerOrderListQuery, OrderReference } from "./order-references.ts";
import { type Receipt, receiptCall } from "./receipt.ts";

/**
 * One customer's orders, for the account page of that customer. Rejects the orders, items and receipts of other
 * customers with an {@link IminOwnershipError}, so identifiers may come from the customer's browser.
 *
 * imin's list of the customer's orders, `GET /orders?customerIdentifier=`, decides who owns an order. The order's
 * own data has no effect. An order that has already been listed is not requested again. Any other is looked up in
 * the list page by page, with one request for every ten orders. `timeout` and `totalTimeout` apply to each of these
 * requests.
 *
 * Create one for each request from the customer's browser.
 *
 * @example
 * ```ts
 * import { IminClient, summaryOf } from "imin-sdk";
 *
 * const imin = new IminClient();
 * const mine = imin.orders.forCustomer("MAlnTNiZut");
 * for await (const item of mine.upcomingItems()) console.log(summaryOf(item).name);
 * ```
 */
export class CustomerOrders {
  readonly #transport: Transport;
  readonly #customer: string;
  readonly #listed: ListedOrders;

  /** @internal */
  constructor(transport: Transport, customer: string) {
    this.#transport = transport;
    this.#customer = customer;
    this.#listed = new ListedOrders(transport, customer);
    bindMethods(this);
  }

  /**
   * Gets an order of the customer: `GET /orders/{order}`.
   *
   * @throws IminOwnershipError if imin's list of the customer's orders does not have it.
   * @example
   * ```ts
   * import type { IminClient, Order } from "imin-sdk";
   *
   * export function getOrder(imin: IminClient, customer: string, order: string): Promise<Order> {
   *   return imin.orders.forCustomer(customer).get(order);
   * }
   * ```
   */
  get(order: OrderReference, options?: CallOptions): IminPromise<Order> {
    const prepare = () => callForReference(operations.getOrder, order, this.#idBaseUrls);
    return this.#send(operations.getOrder, prepare, options);
  }

  /**
   * Lists the customer's orders, newest first: `GET /orders?customerIdentifier=`.
   *
   * @example
   * ```ts
   * import { IminClient, totalOf } from "imin-sdk";
   *
   * const imin = new IminClient();
   * for await (const order of imin.orders.forCustomer("MAlnTNiZut").list()) {
   *   console.log(order.orderDate, totalOf(order));
   * }
   * ```
   */
  list(query?: CustomerOrderListQuery, options?: CallOptions): PagePromise<Order> {
    return this.#listed.list(query, options);
  }

  /**
   * Lists the customer's upcoming order items, earliest first: `GET /order-items?customerIdentifier=`.
   *
   * imin's page does not say whether this list includes places that another customer has booked for this customer in a
   * group booking. Only that customer can cancel them.
   *
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const { items } = await imin.orders.forCustomer("MAlnTNiZut").upcomingItems();
   * ```
   */
  upcomingItems(query?: CustomerOrderListQuery, options?: CallOptions): PagePromise<OrderItem> {
    const prepare = () => listCall(query, ["page"], this.#customer);
    return list(this.#transport, operations.listUpcomingItems, prepare, options);
  }

  /**
   * Requests the cancellation of items of the customer's order, like {@link Orders.requestCancellation}.
   *
   * @experimental imin's page does not show the body. It is that of the Open Booking API.
   * @param order The order that contains the items.
   * @param items OrderItems, their URLs or identifiers, or `"all"`.
   * @throws IminOwnershipError if imin's list of the customer's orders does not have it. Nothing is sent in that
   * case.
   * @example
   * ```ts
   * import type { IminClient } from "imin-sdk";
   *
   * export async function cancelAll(imin: IminClient, customer: string, order: string): Promise<void> {
   *   await imin.orders.forCustomer(customer).requestCancellation(order, "all");
   * }
   * ```
   */
  requestCancellation(
    order: OrderReference,
    items: readonly OrderItemReference[] | "all",
    options?: CallOptions,
  ): IminPromise<void>;
  /**
   * Requests the cancellation of a single item. Its `id` names its order.
   *
   * @experimental imin's page does not show the body. It is that of the Open Booking API.
   * @param item An OrderItem from `upcomingItems()`, or its URL.
   * @example
   * ```ts
   * import type { IminClient } from "imin-sdk";
   *
   * export async function cancel(imin: IminClient, customer: string, form: FormData): Promise<void> {
   *   await imin.orders.forCustomer(customer).requestCancellation(String(form.get("item")));
   * }
   * ```
   */
  requestCancellation(item: OrderItemReference, options?: CallOptions): IminPromise<void>;
  requestCancellation(
    first: OrderReference | OrderItemReference,
    second?: readonly OrderItemReference[] | "all" | CallOptions,
    third?: CallOptions,
  ): IminPromise<void> {
    const { cancellation, options } = readCancellation(first, second, third);
    if ("items" in cancellation && cancellation.items === "all") {
      const { order } = cancellation;
      if (propertyOf(order, "orderedItem") === undefined)
        return new IminPromise(this.#cancelAll(order, options));
    }
    const prepare = () => cancellationCall(cancellation, this.#ordersUrls);
    return this.#send(operations.requestCancellation, prepare, options);
  }

  /**
   * Gets a receipt of one of the customer's orders: `GET /receipts/{receipt}`.
   *
   * @param receipt One of the order's `"imin:receipt"`, its URL or its identifier. Default: the newest.
   * @throws IminOwnershipError if imin's list of the customer's orders does not have the order, or the order does
   * not have the receipt. An order may have no receipt.
   * @example
   * ```ts
   * import type { IminClient } from "imin-sdk";
   *
   * export async function receipt(imin: IminClient, customer: string, order: string): Promise<Response> {
   *   const { contentType, stream } = await imin.orders.forCustomer(customer).receipt(order);
   *   return new Response(stream(), { headers: { "content-type": contentType } });
   * }
   * ```
   */
  receipt(order: OrderReference, receipt?: Invoice | string, options?: CallOptions): IminPromise<Receipt> {
    return new IminPromise(this.#receipt(order, receipt, options));
  }

  async #receipt(
    order: OrderReference,
    receipt: Invoice | string | undefined,
    options: CallOptions | undefined,
  ): Promise<IminResponse<Receipt>> {
    let wanted: string | undefined;
    const prepare = () => {
      const { parameters, issues } =
        receipt === undefined ? {} : receiptCall(operations.getReceipt, receipt, this.#idBaseUrls);
      wanted = parameters?.["receipt"];
      return callForReference(operations.getOrder, order, this.#idBaseUrls, issues);
    };
    const call = await this.#listed.callFor(operations.getReceipt, prepare, options);
    const { data } = await this.#transport.sendForResponse(operations.getOrder, () => call, options);
    const receipts = [data["imin:receipt"] ?? []].flat();
    const identifiers = receipts.map(
      (invoice) => receiptCall(operations.getReceipt, invoice, this.#idBaseUrls).parameters["receipt"],
    );
    const found = identifiers.find(
      (identifier) => identifier && (wanted === undefined || identifier === wanted),
    );
    if (found === undefined) throw new IminOwnershipError("receipt", factsBefore(operations.getReceipt));
    return this.#transport.sendForResponse(
      operations.getReceipt,
      () => ({ parameters: { receipt: found } }),
      options,
    );
  }

  async #cancelAll(order: unknown, options: CallOptions | undefined): Promise<IminResponse<void>> {
    const operation = operations.requestCancellation;
    const prepare = () => callForReference(operations.getOrder, order, this.#idBaseUrls);
    const call = await this.#listed.callFor(operation, prepare, options);
    const response = this.#transport.sendForResponse(operations.getOrder, () => call, options);
    const { data } = await response.catch(failureBefore(operation));
    // Use only the items of the response. The order is the one found in the list.
    const whole = { identifier: call.parameters["order"], orderedItem: data.orderedItem };
    const cancellation = { order: whole, items: "all" };
    return this.#transport.sendForResponse(
      operation,
      () => cancellationCall(cancellation, this.#ordersUrls),
      options,
    );
  }

  #send<Body, Result>(
    operation: Operation<Body, Result>,
    prepare: () => ReferenceCall,
    options: CallOptions | undefined,
  ): IminPromise<Result> {
    const call = this.#listed.callFor(operation, prepare, options);
    return new IminPromise(
      call.then((listed) => this.#transport.sendForResponse(operation, () => listed, options)),
    );
  }

  get #ordersUrls(): CollectionUrls {
    return collectionUrls(this.#idBaseUrls, operations.getOrder.path);
  }

  get #idBaseUrls(): IdBaseUrls {
    return this.#transport.settings.idBaseUrls;
  }
}
