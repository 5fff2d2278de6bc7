import { html } from "hono/html";
import { brokerAt } from "../api/host-broker.ts";
import { firstOf } from "../basics/first-of.ts";
import type { Refusal } from "../basics/refusal.ts";
import type { Opportunity } from "../catalog/model.ts";
import { recipientOf } from "../outbox/recipient.ts";
import type { OrderRecord } from "../state/order-records.ts";
import type { SessionRecord } from "../state/sessions.ts";
import type { State } from "../state/state.ts";
import { backUrl, linksBack } from "./checkout-page.ts";
import { type Html, named, pageResponse } from "./layout.ts";
import { summary } from "./summary.ts";
import { describeOpportunity, whyNot } from "./unavailable.ts";

/** The booking was made. @internal */
export function confirmationPage(state: State, session: SessionRecord): Promise<Response> {
  const order = session.orderIdentifier === undefined ? undefined : state.orders.get(session.orderIdentifier);
  return pageResponse({
    title: `Booked – ${session.broker.name}`,
    heading: session.broker.name,
    links: linksBack(session),
    content: html`<div class="columns">
<div class="card"><div class="tick" aria-hidden="true">✓</div>
<h1>${order === undefined ? "The test worked" : "You are booked"}</h1>
${
  order === undefined
    ? html`<p>This was imin’s testing mode: nothing has been paid and nothing booked.</p>`
    : html`<dl><dt>Confirmation number</dt><dd>${order.confirmationNumber}</dd>
<dt>Order</dt><dd><code>${order.identifier}</code></dd></dl>`
}
${email(state, session, order)}
${links(session)}</div>
<aside aria-label="Your booking">${summary(state, session, order?.items ?? session.items)}</aside></div>`,
  });
}

/** The session has already been paid. @internal */
export function completedPage(session: SessionRecord): Promise<Response> {
  return notice(session, 200, "This booking is complete", [
    "It has already been paid and cannot be paid again.",
    html`<p><a href="/checkout/${session.identifier}/confirmation">See the confirmation</a></p>`,
  ]);
}

/** The session has expired. @internal */
export function expiredPage(session: SessionRecord): Promise<Response> {
  return notice(session, 410, "This checkout has expired", [
    "Nothing has been paid. Please go back and start again.",
  ]);
}

/** The requested items are no longer available. @internal */
export function unavailablePage(state: State, session: SessionRecord, refusal: Refusal): Promise<Response> {
  const opportunity = state.catalog.current(firstOf(session.items).opportunity);
  const reason = html`${describeOpportunity(opportunity)}: ${whyNot(state, opportunity, refusal.type)}`;
  return notice(session, 409, "This can no longer be booked", [reason, html`<p>Nothing has been paid.</p>`]);
}

/** The guest's item cannot be booked. @internal */
export function notBookablePage(state: State, origin: string, opportunity: Opportunity): Promise<Response> {
  const reason = html`${describeOpportunity(opportunity)}: ${whyNot(state, opportunity, undefined)}`;
  return dismissal(state, origin, { title: "This cannot be booked", reason, status: 409 });
}

/** The session does not exist, or nothing at this URL can be booked. @internal */
export function unknownPage(state: State, origin: string, reason: string): Promise<Response> {
  return dismissal(state, origin, { title: "There is nothing to pay here", reason, status: 404 });
}

/** A page without a session. Its only link leads to the broker's home page. */
function dismissal(
  state: State,
  origin: string,
  {
    title,
    reason,
    status,
  }: { readonly title: string; readonly reason: Html | string; readonly status: number },
): Promise<Response> {
  const { name, url } = brokerAt(state, origin);
  return pageResponse({
    title: `${title} – ${name}`,
    heading: name,
    links: [{ text: html`Back to ${named(name)}`, url }],
    status,
    content: html`<h1>${title}</h1><div class="card"><p>${reason}</p>
<div class="actions"><a class="button" href="${url}">Back to ${named(name)}</a></div></div>`,
  });
}

function notice(
  session: SessionRecord,
  status: number,
  title: string,
  [text, more]: readonly [Html | string, Html?],
): Promise<Response> {
  return pageResponse({
    title: `${title} – ${session.broker.name}`,
    heading: session.broker.name,
    links: linksBack(session),
    status,
    content: html`<h1>${title}</h1><div class="card"><p>${text}</p>${more ?? ""}${links(session)}</div>`,
  });
}

/** Says that an email is on its way, and to which address. */
function email(state: State, session: SessionRecord, order: OrderRecord | undefined): Html {
  const recipient = recipientOf(state, order ?? session);
  if (recipient === undefined) return html``;
  return html`<p>We are sending a confirmation to <strong>${recipient.email}</strong>.</p>`;
}

/** The broker's links: first to the customer's bookings if there are any, otherwise to try again. */
function links(session: SessionRecord): Html {
  const { backToBrokerUserProfile, broker, completedAt } = session;
  const [toBookings, toBroker] =
    completedAt === undefined ? ["button quiet", "button"] : ["button", "button quiet"];
  return html`<div class="actions">
${backToBrokerUserProfile === undefined ? "" : html`<a class="${toBookings}" href="${backToBrokerUserProfile}">See your bookings</a>`}
<a class="${toBroker}" href="${backUrl(session)}">Back to ${named(broker.name)}</a>
</div>`;
}
