import { shift } from "../basics/duration.ts";
import type { Money } from "../basics/money.ts";
import { Records } from "../basics/records.ts";
import { notFound } from "../basics/refusal.ts";
import type { Offer, Opportunity } from "../catalogue/model.ts";
import { capacityOf, occurrenceOf } from "../catalogue/opportunity.ts";

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

/** One place booked. @internal */
export interface OrderItemRecord {
  readonly identifier: string;
  readonly orderIdentifier: string;
  /** As it was when it was booked, except for the seller's later changes: its time and status. */
  opportunity: Opportunity;
  readonly offer: Offer;
  readonly attendee?: string;
  status: string;
  /** The seller will not confirm the next cancellation. */
  refusesCancellation?: boolean;
}

/** A receipt, or a refund's. @internal */
export interface ReceiptRecord {
  readonly identifier: string;
  readonly orderIdentifier: string;
  readonly dateCreated: string;
  readonly isRefund: boolean;
  readonly lines: readonly ReceiptLine[];
}

/** One line of a receipt. What is paid back is below zero. @internal */
export interface ReceiptLine extends Money {
  readonly text: string;
}

/** A completed booking. @internal */
export interface OrderRecord {
  readonly identifier: string;
  readonly confirmationNumber: string;
  readonly orderDate: string;
  /** The identifier of the customer's account; a guest has none. */
  readonly customer?: string;
  readonly guest?: { readonly givenName: string; readonly familyName: string; readonly email: string };
  readonly broker: string;
  readonly items: readonly OrderItemRecord[];
  /** Newest first. */
  receipts: readonly ReceiptRecord[];
}

/** The orders, and what they leave of each opportunity's places. @internal */
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

  /** The customer whose order or receipt this is the identifier of. */
  ownerOf(identifier: string): string | undefined {
    const order = this.#receipts.get(identifier)?.orderIdentifier ?? identifier;
    return this.records.get(order)?.customer;
  }

  /** How many receipts there are, which numbers the next one. */
  get receiptCount(): number {
    return this.#receipts.size;
  }

  /** The customer's orders, newest first. */
  ofCustomer(customer: string): readonly OrderRecord[] {
    return [...(this.#byCustomer.get(customer) ?? [])].reverse();
  }

  /**
   * What the customer will be going to, earliest first: items they pay for or attend, not over and not
   * cancelled. imin's page says "attended by"; those a payer booked for others are included, since they are
   * the payer's to cancel.
   */
  upcomingItems(customer: string, now: Date): readonly OrderItemRecord[] {
    const items = new Set((this.#byCustomer.get(customer) ?? []).flatMap((order) => order.items));
    for (const item of this.#byAttendee.get(customer) ?? []) items.add(item);
    return [...items]
      .filter((item) => startOf(item) > now && takesPlace(item))
      .sort((one, other) => startOf(one).getTime() - startOf(other).getTime());
  }

  /** How many places an opportunity has left. */
  remaining(opportunity: Opportunity): number {
    return Math.max(0, capacityOf(opportunity) - (this.#taken.get(occurrenceKey(opportunity)) ?? 0));
  }

  /**
   * The items that have a place in a session or slot, by order. Where its identifier stood for another day when they
   * were booked, those that have not begun yet count too.
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

  /** A session or slot that is booked, by its identifier. */
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

  /** What becomes of an item; its place is free again once it is cancelled. */
  setStatus(item: OrderItemRecord, status: string): void {
    const wasTaking = takesPlace(item);
    item.status = status;
    this.#take(item.opportunity, Number(takesPlace(item)) - Number(wasTaking));
    this.records.put(this.get(item.orderIdentifier));
  }

  /** What is booked has changed, possibly its time. */
  replaceOpportunity(item: OrderItemRecord, opportunity: Opportunity): void {
    const places = Number(takesPlace(item));
    this.#take(item.opportunity, -places);
    this.#take(opportunity, places);
    item.opportunity = opportunity;
    this.records.put(this.get(item.orderIdentifier));
  }

  /** Lets the seller refuse the next cancellation of an item. */
  refuseNextCancellation(item: OrderItemRecord): void {
    item.refusesCancellation = true;
    this.records.put(this.get(item.orderIdentifier));
  }

  /** Books a pending item again where the seller is to refuse its cancellation, and says whether that was so. */
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

/** When the item begins. @internal */
function startOf(item: OrderItemRecord): Date {
  return new Date(occurrenceOf(item.opportunity).startDate);
}

/**
 * Whether the customer may cancel the item for a full refund now: the offer allows it, and the moment is
 * before the start, less the offer's `latestCancellationBeforeStartDate` (Open Booking API, "Customer
 * requested cancellation").
 *
 * @internal
 */
export function isPresentlyCancellable(item: OrderItemRecord, now: Date): boolean {
  const { allowCustomerCancellationFullRefund, latestCancellationBeforeStartDate } = item.offer;
  if (item.status !== CONFIRMED || allowCustomerCancellationFullRefund !== true) return false;
  return now < shift(startOf(item), latestCancellationBeforeStartDate ?? "PT0S", -1);
}

/** An identifier may come back at another time, so that places are counted by both. */
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
