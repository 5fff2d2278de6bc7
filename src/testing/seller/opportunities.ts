import { dateTime, durationBetween } from "../basics/duration.ts";
import { firstOf } from "../basics/first-of.ts";
import { badRequest } from "../basics/refusal.ts";
import type { Opportunity } from "../catalog/model.ts";
import { occurrenceOf, statusOf, withOccurrence } from "../catalog/opportunity.ts";
import { rescheduleEmail } from "../outbox/email-texts.ts";
import { sendEmail } from "../outbox/send-email.ts";
import { cancelItems } from "../state/cancel-items.ts";
import type { OrderItemRecord, OrderRecord } from "../state/order-records.ts";
import type { State } from "../state/state.ts";
import { itemsHolding } from "./booked-items.ts";

/** Cancels a session or slot and all its places. @internal */
export function cancelOpportunity(state: State, opportunity: Opportunity): void {
  for (const { order, items } of change(state, opportunity, { eventStatus: "EventCancelled" })) {
    cancelItems(state, order, items, "seller", state.clock.now());
  }
}

/** Moves a session or slot and all its places to another time. @internal */
export function rescheduleOpportunity(
  state: State,
  opportunity: Opportunity,
  startDate: string,
  givenEnd: string | undefined,
): void {
  const before = occurrenceOf(opportunity);
  if (statusOf(opportunity) === "EventCancelled") throw badRequest(`"${before.identifier}" is cancelled.`);
  const length = Date.parse(before.endDate) - Date.parse(before.startDate);
  const endDate = givenEnd ?? dateTime(new Date(Date.parse(startDate) + length));
  if (endDate <= startDate) throw badRequest("`endDate` must be after `startDate`.");
  const duration = durationBetween(startDate, endDate);
  const changes = { startDate, endDate, duration, eventStatus: "EventRescheduled" } as const;
  for (const { order, items, before: booked } of change(state, opportunity, changes)) {
    const emailText = rescheduleEmail(booked, firstOf(items), order);
    sendEmail(state, "reschedule", { ...order, order: order.identifier }, emailText, state.clock.now());
  }
}

/** The places of an order in a session or slot that has changed. */
interface Affected {
  readonly order: OrderRecord;
  readonly items: readonly OrderItemRecord[];
  /** The booked item before the change. */
  readonly before: Opportunity;
}

/** Changes a session or slot in the catalog and in the order items that book it. */
function change(
  state: State,
  opportunity: Opportunity,
  changes: Parameters<typeof withOccurrence>[1],
): readonly Affected[] {
  const held = [...itemsHolding(state, opportunity)];
  state.catalog.put(withOccurrence(opportunity, changes));
  return held.map(([order, items]) => {
    const before = firstOf(items).opportunity;
    for (const item of items)
      state.orders.replaceOpportunity(item, withOccurrence(item.opportunity, changes));
    return { order, items, before };
  });
}
