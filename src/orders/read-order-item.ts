import { isThenable } from "../errors/property-of.ts";
import { isUrl, readReference } from "../transport/reference.ts";
import { awaitFirst } from "../validation/reference-problem.ts";

/** Which item of which order is meant, or what is wrong with what was given. @internal */
export type ReadOrderItem =
  | { readonly order: string; readonly item: string; readonly issue?: undefined }
  | { readonly order?: undefined; readonly item?: undefined; readonly issue: string };

/**
 * Reads which item of which order is meant from an OrderItem's `id` or an item's URL. Nothing else names both.
 *
 * @param ordersUrl Where orders are at imin.
 * @internal
 */
export function readOrderItem(value: unknown, ordersUrl: string): ReadOrderItem {
  const id: unknown = Object(value).id ?? value;
  const issue = `must be an OrderItem as imin listed it, or its URL of the form ${ordersUrl}/{order}/order-items/{item}`;
  if (isThenable(value)) return { issue: awaitFirst };
  if (!isUrl(id) || !URL.canParse(id)) return { issue };
  // As URL spells it, so that dot segments cannot name another order than the one that is read here.
  const { href } = new URL(id);
  const orderUrl = href.slice(0, Math.max(0, href.indexOf("/order-items/")));
  const order = readReference(orderUrl, ordersUrl);
  const item = readReference(href, `${orderUrl}/order-items`);
  if (order.issue !== undefined || item.issue !== undefined) return { issue };
  return { order: order.identifier, item: item.identifier };
}

/**
 * Reads an item of a certain order: an OrderItem, its URL or its identifier.
 *
 * @internal
 */
export function readItemOf(order: string, value: unknown, ordersUrl: string): ReadOrderItem {
  // The `id`, where there is one, tells of which order the item is; an identifier would not.
  const named: unknown = Object(value).id ?? value;
  if (!isUrl(named)) {
    const item = readReference(named, `${ordersUrl}/${encodeURIComponent(order)}/order-items`);
    return item.issue === undefined ? { order, item: item.identifier } : item;
  }
  const read = readOrderItem(named, ordersUrl);
  if (read.issue !== undefined || read.order === order) return read;
  return { issue: "is an item of another order: cancel it alone, with requestCancellation(item)" };
}
