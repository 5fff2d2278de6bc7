import { shift } from "../basics/duration.ts";
import type { Money } from "../basics/money.ts";
import type { Offer, Opportunity } from "../catalog/model.ts";
import { occurrenceOf } from "../catalog/opportunity.ts";

/** @internal */
export const CONFIRMED = "https://openactive.io/OrderItemConfirmed";
/** @internal */
export const CANCELLATION_PENDING = "https://imin.co/CustomerCancellationPending";
/** @internal */
export const CUSTOMER_CANCELLED = "https://openactive.io/CustomerCancelled";
/** @internal */
export const SELLER_CANCELLED = "https://openactive.io/SellerCancelled";
/** @internal */
export const ATTENDED = "https://openactive.io/AttendeeAttended";
/** @internal */
export const ABSENT = "https://openactive.io/AttendeeAbsent";

/** A booked place. @internal */
export interface OrderItemRecord {
  readonly identifier: string;
  readonly orderIdentifier: string;
  /** As at the time of the booking, except for the seller's later changes of time and status. */
  opportunity: Opportunity;
  readonly offer: Offer;
  readonly attendee?: string;
  status: string;
  /** Whether the seller will refuse the next cancellation. */
  refusesCancellation?: boolean;
}

/** A receipt, or the receipt of a refund. @internal */
export interface ReceiptRecord {
  readonly identifier: string;
  readonly orderIdentifier: string;
  readonly dateCreated: string;
  readonly isRefund: boolean;
  readonly lines: readonly ReceiptLine[];
}

/** A line of a receipt. A refund is negative. @internal */
export interface ReceiptLine extends Money {
  readonly text: string;
}

/** A completed booking. @internal */
export interface OrderRecord {
  readonly identifier: string;
  readonly confirmationNumber: string;
  readonly orderDate: string;
  /** The identifier of the customer's account. A guest has none. */
  readonly customer?: string;
  readonly guest?: { readonly givenName: string; readonly familyName: string; readonly email: string };
  readonly broker: string;
  readonly items: readonly OrderItemRecord[];
  /** Newest first. */
  receipts: readonly ReceiptRecord[];
}

/** The last part of a status: `CustomerCancelled`. @internal */
export function shortStatus(status: string): string {
  return status.slice(status.lastIndexOf("/") + 1);
}

/** Whether the item is not cancelled. @internal */
export function takesPlace({ status }: OrderItemRecord): boolean {
  return status !== CUSTOMER_CANCELLED && status !== SELLER_CANCELLED;
}

/** The start of the item. @internal */
export function startOf(item: OrderItemRecord): Date {
  return new Date(occurrenceOf(item.opportunity).startDate);
}

/**
 * Whether the customer may cancel the item for a full refund now: the offer allows it, and the start, less the
 * offer's `latestCancellationBeforeStartDate`, is in the future (Open Booking API, "Customer requested
 * cancellation").
 *
 * @internal
 */
export function isPresentlyCancellable(item: OrderItemRecord, now: Date): boolean {
  const { allowCustomerCancellationFullRefund, latestCancellationBeforeStartDate } = item.offer;
  if (item.status !== CONFIRMED || !allowCustomerCancellationFullRefund) return false;
  return now < shift(startOf(item), latestCancellationBeforeStartDate, -1);
}
