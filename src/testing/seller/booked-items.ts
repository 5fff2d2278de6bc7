import type { Opportunity } from "../catalog/model.ts";
import { occurrenceOf } from "../catalog/opportunity.ts";
import { type OrderItemRecord, type OrderRecord, startOf, takesPlace } from "../state/order-records.ts";
import type { State } from "../state/state.ts";
import { occurrenceKey } from "../state/taken-places.ts";

/**
 * The items that have a place in a session or slot, by order. If its identifier had another day when they were
 * booked, those that have not started yet count too.
 *
 * @internal
 */
export function itemsHolding(
  { orders, clock }: State,
  opportunity: Opportunity,
): ReadonlyMap<OrderRecord, readonly OrderItemRecord[]> {
  const now = clock.now();
  const key = occurrenceKey(opportunity);
  const { identifier } = occurrenceOf(opportunity);
  const isMeant = (item: OrderItemRecord) =>
    occurrenceKey(item.opportunity) === key ||
    (occurrenceOf(item.opportunity).identifier === identifier && startOf(item) > now);
  const held = new Map<OrderRecord, readonly OrderItemRecord[]>();
  for (const order of orders.all()) {
    const items = order.items.filter((item) => takesPlace(item) && isMeant(item));
    if (items.length > 0) held.set(order, items);
  }
  return held;
}

/** A booked session or slot, by its identifier. @internal */
export function findBooked(state: State, identifier: string): Opportunity | undefined {
  return bookedItems(state).find(({ opportunity }) => occurrenceOf(opportunity).identifier === identifier)
    ?.opportunity;
}

/** The order item with this identifier. @internal */
export function findItem(state: State, identifier: string): OrderItemRecord | undefined {
  return bookedItems(state).find((item) => item.identifier === identifier);
}

function bookedItems({ orders }: State): readonly OrderItemRecord[] {
  return orders.all().flatMap(({ items }) => items);
}
