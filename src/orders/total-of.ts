import { ifReadable } from "../errors/property-of.ts";
import { type OfferPrice, priceOf } from "../open-active/offer-price.ts";
import type { Order } from "./order.ts";
import type { OrderItem } from "./order-item.ts";
import { isCancelled } from "./status-of.ts";

/**
 * Returns the current price of an order: imin's `totalPaymentDue` if present, otherwise the sum of the items that
 * are not canceled. It is 0 if all are canceled.
 *
 * @returns `undefined` if the order has no items, an item has no price, or the currencies differ.
 * @example
 * ```ts
 * import { IminClient, totalOf } from "imin-sdk";
 *
 * const imin = new IminClient();
 * const total = totalOf(await imin.orders.get("0bac05e5-b207-4794-80b8-6c94211643c5"));
 * if (total) console.log(total.price?.toFixed(2), total.priceCurrency); // "17.00 GBP"
 * ```
 */
export function totalOf(order: Order): OfferPrice | undefined {
  // A response may differ from the documentation, so nothing here relies on the types.
  return ifReadable(() => {
    const { totalPaymentDue, orderedItem }: Partial<Order> = order;
    const due = priceOf(Object(totalPaymentDue));
    return due ?? (Array.isArray(orderedItem) ? sumOf(orderedItem) : undefined);
  });
}

function sumOf(items: readonly OrderItem[]): OfferPrice | undefined {
  if (items.length === 0) return undefined;
  const prices = items.filter((item) => !isCancelled(item)).map(itemPrice);
  const { priceCurrency = "GBP" } = prices[0] ?? items.map(itemPrice).find(Boolean) ?? {};
  // Add whole pence: sums of pounds are inexact. 0.1 + 0.2 is 0.30000000000000004.
  let pence = 0;
  let isIndicative = false;
  for (const price of prices) {
    if (price?.priceCurrency !== priceCurrency) return undefined;
    pence += Math.round(price.price * 100);
    isIndicative ||= price.isIndicative;
  }
  return { price: pence / 100, highPrice: undefined, priceCurrency, isIndicative };
}

/** The price of an item's offer. An offer that is only a URL has none. */
function itemPrice({ acceptedOffer }: OrderItem): OfferPrice | undefined {
  return priceOf(Object(acceptedOffer));
}
