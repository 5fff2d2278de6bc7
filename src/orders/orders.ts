import { type CustomerReference, customerPath } from "../customers/customer.ts";
import type { Invoice } from "../open-active/invoice.ts";
import type { IdBaseUrls } from "../options/base-url.ts";
import type { CallOptions } from "../options/call-options.ts";
import { list } from "../pagination/list.ts";
import type { PagePromise } from "../pagination/page-promise.ts";
import { bindMethods } from "../privacy/bind-methods.ts";
import { callForReference } from "../transport/call-for-reference.ts";
import type { IminPromise } from "../transport/imin-promise.ts";
import type { Call } from "../transport/operation.ts";
import { readArguments } from "../transport/read-call.ts";
import { collectionUrls } from "../transport/reference.ts";
import type { Transport } from "../transport/transport.ts";
import { cancellationCall, type OrderItemReference, readCancellation } from "./cancellation.ts";
import { CustomerOrders } from "./customer-orders.ts";
import { listCall, misplacedCustomer } from "./list-call.ts";
import * as operations from "./operations.ts";
import type { Order } from "./order.ts";
import type { OrderItem } from "./order-item.ts";
import type { OrderListQuery, OrderReference } from "./order-references.ts";
import type { WaitOptions } from "./poll.ts";
import { type Receipt, receiptCall } from "./receipt.ts";
import { waitForCancellation } from "./wait-for-cancellation.ts";
import { type OrderWait, waitForOrder } from "./wait-for-order.ts";

/**
 * Your customers' orders. Only the checkout creates orders; these methods read them and cancel their items.
 *
 * Every method rejects with an `IminInputError` if its arguments are refused, and otherwise as
 * {@link IminClient} says.
 */
export class Orders {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
    bindMethods(this);
  }

  /**
   * Gets an order: `GET /orders/{order}`.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/order-by-id
   * @example
   * ```ts
   * const order = await imin.orders.get("0bac05e5-b207-4794-80b8-6c94211643c5");
   * ```
   */
  get(order: OrderReference, options?: CallOptions): IminPromise<Order> {
    const prepare = (): Call => callForReference(operations.getOrder, order, this.#idBaseUrls);
    return this.#transport.send(operations.getOrder, prepare, options);
  }

  /**
   * Lists a customer's orders, the newest first: `GET /orders?customerIdentifier=`.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/order-history
   * @example
   * ```ts
   * for await (const order of imin.orders.list({ customer: louis })) console.log(order.orderDate);
   * ```
   */
  list(query: OrderListQuery, options?: CallOptions): PagePromise<Order> {
    return list(this.#transport, operations.listOrders, () => this.#listCall(query), options);
  }

  /**
   * Lists what a customer is going to: the order items that are still to come, the earliest first:
   * `GET /order-items?customerIdentifier=`.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/upcoming-orderitems
   * @example
   * ```ts
   * const { items, totalItems } = await imin.orders.upcomingItems({ customer: "MAlnTNiZut" });
   * ```
   */
  upcomingItems(query: OrderListQuery, options?: CallOptions): PagePromise<OrderItem> {
    return list(this.#transport, operations.listUpcomingItems, () => this.#listCall(query), options);
  }

  /**
   * Requests the cancellation of items of an order: `PATCH /orders/{order}`.
   *
   * A success means that imin has passed the request on to the booking system, not that the items are cancelled: until
   * the booking system confirms it they may be `https://imin.co/CustomerCancellationPending`. imin then refunds the
   * customer and writes to them. If it is refused with a `CancellationNotPermittedError`, show the error's
   * `description` to the customer, as the Open Booking API asks.
   *
   * @experimental imin's page says that the endpoint implements the Open Booking API's cancellation and does not show
   * the body. The body and the errors are those of the Open Booking API.
   * @param order The order the items belong to.
   * @param items OrderItems, their URLs or identifiers; or `"all"`, together with an Order that has its items.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/cancellations-and-refunds
   * @see https://openactive.io/open-booking-api/EditorsDraft/#customer-requested-cancellation
   * @example
   * ```ts
   * const order = await imin.orders.get("0bac05e5-b207-4794-80b8-6c94211643c5");
   * await imin.orders.requestCancellation(order, "all");
   * ```
   */
  requestCancellation(
    order: OrderReference,
    items: readonly OrderItemReference[] | "all",
    options?: CallOptions,
  ): IminPromise<void>;
  /**
   * Requests the cancellation of one item. Its `id` names its order.
   *
   * @experimental imin's page does not show the body. It is that of the Open Booking API.
   * @param item An OrderItem, as `upcomingItems()` lists it, or its URL.
   * @example
   * ```ts
   * const { items } = await imin.orders.upcomingItems({ customer: louis });
   * const item = items.find(isPresentlyCancellable);
   * if (item) await imin.orders.requestCancellation(item);
   * ```
   */
  requestCancellation(item: OrderItemReference, options?: CallOptions): IminPromise<void>;
  requestCancellation(
    first: OrderReference | OrderItemReference,
    second?: readonly OrderItemReference[] | "all" | CallOptions,
    third?: CallOptions,
  ): IminPromise<void> {
    const { cancellation, options } = readCancellation(first, second, third);
    const prepare = (): Call =>
      cancellationCall(cancellation, collectionUrls(this.#idBaseUrls, operations.getOrder.path));
    return this.#transport.send(operations.requestCancellation, prepare, options);
  }

  /**
   * Gets a receipt: `GET /receipts/{receipt}`. It needs the key, so do not send the URL to the
   * customer's browser: send the document.
   *
   * @param receipt One of an order's `"imin:receipt"`, its URL or its identifier.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/receipt-by-id
   * @example
   * ```ts
   * const [newest] = order["imin:receipt"] ?? [];
   * if (newest) {
   *   const receipt = await imin.orders.receipt(newest);
   *   return new Response(receipt.stream(), { headers: { "content-type": receipt.contentType } });
   * }
   * ```
   */
  receipt(receipt: Invoice | string, options?: CallOptions): IminPromise<Receipt> {
    const prepare = (): Call => receiptCall(operations.getReceipt, receipt, this.#idBaseUrls);
    return this.#transport.send(operations.getReceipt, prepare, options);
  }

  /**
   * The orders of one customer only, for account pages. Its methods refuse other customers' orders,
   * items and receipts with an {@link IminOwnershipError}. Those of `imin.orders` reach every order of every customer.
   *
   * @param customer A `Customer`, imin's identifier, or the account's URL: who is logged in.
   * @throws IminInputError when that is something else.
   * @example
   * ```ts
   * const orders = imin.orders.forCustomer(user.iminIdentifier);
   * await orders.requestCancellation(form.get("item")); // refused when the item is another customer's
   * ```
   */
  forCustomer(customer: CustomerReference): CustomerOrders {
    const { parameters } = readArguments("orders.forCustomer", () => this.#customerCall(customer));
    return new CustomerOrders(this.#transport, parameters?.["customer"] ?? "");
  }

  /**
   * Waits until imin has the order of a checkout session, which means that the customer has paid. imin documents
   * neither a notification from its checkout nor an event, so this requests the customer's orders repeatedly,
   * with growing pauses.
   *
   * An order is the session's when it was placed after `since` and is for the same session or slot, with as many
   * items. With {@link checkoutTestValues} imin books nothing, so there is no order to wait for.
   *
   * @param options Of the wait and its requests. They may be given together with the rest, too.
   * @returns The order, or `undefined` when there is none yet after `timeout`.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/order-history
   * @example
   * ```ts
   * const since = new Date();
   * const session = await imin.checkout.createSession(builder);
   * // The customer goes to session.checkoutUrl, and comes back.
   * const order = await imin.orders.waitForOrder({ customer: louis, session, since, timeout: 20_000 });
   * if (order === undefined) console.log("We have not heard of your payment yet.");
   * ```
   */
  async waitForOrder(wait: OrderWait, options?: WaitOptions): Promise<Order | undefined> {
    return waitForOrder(this.#transport, wait, options, (customer) => this.#customerCall(customer));
  }

  /**
   * Waits until the cancellation of an item is decided, after `requestCancellation()`: it asks for the item's order
   * again and again, with growing pauses.
   *
   * @experimental No sample of imin's shows the status of an item before, during or after its cancellation.
   * @param item An OrderItem, as `upcomingItems()` lists it, or its URL.
   * @returns The item: cancelled, or confirmed again when the booking system has refused. `undefined` when nothing is
   * decided after `timeout`.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/cancellations-and-refunds
   * @example
   * ```ts
   * await imin.orders.requestCancellation(item);
   * const decided = await imin.orders.waitForCancellation(item, { timeout: 20_000 });
   * console.log(decided ? statusOf(decided) : "The venue has not confirmed the cancellation yet.");
   * ```
   */
  async waitForCancellation(item: OrderItemReference, options?: WaitOptions): Promise<OrderItem | undefined> {
    const ordersUrls = collectionUrls(this.#idBaseUrls, operations.getOrder.path);
    return waitForCancellation(this.#transport, item, options, ordersUrls);
  }

  get #idBaseUrls(): IdBaseUrls {
    return this.#transport.settings.idBaseUrls;
  }

  #customerCall(customer: unknown): Call {
    return callForReference({ path: customerPath }, customer, this.#idBaseUrls);
  }

  #listCall(query: OrderListQuery): Call {
    const misplaced = misplacedCustomer(query);
    if (misplaced !== undefined) return { issues: [{ path: "customer", message: misplaced }] };
    const { parameters, issues } = this.#customerCall(query?.customer);
    return listCall(query, ["customer", "page"], parameters?.["customer"] ?? "", issues);
  }
}
