import { badRequest } from "../basics/refusal.ts";
import {
  ABSENT,
  ATTENDED,
  CANCELLATION_PENDING,
  CONFIRMED,
  type OrderItemRecord,
  shortStatus,
  takesPlace,
} from "../state/order-records.ts";
import type { State } from "../state/state.ts";

/** Refuses the pending cancellation, or the next one. @internal */
export function refuseCancellation({ orders }: State, item: OrderItemRecord): void {
  if (item.status !== CONFIRMED && item.status !== CANCELLATION_PENDING) {
    throw badRequest(`The order item is ${shortStatus(item.status)} and cannot be cancelled.`);
  }
  orders.refuseNextCancellation(item);
  if (item.status === CANCELLATION_PENDING) orders.refuseCancellation(item);
}

/** Records whether the customer attended. @internal */
export function setAttendance(
  { orders }: State,
  item: OrderItemRecord,
  attendance: "attended" | "absent",
): void {
  if (!takesPlace(item))
    throw badRequest(`The order item is ${shortStatus(item.status)} and cannot be attended.`);
  orders.setStatus(item, attendance === "attended" ? ATTENDED : ABSENT);
}
