import { isThenable, propertyOf } from "../errors/property-of.ts";
import { type CollectionUrls, isUrl, memberUrl, readReference } from "../transport/reference.ts";
import { awaitFirst } from "../validation/reference-problem.ts";

/** A reference to an item of an order, or the problem with it. @internal */
export type ReadOrderItem =
  | {
      readonly order: string;
      readonly item: string;
      /** The item's URL at imin: its `id`, or otherwise a URL built from the reference. */
      readonly url: string;
      readonly issue?: undefined;
    }
  | {
      readonly order?: undefined;
      readonly item?: undefined;
      readonly url?: undefined;
      readonly issue: string;
    };

/**
 * Reads which item of which order is meant, from an OrderItem's `id` or an item's URL. Nothing else names both.
 *
 * @param ordersUrls The URLs below which orders are identified.
 * @internal
 */
export function readOrderItem(value: unknown, ordersUrls: CollectionUrls): ReadOrderItem {
  const id = propertyOf(value, "id") ?? value;
  const issue = `must be an OrderItem that imin returned, or its URL: ${ordersUrls[0]}/{order}/order-items/{item}`;
  if (isThenable(value)) return { issue: awaitFirst };
  if (!isUrl(id) || !URL.canParse(id)) return { issue };
  // Use URL's spelling, so that dot segments cannot name a different order than the one read here.
  const { href } = new URL(id);
  const orderUrl = href.slice(0, Math.max(0, href.indexOf("/order-items/")));
  const order = readReference(orderUrl, ...ordersUrls);
  const item = readReference(href, `${orderUrl}/order-items`);
  if (order.issue !== undefined || item.issue !== undefined) return { issue };
  // A URL given as a string may be a proxy's. Send the item's URL at imin, with nothing after it that a server
  // could read as another order.
  const isIminUrl = id !== value && id === href && !/[?#]/.test(id);
  return itemOf(order.identifier, item.identifier, ordersUrls, isIminUrl ? id : undefined);
}

/**
 * Reads an item of a known order: an OrderItem, its URL or its identifier.
 *
 * @internal
 */
export function readItemOf(order: string, value: unknown, ordersUrls: CollectionUrls): ReadOrderItem {
  // An `id` names the item's order; an identifier does not.
  const named = propertyOf(value, "id") ?? value;
  if (!isUrl(named)) {
    const item = readReference(named, itemsUrl(order, ordersUrls));
    return item.issue === undefined ? itemOf(order, item.identifier, ordersUrls) : item;
  }
  const read = readOrderItem(value, ordersUrls);
  if (read.issue !== undefined || read.order === order) return read;
  return { issue: "is an item of another order: cancel it separately, with requestCancellation(item)" };
}

function itemsUrl(order: string, ordersUrls: CollectionUrls): string {
  return `${memberUrl(ordersUrls, order)}/order-items`;
}

function itemOf(order: string, item: string, ordersUrls: CollectionUrls, id?: string): ReadOrderItem {
  return { order, item, url: id ?? memberUrl([itemsUrl(order, ordersUrls)], item) };
}
