import { defined } from "../basics/defined.ts";
import { dateTime, shift } from "../basics/duration.ts";
import { firstOf } from "../basics/first-of.ts";
import { badRequest } from "../basics/refusal.ts";
import type { Offer, Opportunity } from "../catalog/model.ts";
import { nameOf, occurrenceOf, offersOf, statusOf } from "../catalog/opportunity.ts";
import { confirmationEmail } from "../outbox/email-texts.ts";
import { sendEmail } from "../outbox/send-email.ts";
import { CONFIRMED, type OrderItemRecord, type OrderRecord, type ReceiptLine } from "./order-records.ts";
import type { Guest, PricedItem, SessionItem, SessionRecord } from "./sessions.ts";
import type { State } from "./state.ts";

/**
 * Refuses items that cannot be booked now: over, not yet on sale, not sold in advance, or full.
 *
 * @internal
 */
export function checkBookable(state: State, items: readonly SessionItem[]): void {
  const now = state.clock.now();
  const first = firstOf(items);
  const opportunity = state.catalog.current(first.opportunity);
  const { startDate, identifier } = occurrenceOf(opportunity);
  if (isCancelledOrPostponed(opportunity)) {
    throw badRequest(`"${identifier}" does not take place.`, "OpportunityOfferPairNotBookableError");
  }
  if (new Date(startDate) <= now) {
    throw badRequest(`"${identifier}" has already started.`, "OpportunityOfferPairNotBookableError");
  }
  for (const { offer } of items) {
    if (offer !== undefined && !isOnSale(offer, opportunity, now)) {
      throw badRequest(
        `The offer "${offer.id}" for "${identifier}" cannot be booked at this time.`,
        "OpportunityOfferPairNotBookableError",
      );
    }
  }
  if (first.offer === undefined && openOffers(opportunity, now).length === 0) {
    throw badRequest(
      `"${identifier}" cannot be booked at this time.`,
      "OpportunityOfferPairNotBookableError",
    );
  }
  const remaining = state.orders.remaining(opportunity);
  if (remaining <= 0) throw badRequest(`"${identifier}" is full.`, "OpportunityIsFullError");
  if (remaining < items.length) {
    const wanted = `${items.length} are wanted and ${remaining} are left`;
    throw badRequest(
      `"${identifier}" has too few places: ${wanted}.`,
      "OpportunityHasInsufficientCapacityError",
    );
  }
}

/** Whether the seller has cancelled or postponed it. @internal */
export function isCancelledOrPostponed(opportunity: Opportunity): boolean {
  const status = statusOf(opportunity);
  return status === "EventCancelled" || status === "EventPostponed";
}

/** Refuses a session that cannot be completed now, with the reason. @internal */
export function checkCompletable(state: State, session: Pick<SessionRecord, "customer" | "items">): void {
  const people = [session.customer, ...session.items.map(({ attendee }) => attendee)];
  for (const customer of people) {
    if (customer !== undefined && state.customers.find(customer)?.deletedAt !== undefined) {
      throw badRequest("The customer's account has been deleted.", "IncompleteCustomerDetailsError");
    }
  }
  checkBookable(state, session.items);
}

/** Whether an offer can be booked now. @internal */
function isOnSale(offer: Offer, opportunity: Opportunity, now: Date): boolean {
  if (offer.openBookingInAdvance === "https://openactive.io/Unavailable") return false;
  if (isCancelledOrPostponed(opportunity)) return false;
  const start = new Date(occurrenceOf(opportunity).startDate);
  const { validFromBeforeStartDate, validThroughBeforeStartDate = "PT0S" } = offer;
  return (
    now < shift(start, validThroughBeforeStartDate, -1) &&
    (validFromBeforeStartDate === undefined || now >= shift(start, validFromBeforeStartDate, -1))
  );
}

/** The offers of an opportunity that anyone can book now. @internal */
export function openOffers(opportunity: Opportunity, now: Date): readonly Offer[] {
  return offersOf(opportunity).filter(
    (offer) => offer.entitlementType === undefined && isOnSale(offer, opportunity, now),
  );
}

/** Whether anyone can book it now. imin's search shows this by `imin:checkoutUrlTemplate`. @internal */
export function isBookable(state: State, opportunity: Opportunity): boolean {
  return openOffers(opportunity, state.clock.now()).length > 0 && state.orders.remaining(opportunity) > 0;
}

/** The customer's choices on the checkout page. @internal */
export interface Choices {
  readonly guest?: Guest;
  readonly offer?: Offer;
}

/**
 * Completes a session: it either takes the places and creates the order, or throws the reason and changes nothing.
 * Completing a session again has no effect.
 *
 * @internal
 */
export function complete(state: State, session: SessionRecord, choices: Choices = {}): void {
  if (session.completedAt !== undefined) return;
  const now = state.clock.now();
  if (new Date(session.expiresAt) <= now) throw badRequest("The checkout session has expired.");
  const items = session.items.map((item) => ({
    ...withOffer(item, choices.offer),
    opportunity: state.catalog.current(item.opportunity),
  }));
  checkCompletable(state, { ...session, items });
  const payer = { ...choices, ...session };
  const order = session.isTest ? undefined : makeOrder(state, session, items, payer.guest);
  if (order !== undefined) state.orders.add(order);
  state.sessions.complete(session, dateTime(now), order?.identifier);
  const { customer } = session;
  state.webhook.send(state, { webhook: "success", ...defined({ customer }) });
  const emailText = confirmationEmail(session.broker.name, items, order);
  sendEmail(state, "confirmation", { ...payer, ...(order && { order: order.identifier }) }, emailText, now);
}

function withOffer(item: SessionItem, chosen: Offer | undefined): PricedItem {
  const offer = item.offer ?? chosen;
  if (offer === undefined) throw badRequest("No price has been chosen.");
  return { ...item, offer };
}

function makeOrder(
  state: State,
  session: SessionRecord,
  priced: readonly PricedItem[],
  guest: Guest | undefined,
): OrderRecord {
  const identifier = state.random.uuid();
  const orderDate = dateTime(state.clock.now());
  const items = priced.map(
    (item): OrderItemRecord => ({
      ...item,
      identifier: state.random.letters(),
      orderIdentifier: identifier,
      status: CONFIRMED,
    }),
  );
  return {
    identifier,
    confirmationNumber: state.random.letters(6).toUpperCase(),
    orderDate,
    ...defined({ customer: session.customer, guest }),
    broker: session.broker.name,
    items,
    receipts: [
      {
        identifier: String(state.orders.receiptCount + 1),
        orderIdentifier: identifier,
        dateCreated: orderDate,
        isRefund: false,
        lines: items.map(lineOf),
      },
    ],
  };
}

function lineOf({ opportunity, offer }: OrderItemRecord): ReceiptLine {
  const { name, price, priceCurrency } = offer;
  return { text: `${nameOf(opportunity)} (${name})`, price, priceCurrency };
}
