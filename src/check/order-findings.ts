import { propertyOf } from "../errors/property-of.ts";
import type { Order } from "../orders/order.ts";
import type { OrderItem } from "../orders/order-item.ts";
import { yesOrNo } from "./question.ts";
import type { Session } from "./session.ts";

/** Records the properties of an order that imin's pages leave open. @internal */
export function findOrder(session: Session, order: Order): void {
  const ofOrder = {
    "Does an order contain its customer?": "customer",
    "Does an order have totalPaymentDue?": "totalPaymentDue",
    "Does an order have orderNumber?": "orderNumber",
  } as const satisfies Record<string, keyof Order>;
  const ofItems = {
    "Is imin:isPresentlyCancellable in an order?": "imin:isPresentlyCancellable",
    "Do order items have attendee?": "attendee",
    "Do order items have orderItemStatus?": "orderItemStatus",
  } as const satisfies Record<string, keyof OrderItem>;
  for (const [question, name] of Object.entries(ofOrder)) {
    session.find(question, yesOrNo(propertyOf(order, name) !== undefined));
  }
  for (const [question, name] of Object.entries(ofItems)) {
    session.find(question, () =>
      yesOrNo(order.orderedItem?.some((item) => propertyOf(item, name) !== undefined) === true),
    );
  }
  const kind = typeof propertyOf(order, "confirmationNumber");
  session.find(
    "Where is confirmationNumber?",
    kind === "undefined" ? "not in the order" : `in the order, a ${kind}`,
  );
}
