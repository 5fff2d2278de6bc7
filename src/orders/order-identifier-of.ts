import { IminInputError } from "../errors/imin-input-error.ts";
import { propertyOf } from "../errors/property-of.ts";
import { identifierInUrl } from "../transport/identifier-in-url.ts";
import type { OrderItem } from "./order-item.ts";

/**
 * The identifier of the order that an item belongs to, read from the item's `id`. imin links the two in no other way.
 *
 * @param item An item, as `orders.upcomingItems()` lists it, or its URL.
 * @throws IminInputError when the item has no `id`, or one of another form.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/upcoming-orderitems
 * @example
 * ```ts
 * const order = await imin.orders.get(orderIdentifierOf(item));
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
