import type { SandboxReference } from "./reference.ts";

/**
 * The sellers' actions, which a broker cannot trigger at imin. Each method rejects with a `TypeError` if an
 * argument is invalid, and with an `Error` if the item does not exist or its state does not allow the action.
 *
 * @example
 * ```ts
 * import { createSandbox } from "imin-sdk/testing";
 *
 * const sandbox = createSandbox();
 * const chess = await sandbox.catalog.addSession({ name: "Chess" });
 * await sandbox.seller.cancel(chess.identifier);
 * console.log(sandbox.emails.at(-1)); // The refund, if someone had booked it.
 * ```
 */
export interface SandboxSeller {
  /**
   * Cancels a session or slot. Each of its order items becomes `SellerCancelled`, the payments are refunded, and
   * the payers receive emails. It can no longer be booked.
   *
   * @example
   * ```ts
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const chess = await sandbox.catalog.addSession({ name: "Chess" });
   * await sandbox.seller.cancel(chess.identifier);
   * ```
   */
  cancel(identifier: SandboxReference): Promise<void>;
  /**
   * Moves a session or slot to another time. Bookings remain, and their payers receive an email.
   *
   * @param times Date-times with an offset. Without `endDate`, the duration stays the same.
   * @example
   * ```ts
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const chess = await sandbox.catalog.addSession({ name: "Chess" });
   * await sandbox.seller.reschedule(chess, { startDate: "2026-12-04T18:00:00Z" });
   * ```
   */
  reschedule(
    identifier: SandboxReference,
    times: { readonly startDate: string | Date; readonly endDate?: string | Date },
  ): Promise<void>;
  /**
   * Refuses the cancellation of an order item, which imin has accepted with 204: the item is confirmed again. If
   * the item is not pending, the next cancellation is refused at the time of its confirmation.
   *
   * @example
   * ```ts
   * import type { OrderItem } from "imin-sdk";
   * import type { Sandbox } from "imin-sdk/testing";
   *
   * export async function refuse(sandbox: Sandbox, { identifier = "" }: OrderItem): Promise<void> {
   *   await sandbox.seller.refuseCancellation(identifier);
   * }
   * ```
   */
  refuseCancellation(orderItem: SandboxReference): Promise<void>;
  /**
   * Records whether the customer attended: the item becomes `AttendeeAttended` or `AttendeeAbsent`.
   *
   * @example
   * ```ts
   * import type { OrderItem } from "imin-sdk";
   * import type { Sandbox } from "imin-sdk/testing";
   *
   * export async function attend(sandbox: Sandbox, { identifier = "" }: OrderItem): Promise<void> {
   *   await sandbox.seller.setAttendance(identifier, "attended");
   * }
   * ```
   */
  setAttendance(orderItem: SandboxReference, attendance: "attended" | "absent"): Promise<void>;
  /**
   * Refuses the broker's future changes of a customer: a `PATCH` receives 400 `UpdateFailedError`, and an action
   * 200 with one `error` for each seller.
   *
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const imin = new IminClient(sandbox.clientOptions);
   * const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
   * await sandbox.seller.refuseUpdates(louis.identifier);
   * ```
   */
  refuseUpdates(customer: SandboxReference): Promise<void>;
  /**
   * Changes the access pass in the sellers' accounts, which sends the webhook.
   *
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const imin = new IminClient(sandbox.clientOptions);
   * const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
   * await sandbox.seller.changeAccessPass(louis.identifier, "ABC123DEF");
   * ```
   */
  changeAccessPass(customer: SandboxReference, accessPass: string): Promise<void>;
  /**
   * Rejects the evidence for the customer's entitlement. The entitlement is removed, which sends the webhook.
   *
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const imin = new IminClient(sandbox.clientOptions);
   * const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
   * const { concept: [resident] = [] } = await imin.customers.listEntitlements();
   * const entitlement = { entitlementType: resident?.id ?? "", validUntil: "2027-05-10T10:45:33Z" };
   * await imin.customers.setEntitlement(louis, entitlement);
   * await sandbox.seller.removeEntitlement(louis.identifier);
   * ```
   */
  removeEntitlement(customer: SandboxReference): Promise<void>;
  /**
   * Changes a hidden entitlement in a seller's account. The only effect is the webhook.
   *
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const imin = new IminClient(sandbox.clientOptions);
   * const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
   * await sandbox.seller.changeHiddenEntitlement(louis.identifier);
   * ```
   */
  changeHiddenEntitlement(customer: SandboxReference): Promise<void>;
  /**
   * Disconnects a seller's account from the customer's. The only effect is the webhook.
   *
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const imin = new IminClient(sandbox.clientOptions);
   * const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
   * await sandbox.seller.disconnectAccount(louis.identifier);
   * ```
   */
  disconnectAccount(customer: SandboxReference): Promise<void>;
}
