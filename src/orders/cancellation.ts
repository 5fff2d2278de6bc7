import type { ReferenceReader } from "../transport/reference.ts";
import type { Order } from "./order.ts";
import type { OrderItem } from "./order-item.ts";

/** Which items of an order to cancel: OrderItems, their URLs, or their bare identifiers. */
export type OrderItemReference = OrderItem | string;

/**
 * Whether a customer could cancel an item when imin gave this answer. It depends on the time: a cancellation may
 * be refused all the same.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/cancellations-and-refunds
 * @example
 * ```ts
 * const cancellable = page.items.filter(isPresentlyCancellable);
 * ```
 */
export function isPresentlyCancellable(item: OrderItem): boolean {
  return item?.["imin:isPresentlyCancellable"] === true;
}

/**
 * The Open Booking API's order patch that asks for items to be cancelled.
 *
 * @see https://openactive.io/open-booking-api/EditorsDraft/#customer-requested-cancellation
 * @internal
 */
export function cancellationPatch(itemUrls: readonly string[]): object {
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

/**
 * The URLs of the items to cancel.
 *
 * @param orderUrl The order's URL, which its items' URLs begin with.
 * @param references Keeps what is wrong with the items.
 * @internal
 */
export function itemUrls(
  order: Order | string,
  items: readonly OrderItemReference[] | "all",
  orderUrl: string,
  references: ReferenceReader,
): readonly string[] {
  const listed: unknown = items === "all" ? itemsOf(order) : items;
  if (!Array.isArray(listed) || listed.length === 0) {
    const message =
      items === "all"
        ? 'can be "all" only together with an Order that has its items: get it first with orders.get()'
        : 'must be a list of at least one item, or "all"';
    references.issues.push({ path: "items", message });
    return [];
  }
  const itemsUrl = `${orderUrl}/order-items`;
  return listed.map((item: unknown, index) => {
    // The `id`, where there is one, tells of which order the item is; an identifier would not.
    const reference = Object(item).id ?? item;
    return `${itemsUrl}/${encodeURIComponent(references.read(`items[${index}]`, reference, itemsUrl))}`;
  });
}

function itemsOf(order: Order | string): readonly OrderItem[] | undefined {
  return typeof order === "object" && order !== null ? order.orderedItem : undefined;
}
