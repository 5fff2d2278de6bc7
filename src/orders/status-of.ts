import { propertyOf } from "../errors/property-of.ts";
import { localName } from "../json-ld/local-name.ts";
import type { OrderItem } from "./order-item.ts";

/** The meaning of `orderItemStatus` as a single word. */
export type OrderItemStatusName =
  | "confirmed"
  | "cancellation-requested"
  | "cancelled-by-customer"
  | "cancelled-by-seller"
  | "attended"
  | "absent"
  | "other";

/**
 * Returns the status of an item as a single word, for `switch`. `"other"` means an undocumented status, or none.
 *
 * @experimental imin's samples of orders show no status. See {@link OrderItemStatus}.
 * @see https://openactive.io/open-booking-api/EditorsDraft/#dfn-orderitem-status
 * @example
 * ```ts
 * import { type OrderItem, statusOf } from "imin-sdk";
 *
 * export function isBeingCancelled(item: OrderItem): boolean {
 *   return statusOf(item) === "cancellation-requested";
 * }
 * ```
 */
export function statusOf(item: OrderItem): OrderItemStatusName {
  switch (localName(propertyOf(item, "orderItemStatus"))) {
    case "OrderItemConfirmed":
      return "confirmed";
    case "CustomerCancellationPending":
      return "cancellation-requested";
    case "CustomerCancelled":
      return "cancelled-by-customer";
    case "SellerCancelled":
      return "cancelled-by-seller";
    // The Open Booking API used `CustomerAttended` before it distinguished attendees from customers.
    case "AttendeeAttended":
    case "CustomerAttended":
      return "attended";
    case "AttendeeAbsent":
      return "absent";
    default:
      return "other";
  }
}

/** @internal */
export function isCancelled(item: OrderItem): boolean {
  return statusOf(item).startsWith("cancelled-");
}
