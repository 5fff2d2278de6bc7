import type { SandboxReference } from "./reference.ts";

/**
 * The sellers' actions, which a broker cannot trigger at imin. Each method rejects with a `TypeError` if an
 * argument is invalid, and with an `Error` if the item does not exist or its state does not allow the action.
 *
 * @example
 * ```ts
 * const [item] = await imin.orders.upcomingItems({ customer: louis });
 * await sandbox.seller.cancel(item.orderedItem);
 * sandbox.emails.at(-1); // the refund
 * ```
 */
export interface SandboxSeller {
  /**
   * Cancels a session or slot. Each of its order items becomes `SellerCancelled`, the payments are refunded, and
   * the payers receive emails. It can no longer be booked.
   */
  cancel(identifier: SandboxReference): Promise<void>;
  /**
   * Moves a session or slot to another time. Bookings remain, and their payers receive an email.
   *
   * @param times Date-times with an offset. Without `endDate`, the duration stays the same.
   */
  reschedule(
    identifier: SandboxReference,
    times: { readonly startDate: string | Date; readonly endDate?: string | Date },
  ): Promise<void>;
  /**
   * Refuses the cancellation of an order item, which imin has accepted with 204: the item is confirmed again. If
   * the item is not pending, the next cancellation is refused at the time of its confirmation.
   */
  refuseCancellation(orderItem: SandboxReference): Promise<void>;
  /** Records whether the customer attended: the item becomes `AttendeeAttended` or `AttendeeAbsent`. */
  setAttendance(orderItem: SandboxReference, attendance: "attended" | "absent"): Promise<void>;
  /**
   * Refuses the broker's future changes of a customer: a `PATCH` receives 400 `UpdateFailedError`, and an action
   * 200 with one `error` for each seller.
   */
  refuseUpdates(customer: SandboxReference): Promise<void>;
  /** Changes the access pass in the sellers' accounts, which sends the webhook. */
  changeAccessPass(customer: SandboxReference, accessPass: string): Promise<void>;
  /** Rejects the evidence for the customer's entitlement. The entitlement is removed, which sends the webhook. */
  removeEntitlement(customer: SandboxReference): Promise<void>;
  /** Changes a hidden entitlement in a seller's account. The only effect is the webhook. */
  changeHiddenEntitlement(customer: SandboxReference): Promise<void>;
  /** Disconnects a seller's account from the customer's. The only effect is the webhook. */
  disconnectAccount(customer: SandboxReference): Promise<void>;
}
