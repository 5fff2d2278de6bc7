import { IminInputError } from "../errors/imin-input-error.ts";
import { propertyOf } from "../errors/property-of.ts";
import { identifierInUrl } from "../transport/identifier-in-url.ts";
import type { OrderItem } from "./order-item.ts";

/**
 * Returns the identifier of the order that an item belongs to, read from the item's `id`. imin provides no other
 * link between the two.
 *
 * @param item An item from `orders.upcomingItems()`, or its URL.
 * @throws IminInputError if the item has no `id`, or an `id` in another format.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/upcoming-orderitems
 * @example
 * ```ts
 * import { type IminClient, type Order, type OrderItem, orderIdentifierOf } from "imin-sdk";
 *
 * export function orderOf(imin: IminClient, item: OrderItem): Promise<Order> {
 *   return imin.orders.get(orderIdentifierOf(item));
 * }
 * ```
 */
export function orderIdentifierOf(item: OrderItem | string): string {
  const url: unknown = typeof item === "string" ? item : propertyOf(item, "id");
  const order = typeof url === "string" ? orderIn(url) : undefined;
  if (order !== undefined) return order;
  const message = "must be an order item's URL, which ends in /orders/{order}/order-items/{item}";
  throw new IminInputError([{ path: "item.id", message }], { operation: "orderIdentifierOf" });
}

function orderIn(url: string): string | undefined {
  if (identifierInUrl(url, "/order-items") === undefined) return undefined;
  const { pathname } = new URL(url);
  const orderPath = pathname.slice(0, pathname.lastIndexOf("/order-items/"));
  return identifierInUrl(`https://book.imin.co${orderPath}`, "/orders");
}
