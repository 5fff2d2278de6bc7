import { optional, required } from "../arguments/argument.ts";
import { MOMENT, oneOf, TEXT } from "../arguments/kinds.ts";
import type { CustomerRecord } from "../state/customers.ts";
import type { State } from "../state/state.ts";
import { notify } from "./accounts.ts";
import { refuseCancellation, setAttendance } from "./bookings.ts";
import { type Method, method } from "./method.ts";
import { cancelOpportunity, rescheduleOpportunity } from "./opportunities.ts";
import {
  findCustomer,
  findOpportunity,
  findOrderItem,
  REFERENCE,
  type SandboxReference,
} from "./reference.ts";

const OPPORTUNITY = required(REFERENCE, "The session or slot.");
const ORDER_ITEM = required(REFERENCE, "The order item.");
const CUSTOMER = required(REFERENCE, "The customer's account.");

/** The sellers' methods, by name. @internal */
export const SELLER_METHODS = {
  cancel: method<{ identifier: SandboxReference }, void>({
    name: "seller.cancel",
    description: "Cancels a session or slot, refunds the payments and emails the payers.",
    arguments: { identifier: OPPORTUNITY },
    perform: (state, { identifier }) => cancelOpportunity(state, findOpportunity(state, identifier)),
  }),
  reschedule: method<{ identifier: SandboxReference; startDate: string; endDate?: string }, void>({
    name: "seller.reschedule",
    description: "Moves a session or slot to another time and emails the payers.",
    arguments: {
      identifier: OPPORTUNITY,
      startDate: required(MOMENT, "The start."),
      endDate: optional(MOMENT, "The end. Default: the same duration as before."),
    },
    perform: (state, { identifier, startDate, endDate }) =>
      rescheduleOpportunity(state, findOpportunity(state, identifier), startDate, endDate),
  }),
  refuseCancellation: method<{ orderItem: SandboxReference }, void>({
    name: "seller.refuseCancellation",
    description: "Refuses the cancellation of an order item: the pending one, or the next one.",
    arguments: { orderItem: ORDER_ITEM },
    perform: (state, { orderItem }) => refuseCancellation(state, findOrderItem(state, orderItem)),
  }),
  setAttendance: method<{ orderItem: SandboxReference; attendance: "attended" | "absent" }, void>({
    name: "seller.setAttendance",
    description: "Records whether the customer attended.",
    arguments: {
      orderItem: ORDER_ITEM,
      attendance: required(oneOf(["attended", "absent"]), "Whether the customer attended."),
    },
    perform: (state, { orderItem, attendance }) =>
      setAttendance(state, findOrderItem(state, orderItem), attendance),
  }),
  refuseUpdates: method<{ customer: SandboxReference }, void>({
    name: "seller.refuseUpdates",
    description: "Refuses the broker's future changes of a customer.",
    arguments: { customer: CUSTOMER },
    perform: (state, { customer }) =>
      state.customers.change(findCustomer(state, customer), { refusesUpdates: true }),
  }),
  changeAccessPass: method<{ customer: SandboxReference; accessPass: string }, void>({
    name: "seller.changeAccessPass",
    description: "Changes a customer's access pass, which sends the webhook.",
    arguments: { customer: CUSTOMER, accessPass: required(TEXT, "The barcode's text.") },
    perform: (state, { customer, accessPass }) =>
      notify(state, customer, (record) => state.customers.change(record, { accessPass })),
  }),
  removeEntitlement: notifying(
    "seller.removeEntitlement",
    "Rejects the evidence for a customer's entitlement and removes the entitlement, which sends the webhook.",
    (state, record) => state.customers.removeEntitlement(record),
  ),
  changeHiddenEntitlement: notifying(
    "seller.changeHiddenEntitlement",
    "Changes a hidden entitlement of a customer. The only effect is the webhook.",
  ),
  disconnectAccount: notifying(
    "seller.disconnectAccount",
    "Disconnects a seller's account from a customer's. The only effect is the webhook.",
  ),
};

/** A method for a customer's account that sends the "Customer Detail Change" webhook. */
function notifying(
  name: string,
  description: string,
  change: (state: State, record: CustomerRecord) => void = () => undefined,
): Method<void> {
  return method<{ customer: SandboxReference }, void>({
    name,
    description,
    arguments: { customer: CUSTOMER },
    perform: (state, { customer }) => notify(state, customer, (record) => change(state, record)),
  });
}
