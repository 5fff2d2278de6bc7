import { dateTime, durationBetween } from "../basics/duration.ts";
import { badRequest } from "../basics/refusal.ts";
import type { Opportunity } from "../catalogue/model.ts";
import { occurrenceOf, statusOf, withOccurrence } from "../catalogue/opportunity.ts";
import { rescheduleLetter } from "../outbox/letters.ts";
import { sendEmail } from "../outbox/send-email.ts";
import { cancelItems } from "../state/cancel-items.ts";
import type { OrderItemRecord, OrderRecord } from "../state/orders.ts";
import type { State } from "../state/state.ts";

/** Cancels a session or slot, and every place in it. @internal */
export function cancelOpportunity(state: State, opportunity: Opportunity): void {
  const cancelled = withOccurrence(opportunity, { eventStatus: "EventCancelled" });
  for (const [order, items] of change(state, opportunity, cancelled)) {
    cancelItems(state, order, items, "seller", state.clock.now());
  }
}

/** Moves a session or slot, and every place in it, to another time. @internal */
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
  const moved = withOccurrence(opportunity, {
    startDate,
    endDate,
    duration,
    eventStatus: "EventRescheduled",
  });
  for (const [order, [item]] of change(state, opportunity, moved)) {
    if (item === undefined) continue;
    const letter = rescheduleLetter(opportunity, item, order);
    sendEmail(state, "reschedule", { ...order, order: order.identifier }, letter, state.clock.now());
  }
}

/** Puts the changed session or slot into the catalog and into the order items that have a place in it. */
function change(
  { catalogue, orders }: State,
  opportunity: Opportunity,
  changed: Opportunity,
): ReadonlyMap<OrderRecord, readonly OrderItemRecord[]> {
  const held = orders.holding(opportunity);
  catalogue.put(changed);
  for (const item of [...held.values()].flat()) orders.replaceOpportunity(item, changed);
  return held;
}
