import { type CustomerReference, customerPath } from "../customers/customer.ts";
import type { Invoice } from "../open-active/invoice.ts";
import type { IdBaseUrls } from "../options/base-url.ts";
import type { CallOptions } from "../options/call-options.ts";
import { list } from "../pagination/list.ts";
import type { PagePromise } from "../pagination/page-promise.ts";
import { bindMethods } from "../privacy/bind-methods.ts";
import { callForReference, type ReferenceCall } from "../transport/call-for-reference.ts";
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
 * Your customers' orders. Only the checkout creates orders. These methods read them and cancel their items.
 *
 * Every method rejects with an `IminInputError` if its arguments are invalid, and otherwise as described for {@link
 * IminClient}.
 *
 * @example
 * ```ts
 * import { IminClient } from "imin-sdk";
 *
 * const imin = new IminClient();
 * for await (const item of imin.orders.upcomingItems({ customer: "MAlnTNiZut" })) console.log(item.identifier);
 * ```
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
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const order = await imin.orders.get("0bac05e5-b207-4794-80b8-6c94211643c5");
   * ```
   */
  get(order: OrderReference, options?: CallOptions): IminPromise<Order> {
    const prepare = (): Call => callForReference(operations.getOrder, order, this.#idBaseUrls);
    return this.#transport.send(operations.getOrder, prepare, options);
  }

  /**
   * Lists a customer's orders, newest first: `GET /orders?customerIdentifier=`.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/order-history
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * for await (const order of imin.orders.list({ customer: "MAlnTNiZut" })) console.log(order.orderDate);
   * ```
   */
  list(query: OrderListQuery, options?: CallOptions): PagePromise<Order> {
    return list(this.#transport, operations.listOrders, () => this.#listCall(query), options);
  }

  /**
   * Lists a customer's upcoming order items, earliest first: `GET /order-items?customerIdentifier=`.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/upcoming-orderitems
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const { items, totalItems } = await imin.orders.upcomingItems({ customer: "MAlnTNiZut" });
   * ```
   */
  upcomingItems(query: OrderListQuery, options?: CallOptions): PagePromise<OrderItem> {
    return list(this.#transport, operations.listUpcomingItems, () => this.#listCall(query), options);
  }

  /**
   * Requests the cancellation of items of an order: `PATCH /orders/{order}`.
   *
   * Success means that imin has passed the request on to the booking system, not that the items are canceled.
   * Until the booking system confirms, their status may be `https://imin.co/CustomerCancellationPending`. imin then
   * refunds and notifies the customer. If imin rejects the request with a `CancellationNotPermittedError`, show the
   * error's `description` to the customer, as the Open Booking API asks.
   *
   * @experimental imin's page says that the endpoint implements the Open Booking API's cancellation and does not show
   * the body. The body and the errors are those of the Open Booking API.
   * @param order The order that contains the items.
   * @param items OrderItems, their URLs or identifiers. With an Order that has its items, also `"all"`.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/cancellations-and-refunds
   * @see https://openactive.io/open-booking-api/EditorsDraft/#customer-requested-cancellation
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
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
   * Requests the cancellation of a single item. Its `id` names its order.
   *
   * @experimental imin's page does not show the body. It is that of the Open Booking API.
   * @param item An OrderItem from `upcomingItems()`, or its URL.
   * @example
   * ```ts
   * import { IminClient, isPresentlyCancellable } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const { items } = await imin.orders.upcomingItems({ customer: "MAlnTNiZut" });
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
   * Gets a receipt: `GET /receipts/{receipt}`. The request requires the key, so send the document to the customer's
   * browser, not the URL.
   *
   * @param receipt One of an order's `"imin:receipt"`, its URL or its identifier.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/receipt-by-id
   * @example
   * ```ts
   * import type { IminClient, Order } from "imin-sdk";
   *
   * export async function newestReceipt(imin: IminClient, order: Order): Promise<Response> {
   *   const [newest] = order["imin:receipt"] ?? [];
   *   if (newest === undefined) return new Response("There is no receipt.", { status: 404 });
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
   * Returns the orders of one customer only, for account pages. Its methods reject other customers' orders, items
   * and receipts with an {@link IminOwnershipError}. The methods of `imin.orders` can access every order of every
   * customer.
   *
   * @param customer The customer who is logged in: a `Customer`, imin's identifier, or the account's URL.
   * @throws IminInputError if it is anything else.
   * @example
   * ```ts
   * import type { IminClient } from "imin-sdk";
   *
   * export async function cancel(imin: IminClient, customer: string, form: FormData): Promise<void> {
   *   const orders = imin.orders.forCustomer(customer);
   *   await orders.requestCancellation(String(form.get("item"))); // Rejected if it is another customer's.
   * }
   * ```
   */
  forCustomer(customer: CustomerReference): CustomerOrders {
    const { parameters } = readArguments("orders.forCustomer", () => this.#customerCall(customer));
    return new CustomerOrders(this.#transport, parameters["customer"] ?? "");
  }

  /**
   * Waits until imin has the order of a checkout session, which means that the customer has paid. imin documents no
   * checkout notification or event, so this method polls the customer's orders, with increasing pauses.
   *
   * An order matches if it was placed after `since` and has the same sessions or slots as the checkout session, in
   * the same number. With {@link checkoutTestValues}, imin books nothing, so there is no order to wait for.
   *
   * @param options Options of the wait and its requests. They may also be properties of the first argument.
   * @returns The order, or `undefined` if there is none after `timeout`.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/order-history
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient({
   *   apiKey: process.env.IMIN_API_KEY,
   *   checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
   *   broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
   * });
   * const since = new Date();
   * const session = await imin.checkout.createSession(
   *   imin.checkout.session().customer("MAlnTNiZut").orderItem({
   *     type: "ScheduledSession",
   *     identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
   *     acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
   *   }),
   * );
   * // The customer visits session.checkoutUrl and returns.
   * const order = await imin.orders.waitForOrder({ customer: "MAlnTNiZut", session, since, timeout: 20_000 });
   * if (order === undefined) console.log("We have not heard of your payment yet.");
   * ```
   */
  async waitForOrder(wait: OrderWait, options?: WaitOptions): Promise<Order | undefined> {
    return waitForOrder(this.#transport, wait, options, (customer) => this.#customerCall(customer));
  }

  /**
   * Waits until the cancellation of an item is decided, after `requestCancellation()`. Polls the item's order, with
   * increasing pauses.
   *
   * @experimental No sample of imin's shows the status of an item before, during or after its cancellation.
   * @param item An OrderItem from `upcomingItems()`, or its URL.
   * @returns The item: canceled, or confirmed again if the booking system rejected the cancellation. `undefined`
   * if there is no decision after `timeout`.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/cancellations-and-refunds
   * @example
   * ```ts
   * import { type IminClient, type OrderItem, statusOf } from "imin-sdk";
   *
   * export async function cancel(imin: IminClient, item: OrderItem): Promise<string> {
   *   await imin.orders.requestCancellation(item);
   *   const decided = await imin.orders.waitForCancellation(item, { timeout: 20_000 });
   *   return decided ? statusOf(decided) : "The venue has not confirmed the cancellation yet.";
   * }
   * ```
   */
  async waitForCancellation(item: OrderItemReference, options?: WaitOptions): Promise<OrderItem | undefined> {
    const ordersUrls = collectionUrls(this.#idBaseUrls, operations.getOrder.path);
    return waitForCancellation(this.#transport, item, options, ordersUrls);
  }

  get #idBaseUrls(): IdBaseUrls {
    return this.#transport.settings.idBaseUrls;
  }

  #customerCall(customer: unknown): ReferenceCall {
    return callForReference({ path: customerPath }, customer, this.#idBaseUrls);
  }

  #listCall(query: OrderListQuery): Call {
    const misplaced = misplacedCustomer(query);
    if (misplaced !== undefined) return { issues: [{ path: "customer", message: misplaced }] };
    const { parameters, issues } = this.#customerCall(query?.customer);
    return listCall(query, ["customer", "page"], parameters["customer"] ?? "", issues);
  }
}
