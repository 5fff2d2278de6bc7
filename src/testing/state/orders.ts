import { shift } from "../basics/duration.ts";
import type { Money } from "../basics/money.ts";
import { Records } from "../basics/records.ts";
import { notFound } from "../basics/refusal.ts";
import type { Offer, Opportunity } from "../catalog/model.ts";
import { capacityOf, occurrenceOf } from "../catalog/opportunity.ts";

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

/** The orders, and the remaining places of each opportunity. @internal */
export class Orders {
  readonly records = new Records<OrderRecord>(({ identifier }) => identifier);
  readonly #receipts = new Map<string, ReceiptRecord>();
  /** By customer, oldest first. */
  readonly #byCustomer = new Map<string, OrderRecord[]>();
  readonly #byAttendee = new Map<string, OrderItemRecord[]>();
  readonly #taken = new Map<string, number>();

  /** All orders, oldest first. */
  all(): OrderRecord[] {
    return this.records.all();
  }

  get(identifier: string): OrderRecord {
    const order = this.records.get(identifier);
    if (order === undefined) throw notFound(`There is no order "${identifier}".`, "UnknownOrderError");
    return order;
  }

  getReceipt(identifier: string): ReceiptRecord {
    const receipt = this.#receipts.get(identifier);
    if (receipt === undefined) throw notFound(`There is no receipt "${identifier}".`);
    return receipt;
  }

  /** The customer of the order or receipt with this identifier. */
  ownerOf(identifier: string): string | undefined {
    const order = this.#receipts.get(identifier)?.orderIdentifier ?? identifier;
    return this.records.get(order)?.customer;
  }

  /** The number of receipts, which determines the number of the next one. */
  get receiptCount(): number {
    return this.#receipts.size;
  }

  /** The customer's orders, newest first. */
  ofCustomer(customer: string): readonly OrderRecord[] {
    return [...(this.#byCustomer.get(customer) ?? [])].reverse();
  }

  /**
   * The customer's upcoming items, earliest first: items that they pay for or attend, not over and not canceled.
   * imin's page says "attended by". Items that a payer booked for others are included, because only the payer can
   * cancel them.
   */
  upcomingItems(customer: string, now: Date): readonly OrderItemRecord[] {
    const items = new Set((this.#byCustomer.get(customer) ?? []).flatMap((order) => order.items));
    for (const item of this.#byAttendee.get(customer) ?? []) items.add(item);
    return [...items]
      .filter((item) => startOf(item) > now && takesPlace(item))
      .sort((one, other) => startOf(one).getTime() - startOf(other).getTime());
  }

  /** The number of places left. */
  remaining(opportunity: Opportunity): number {
    return Math.max(0, capacityOf(opportunity) - (this.#taken.get(occurrenceKey(opportunity)) ?? 0));
  }

  /**
   * The items that have a place in a session or slot, by order. If its identifier had another day when they were
   * booked, those that have not started yet count too.
   */
  holding(opportunity: Opportunity, now: Date): ReadonlyMap<OrderRecord, readonly OrderItemRecord[]> {
    const key = occurrenceKey(opportunity);
    const { identifier } = occurrenceOf(opportunity);
    const isMeant = (item: OrderItemRecord) =>
      occurrenceKey(item.opportunity) === key ||
      (occurrenceOf(item.opportunity).identifier === identifier && startOf(item) > now);
    const held = new Map<OrderRecord, readonly OrderItemRecord[]>();
    for (const order of this.all()) {
      const items = order.items.filter((item) => takesPlace(item) && isMeant(item));
      if (items.length > 0) held.set(order, items);
    }
    return held;
  }

  /** A booked session or slot, by its identifier. */
  findBooked(identifier: string): Opportunity | undefined {
    const items = this.all().flatMap((order) => order.items);
    return items.find(({ opportunity }) => occurrenceOf(opportunity).identifier === identifier)?.opportunity;
  }

  /** The item with this identifier. */
  findItem(identifier: string): OrderItemRecord | undefined {
    for (const { items } of this.all()) {
      const item = items.find((one) => one.identifier === identifier);
      if (item !== undefined) return item;
    }
    return undefined;
  }

  add(order: OrderRecord): void {
    this.records.put(order);
    this.#index(order);
  }

  addReceipt(order: OrderRecord, receipt: ReceiptRecord): void {
    order.receipts = [receipt, ...order.receipts];
    this.#receipts.set(receipt.identifier, receipt);
    this.records.put(order);
  }

  /** Sets the status of an item. A cancelled item frees its place. */
  setStatus(item: OrderItemRecord, status: string): void {
    const wasTaking = takesPlace(item);
    item.status = status;
    this.#take(item.opportunity, Number(takesPlace(item)) - Number(wasTaking));
    this.records.put(this.get(item.orderIdentifier));
  }

  /** The booked item has changed, possibly its time. */
  replaceOpportunity(item: OrderItemRecord, opportunity: Opportunity): void {
    const places = Number(takesPlace(item));
    this.#take(item.opportunity, -places);
    this.#take(opportunity, places);
    item.opportunity = opportunity;
    this.records.put(this.get(item.orderIdentifier));
  }

  /** Makes the seller refuse the next cancellation of an item. */
  refuseNextCancellation(item: OrderItemRecord): void {
    item.refusesCancellation = true;
    this.records.put(this.get(item.orderIdentifier));
  }

  /** Confirms a pending item again if the seller refuses its cancellation. Returns whether that was the case. */
  refuseCancellation(item: OrderItemRecord): boolean {
    if (item.refusesCancellation !== true) return false;
    delete item.refusesCancellation;
    this.setStatus(item, CONFIRMED);
    return true;
  }

  load(orders: readonly OrderRecord[]): void {
    this.records.load(orders);
    for (const index of [this.#receipts, this.#byCustomer, this.#byAttendee, this.#taken]) index.clear();
    for (const order of orders) this.#index(order);
  }

  #index(order: OrderRecord): void {
    for (const receipt of order.receipts) this.#receipts.set(receipt.identifier, receipt);
    if (order.customer !== undefined) append(this.#byCustomer, order.customer, order);
    for (const item of order.items) {
      if (item.attendee !== undefined) append(this.#byAttendee, item.attendee, item);
      if (takesPlace(item)) this.#take(item.opportunity, 1);
    }
  }

  #take(opportunity: Opportunity, places: number): void {
    const key = occurrenceKey(opportunity);
    this.#taken.set(key, (this.#taken.get(key) ?? 0) + places);
  }
}

/** Whether the item is not cancelled. @internal */
export function takesPlace({ status }: OrderItemRecord): boolean {
  return status !== CUSTOMER_CANCELLED && status !== SELLER_CANCELLED;
}

/** The start of the item. @internal */
function startOf(item: OrderItemRecord): Date {
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
  if (item.status !== CONFIRMED || allowCustomerCancellationFullRefund !== true) return false;
  return now < shift(startOf(item), latestCancellationBeforeStartDate ?? "PT0S", -1);
}

/** An identifier may return at another time, so places are counted by both. */
function occurrenceKey(opportunity: Opportunity): string {
  const { identifier, startDate } = occurrenceOf(opportunity);
  const later = opportunity.type === "ScheduledSession" && opportunity.scheduledSession.laterIdentifier;
  return `${later || identifier} ${startDate}`;
}

function append<T>(index: Map<string, T[]>, key: string, value: T): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, [value]);
  else values.push(value);
}
