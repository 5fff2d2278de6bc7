import { nameOf } from "../catalogue/opportunity.ts";
import type { Event } from "./agenda.ts";
import { dateTime } from "./duration.ts";
import { CANCELLATION_PENDING, CUSTOMER_CANCELLED } from "./orders.ts";
import type { State } from "./state.ts";

/**
 * Does what has fallen due by the sandbox's clock, earliest first, and lays out the timetable of a new day.
 *
 * @internal
 */
export function settle(state: State): void {
  const now = state.clock.now();
  state.catalogue.layOut(now);
  for (let event = state.agenda.takeDue(now); event !== undefined; event = state.agenda.takeDue(now)) {
    perform(state, event);
  }
}

function perform(state: State, event: Event): void {
  if (event.kind === "erase-customer") state.customers.erase(event.customer);
  if (event.kind === "send-webhook") state.webhook.send(state, event.customer, event.attempt);
  if (event.kind === "confirm-cancellation") confirmCancellation(state, event);
}

/** The seller has confirmed: the items are cancelled, the places free, and the money paid back. */
function confirmCancellation(state: State, event: Extract<Event, { kind: "confirm-cancellation" }>): void {
  const order = state.orders.get(event.order);
  const items = order.items.filter(
    ({ identifier, status }) => status === CANCELLATION_PENDING && event.items.includes(identifier),
  );
  for (const item of items) state.orders.setStatus(item, CUSTOMER_CANCELLED);
  state.orders.addReceipt(order, {
    identifier: String(state.orders.receiptCount + 1),
    orderIdentifier: order.identifier,
    dateCreated: dateTime(new Date(event.at)),
    isRefund: true,
    lines: items.map((item) => ({
      text: `Refund: ${nameOf(item.opportunity)} (${item.offer.name})`,
      amount: -item.offer.price,
    })),
  });
}
