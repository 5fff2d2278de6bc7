import { brokerAt } from "../api/host-broker.ts";
import type { Exchange, Route } from "../api/route.ts";
import { dateTime } from "../basics/duration.ts";
import { firstOf } from "../basics/first-of.ts";
import { Refusal } from "../basics/refusal.ts";
import type { Offer } from "../catalog/model.ts";
import { isTestItem } from "../catalog/test-items.ts";
import { checkCompletable, complete, openOffers } from "../state/booking.ts";
import type { SessionRecord } from "../state/sessions.ts";
import type { State } from "../state/state.ts";
import { checkoutPage } from "./checkout-page.ts";
import { readForm } from "./form.ts";
import {
  completedPage,
  confirmationPage,
  expiredPage,
  notBookablePage,
  unavailablePage,
  unknownPage,
} from "./outcome-pages.ts";

const PAGE = { operation: "page", key: "none" } as const;

/** The pages a customer sees. @internal */
export const CHECKOUT_PAGE_ROUTES: readonly Route[] = [
  {
    ...PAGE,
    method: "GET",
    path: "/checkout/:identifier",
    handle: (exchange) => onOpenSession(exchange, show),
  },
  {
    ...PAGE,
    method: "POST",
    path: "/checkout/:identifier",
    handle: (exchange) => onOpenSession(exchange, pay),
  },
  { ...PAGE, method: "GET", path: "/checkout/:identifier/confirmation", handle: confirm },
  {
    ...PAGE,
    method: "GET",
    path: "/v1/scheduled-sessions/:identifier",
    handle: (exchange) => beginAsGuest(exchange, "ScheduledSession"),
  },
  {
    ...PAGE,
    method: "GET",
    path: "/v1/slots/:identifier",
    handle: (exchange) => beginAsGuest(exchange, "Slot"),
  },
];

type OnSession = (exchange: Exchange, session: SessionRecord) => Promise<Response>;

/** Each obstacle to payment has its own page. */
async function onOpenSession(exchange: Exchange, then: OnSession): Promise<Response> {
  const { state } = exchange;
  const session = state.sessions.find(exchange.parameter("identifier"));
  if (session === undefined) return unknownCheckout(exchange);
  if (session.completedAt !== undefined) return completedPage(session);
  if (new Date(session.expiresAt) <= state.clock.now()) return expiredPage(session);
  try {
    checkCompletable(state, session);
    return await then(exchange, session);
  } catch (error) {
    if (error instanceof Refusal) return unavailablePage(state, session, error);
    throw error;
  }
}

function show({ state }: Exchange, session: SessionRecord): Promise<Response> {
  const form = { offers: offersFor(state, session), fields: new URLSearchParams(), problems: {} };
  return checkoutPage(state, session, form);
}

/** Places are taken only now. A customer who is too late learns it before paying. */
async function pay({ state, text }: Exchange, session: SessionRecord): Promise<Response> {
  const fields = new URLSearchParams(text);
  const offers = offersFor(state, session);
  const submission = readForm(session, offers, fields, state.clock.now());
  if (submission.problems !== undefined) {
    return checkoutPage(state, session, { offers, fields, problems: submission.problems });
  }
  complete(state, session, submission.choices);
  const Location = `/checkout/${session.identifier}/confirmation`;
  return new Response(null, { status: 303, headers: { Location } });
}

async function confirm(exchange: Exchange): Promise<Response> {
  const { state } = exchange;
  const session = state.sessions.find(exchange.parameter("identifier"));
  return session?.completedAt === undefined ? unknownCheckout(exchange) : confirmationPage(state, session);
}

/**
 * Guest Checkout: imin's `imin:checkoutUrlTemplate` links here, with the item's percent-encoded identifier. On the
 * page, the customer enters personal details and chooses a price.
 */
async function beginAsGuest(exchange: Exchange, type: "ScheduledSession" | "Slot"): Promise<Response> {
  const { state, url } = exchange;
  const identifier = exchange.parameter("identifier");
  const opportunity = state.catalog.find(type, identifier);
  if (opportunity === undefined) {
    return unknownPage(state, url.origin, "This session or court does not exist or is over.");
  }
  const now = state.clock.now();
  const isOpen = openOffers(opportunity, now).length > 0 && state.orders.remaining(opportunity) > 0;
  if (!isOpen) return notBookablePage(state, url.origin, opportunity);
  const session = state.sessions.create(
    {
      checkoutBaseUrl: url.origin,
      document: "{}",
      isTest: isTestItem(identifier),
      broker: brokerAt(state, url.origin),
      items: [{ opportunity }],
    },
    dateTime(now),
    state.settings.sessionLifetime,
  );
  return new Response(null, { status: 303, headers: { Location: `/checkout/${session.identifier}` } });
}

function offersFor(state: State, session: SessionRecord): readonly Offer[] {
  const { opportunity } = firstOf(session.items);
  return openOffers(state.catalog.current(opportunity), state.clock.now());
}

function unknownCheckout({ state, url }: Exchange): Promise<Response> {
  return unknownPage(state, url.origin, "This checkout does not exist. Please go back and start again.");
}
