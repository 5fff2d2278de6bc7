import type { Event } from "./agenda.ts";
import { cancelItems } from "./cancel-items.ts";
import { CANCELLATION_PENDING } from "./order-records.ts";
import type { State } from "./state.ts";

/**
 * Runs everything that has fallen due by the sandbox's clock, earliest first, and builds the timetable of a new
 * day.
 *
 * @internal
 */
export function settle(state: State): void {
  const now = state.clock.now();
  state.catalog.buildFor(now);
  for (let event = state.agenda.takeDue(now); event !== undefined; event = state.agenda.takeDue(now)) {
    perform(state, event);
  }
}

function perform(state: State, event: Event): void {
  if (event.kind === "erase-customer") state.customers.erase(event.customer);
  if (event.kind === "send-webhook") {
    state.webhook.attempt(state, event.notification, event.attempt, new Date(event.at));
  }
  if (event.kind === "confirm-cancellation") confirmCancellation(state, event);
}

/** The seller confirms: the items are cancelled. If the seller is set to refuse, they remain booked. */
function confirmCancellation(state: State, event: Extract<Event, { kind: "confirm-cancellation" }>): void {
  const order = state.orders.get(event.order);
  const pending = order.items.filter(
    ({ identifier, status }) => status === CANCELLATION_PENDING && event.items.includes(identifier),
  );
  const confirmed = pending.filter((item) => !state.orders.refuseCancellation(item));
  cancelItems(state, order, confirmed, "customer", new Date(event.at));
}
