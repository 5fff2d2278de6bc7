import type { JsonObject } from "../basics/json.ts";
import type { ReceiptPayer } from "../receipts/details.ts";
import { receiptPdf } from "../receipts/receipt.ts";
import type { OrderRecord } from "../state/order-records.ts";
import type { State } from "../state/state.ts";
import type { Route } from "./route.ts";

/** imin's "Receipt (by ID)", a PDF. @internal */
export const RECEIPT_ROUTES: readonly Route[] = [
  {
    operation: "orders.receipt",
    method: "GET",
    path: "/api/v2/receipts/:identifier",
    key: "required",
    handle: (exchange) => {
      const { orders } = exchange.state;
      const receipt = orders.getReceipt(exchange.parameter("identifier"));
      const order = orders.get(receipt.orderIdentifier);
      const pdf = receiptPdf(order, receipt, payerOf(exchange.state, order));
      return new Response(pdf, { headers: { "Content-Type": "application/pdf" } });
    },
  },
];

/** The payer's current details. An erased account appears as a placeholder. @internal */
function payerOf({ customers }: State, order: OrderRecord): ReceiptPayer {
  const { givenName, familyName, email }: JsonObject =
    order.customer === undefined ? { ...order.guest } : customers.get(order.customer).person;
  return { name: `${givenName} ${familyName}`, email: String(email) };
}
