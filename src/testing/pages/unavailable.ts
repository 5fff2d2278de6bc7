import { html } from "hono/html";
import type { Refusal } from "../basics/refusal.ts";
import { formatMoment } from "../basics/text.ts";
import type { Opportunity } from "../catalog/model.ts";
import { nameOf, occurrenceOf, sellerOf, statusOf } from "../catalog/opportunity.ts";
import type { State } from "../state/state.ts";
import { type Html, named } from "./layout.ts";

/** Describes an unavailable item to a customer: `Pilates on Wednesday, 25 November 2026 at 18:30`. @internal */
export function describeOpportunity(opportunity: Opportunity): Html {
  return html`${named(nameOf(opportunity))} on ${formatMoment(occurrenceOf(opportunity).startDate)}`;
}

/** Describes to a customer why a session or slot cannot be booked. @internal */
export function whyNot(
  state: State,
  opportunity: Opportunity,
  type: Refusal["type"] | undefined,
): Html | string {
  const { startDate, endDate } = occurrenceOf(opportunity);
  const seller = sellerOf(opportunity).name;
  const now = state.clock.now();
  if (type === "IncompleteCustomerDetailsError") return "The account that should pay is closed.";
  if (statusOf(opportunity) === "EventCancelled") return html`${named(seller)} has cancelled it.`;
  if (new Date(endDate) <= now) return "It is over.";
  if (new Date(startDate) <= now) return "It has already started.";
  const left = state.orders.remaining(opportunity);
  if (left === 0) return "All places are taken.";
  if (type === "OpportunityHasInsufficientCapacityError") {
    return left === 1 ? "Only one place is left." : `Only ${left} places are left.`;
  }
  return "It cannot be booked online at the moment.";
}
