import { dateTime } from "../basics/duration.ts";
import { isFree } from "../basics/money.ts";
import { nameOf } from "../catalog/opportunity.ts";
import { cancellationEmail, refundEmail } from "../outbox/email-texts.ts";
import { sendEmail } from "../outbox/send-email.ts";
import {
  CUSTOMER_CANCELLED,
  type OrderItemRecord,
  type OrderRecord,
  type ReceiptLine,
  SELLER_CANCELLED,
} from "./order-records.ts";
import type { State } from "./state.ts";

/**
 * Cancels items of an order for the customer or the seller: frees the places, refunds the money, and notifies the
 * payer of both.
 *
 * @internal
 */
export function cancelItems(
  state: State,
  order: OrderRecord,
  items: readonly OrderItemRecord[],
  by: "customer" | "seller",
  at: Date,
): void {
  if (items.length === 0) return;
  const status = by === "seller" ? SELLER_CANCELLED : CUSTOMER_CANCELLED;
  for (const item of items) state.orders.setStatus(item, status);
  const payer = { ...order, order: order.identifier };
  sendEmail(state, "cancellation", payer, cancellationEmail(by, items, order), at);
  const prices = items.map(({ offer }) => offer);
  if (isFree(prices)) return;
  const receipt = {
    identifier: String(state.orders.receiptCount + 1),
    orderIdentifier: order.identifier,
    dateCreated: dateTime(at),
    isRefund: true,
    lines: items.map(refundLine),
  };
  state.orders.addReceipt(order, receipt);
  sendEmail(state, "refund", payer, refundEmail(prices, receipt.identifier, order), at);
}

function refundLine({ opportunity, offer }: OrderItemRecord): ReceiptLine {
  const { name, price, priceCurrency } = offer;
  return { text: `Refund: ${nameOf(opportunity)} (${name})`, price: -price, priceCurrency };
}
