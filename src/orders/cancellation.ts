import type { Issue } from "../errors/issue.ts";
import { propertyOf } from "../errors/property-of.ts";
import type { CallOptions } from "../options/call-options.ts";
import type { ReferenceCall } from "../transport/call-for-reference.ts";
import { type CollectionUrls, readReference } from "../transport/reference.ts";
import type { OrderItem } from "./order-item.ts";
import { readItemOf, readOrderItem } from "./read-order-item.ts";

/** The order items to cancel: OrderItems, their URLs, or their bare identifiers. */
export type OrderItemReference = OrderItem | string;

/**
 * Whether a customer could cancel an item at the time of this response. imin may still reject a later cancellation.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/cancellations-and-refunds
 * @example
 * ```ts
 * import { IminClient, isPresentlyCancellable } from "imin-sdk";
 *
 * const imin = new IminClient();
 * const { items } = await imin.orders.upcomingItems({ customer: "MAlnTNiZut" });
 * const cancellable = items.filter(isPresentlyCancellable);
 * ```
 */
export function isPresentlyCancellable(item: OrderItem): boolean {
  return propertyOf(item, "imin:isPresentlyCancellable") === true;
}

/**
 * The Open Booking API's order patch that requests the cancellation of items.
 *
 * @see https://openactive.io/open-booking-api/EditorsDraft/#customer-requested-cancellation
 * @internal
 */
function cancellationPatch(itemUrls: readonly string[]): object {
  return {
    "@context": "https://openactive.io/",
    "@type": "Order",
    orderedItem: itemUrls.map((id) => ({
      "@type": "OrderItem",
      "@id": id,
      orderItemStatus: "https://openactive.io/CustomerCancelled",
    })),
  };
}

/** The items to cancel: items of an order, or a single item, whose URL names its order. @internal */
export type Cancellation = { readonly order: unknown; readonly items: unknown } | { readonly item: unknown };

/**
 * Distinguishes the two forms of `requestCancellation()`: `(order, items, options?)` and `(item, options?)`.
 *
 * @internal
 */
export function readCancellation(
  first: unknown,
  second: unknown,
  third: CallOptions | undefined,
): { readonly cancellation: Cancellation; readonly options: CallOptions | undefined } {
  const isList = propertyOf(second, Symbol.iterator) !== undefined;
  if (isList || !isItem(first)) return { cancellation: { order: first, items: second }, options: third };
  // The transport validates the second argument.
  return { cancellation: { item: first }, options: second as CallOptions | undefined };
}

function isItem(value: unknown): boolean {
  const url = typeof value === "string" ? value : propertyOf(value, "id");
  const isItemUrl = typeof url === "string" && url.includes("/order-items/");
  return isItemUrl || propertyOf(value, "type") === "OrderItem";
}

/**
 * The call that requests a cancellation.
 *
 * @param ordersUrls The URLs below which orders are identified.
 * @internal
 */
export function cancellationCall(cancellation: Cancellation, ordersUrls: CollectionUrls): ReferenceCall {
  const issues: Issue[] = [];
  const read =
    "item" in cancellation
      ? readOneItem(cancellation.item, ordersUrls, issues)
      : readItems(cancellation.order, cancellation.items, ordersUrls, issues);
  if (read === undefined) return { parameters: {}, issues };
  return { parameters: { order: read.order }, body: cancellationPatch(read.items), issues };
}

interface ItemsOfOrder {
  readonly order: string;
  /** The items' URLs. */
  readonly items: readonly string[];
}

function readOneItem(item: unknown, ordersUrls: CollectionUrls, issues: Issue[]): ItemsOfOrder | undefined {
  const read = readOrderItem(item, ordersUrls);
  if (read.issue === undefined) return { order: read.order, items: [read.url] };
  issues.push({ path: "item", message: read.issue });
  return undefined;
}

function readItems(
  order: unknown,
  items: unknown,
  ordersUrls: CollectionUrls,
  issues: Issue[],
): ItemsOfOrder | undefined {
  const { identifier, issue } = readReference(order, ...ordersUrls);
  if (issue !== undefined) issues.push({ path: "order", message: issue });
  const listed: unknown = items === "all" ? propertyOf(order, "orderedItem") : items;
  if (!Array.isArray(listed) || listed.length === 0) {
    const message =
      items === "all"
        ? 'can be "all" only with an Order that has its items: get it first with orders.get()'
        : 'must be a list of at least one item, or "all". To cancel a single item, pass only that item';
    issues.push({ path: "items", message });
  }
  // Without an order there is nothing to compare the items with.
  if (identifier === undefined || !Array.isArray(listed)) return undefined;
  const urls = listed.flatMap((item: unknown, index) => {
    const read = readItemOf(identifier, item, ordersUrls);
    if (read.issue !== undefined) issues.push({ path: `items[${index}]`, message: read.issue });
    return read.url ?? [];
  });
  return { order: identifier, items: urls };
}
