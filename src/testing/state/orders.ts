import { Records } from "../basics/records.ts";
import { notFound } from "../basics/refusal.ts";
import type { Opportunity } from "../catalog/model.ts";
import {
  CONFIRMED,
  type OrderItemRecord,
  type OrderRecord,
  type ReceiptRecord,
  startOf,
  takesPlace,
} from "./order-records.ts";
import { TakenPlaces } from "./taken-places.ts";

/** The orders, and the remaining places of each opportunity. @internal */
export class Orders {
  readonly records = new Records<OrderRecord>(({ identifier }) => identifier);
  readonly #receipts = new Map<string, ReceiptRecord>();
  /** By customer, oldest first. */
  readonly #byCustomer = new Map<string, OrderRecord[]>();
  readonly #byAttendee = new Map<string, OrderItemRecord[]>();
  readonly #places = new TakenPlaces();

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
    return this.#places.remaining(opportunity);
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
    this.#places.take(item.opportunity, Number(takesPlace(item)) - Number(wasTaking));
    this.records.put(this.get(item.orderIdentifier));
  }

  /** The booked item has changed, possibly its time. */
  replaceOpportunity(item: OrderItemRecord, opportunity: Opportunity): void {
    const places = Number(takesPlace(item));
    this.#places.take(item.opportunity, -places);
    this.#places.take(opportunity, places);
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
    for (const index of [this.#receipts, this.#byCustomer, this.#byAttendee, this.#places]) index.clear();
    for (const order of orders) this.#index(order);
  }

  #index(order: OrderRecord): void {
    for (const receipt of order.receipts) this.#receipts.set(receipt.identifier, receipt);
    if (order.customer !== undefined) append(this.#byCustomer, order.customer, order);
    for (const item of order.items) {
      if (item.attendee !== undefined) append(this.#byAttendee, item.attendee, item);
      if (takesPlace(item)) this.#places.take(item.opportunity, 1);
    }
  }
}

function append<T>(index: Map<string, T[]>, key: string, value: T): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, [value]);
  else values.push(value);
}
