import { textOf } from "../errors/property-of.ts";
import { readArguments } from "../transport/read-call.ts";
import type { CollectionUrls } from "../transport/reference.ts";
import type { Transport } from "../transport/transport.ts";
import { getOrder } from "./operations.ts";
import type { OrderItem } from "./order-item.ts";
import { poll, type WaitOptions } from "./poll.ts";
import { readOrderItem } from "./read-order-item.ts";
import { statusOf } from "./status-of.ts";

const operation = "orders.waitForCancellation";

/**
 * Polls an item's order until the item's cancellation is decided.
 *
 * @param ordersUrls The URLs below which orders are identified.
 * @internal
 */
export async function waitForCancellation(
  transport: Transport,
  item: OrderItem | string,
  options: WaitOptions | undefined,
  ordersUrls: CollectionUrls,
): Promise<OrderItem | undefined> {
  let wasRequested = typeof item === "object" && statusOf(item) === "cancellation-requested";
  const { parameters: wanted } = readArguments(operation, () => {
    const { issue, order, item: identifier } = readOrderItem(item, ordersUrls);
    if (issue !== undefined) return { issues: [{ path: "item", message: issue }] };
    return { parameters: { order, item: identifier } };
  });
  return poll(transport, operation, options, async (callOptions) => {
    const order = await transport.send(getOrder, () => ({ parameters: wanted }), callOptions);
    const found = [order.orderedItem].flat().find((candidate) => {
      const { item: identifier = textOf(candidate, "identifier") } = readOrderItem(candidate, ordersUrls);
      return identifier === wanted["item"];
    });
    if (found === undefined) return undefined;
    const status = statusOf(found);
    wasRequested ||= status === "cancellation-requested";
    // An item is confirmed if its cancellation was rejected, or if imin has not recorded the request yet.
    const isOpen =
      status === "confirmed" ? !wasRequested : status === "cancellation-requested" || status === "other";
    return isOpen ? undefined : found;
  });
}
