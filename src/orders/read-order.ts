import { UnusableResponseIssues } from "../transport/operation.ts";
import type { Order } from "./order.ts";

/**
 * An Order without an identity could be any order.
 *
 * @throws UnusableAnswerIssues where there is neither an identifier nor a URL.
 * @internal
 */
export function readOrder(order: Order): Order {
  if (order.identifier === undefined && order.id === undefined) {
    throw new UnusableResponseIssues([{ path: "identifier", message: "is required" }]);
  }
  return order;
}
