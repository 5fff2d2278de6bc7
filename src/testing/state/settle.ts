import { dateTime } from "../basics/duration.ts";
import { nameOf } from "../catalogue/opportunity.ts";
import type { Event } from "./agenda.ts";
import { CANCELLATION_PENDING } from "./orders.ts";
import type { State } from "./state.ts";

const DAY = 86_400_000;

/**
 * Does what has fallen due by the sandbox's clock. Where the clock is not standing still and a day has gone by
 * of itself, the timetable is laid out anew, so that a sandbox left running always has something to book;
 * moving the clock on does not do so, since what is over must then stay over.
 *
 * @internal
 */
export function settle(state: State): void {
  const { clock, catalogue } = state;
  if (clock.elapsed - catalogue.laidOutAt >= DAY) catalogue.layOut(clock.now(), clock.elapsed);
  for (const event of state.agenda.takeDue(state.clock.now())) perform(state, event);
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
  for (const item of items) state.orders.confirmCancellation(item);
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
