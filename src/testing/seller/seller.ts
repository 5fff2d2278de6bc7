import type { SandboxReference } from "./reference.ts";

/**
 * The sellers' side of imin, which a broker otherwise cannot bring about. Each method rejects with a `TypeError` where
 * an argument is wrong, and otherwise where there is nothing of that name or its state does not allow it.
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
   * Cancels a session or slot: each of its order items becomes `SellerCancelled`, the money goes back, and the payers
   * get e-mails. It can no longer be booked.
   */
  cancel(identifier: SandboxReference): Promise<void>;
  /**
   * Moves a session or slot to another time. Bookings stay as they are, and their payers get an e-mail.
   *
   * @param times date-times with their offset. Without `endDate` it takes as long as before.
   */
  reschedule(
    identifier: SandboxReference,
    times: { readonly startDate: string | Date; readonly endDate?: string | Date },
  ): Promise<void>;
  /**
   * Refuses the cancellation of an order item, which imin has accepted with 204: the item is confirmed again. Of an
   * item that is not pending, the next cancellation is refused when it would be confirmed.
   */
  refuseCancellation(orderItem: SandboxReference): Promise<void>;
  /** Notes whether the customer came: the item becomes `AttendeeAttended` or `AttendeeAbsent`. */
  setAttendance(orderItem: SandboxReference, attendance: "attended" | "absent"): Promise<void>;
  /**
   * Refuses what the broker changes of a customer from now on: a `PATCH` receives 400 `UpdateFailedError`, and
   * an action with 200 and one `error` for each seller.
   */
  refuseUpdates(customer: SandboxReference): Promise<void>;
  /** Changes the access pass in the sellers' accounts, which sends the webhook. */
  changeAccessPass(customer: SandboxReference, accessPass: string): Promise<void>;
  /** Rejects the evidence for the customer's entitlement: it is removed, which sends the webhook. */
  removeEntitlement(customer: SandboxReference): Promise<void>;
  /** Changes a hidden entitlement in a seller's account. Only the webhook shows it. */
  changeHiddenEntitlement(customer: SandboxReference): Promise<void>;
  /** Disconnects a seller's account from the customer's. Only the webhook shows it. */
  disconnectAccount(customer: SandboxReference): Promise<void>;
}
