import { html } from "hono/html";
import type { SessionRecord } from "../state/sessions.ts";
import type { State } from "../state/state.ts";
import { linksBack } from "./checkout-page.ts";
import { type Html, pageResponse } from "./layout.ts";
import { summary } from "./summary.ts";

/** The booking is made. @internal */
export function confirmationPage(state: State, session: SessionRecord): Promise<Response> {
  const order = session.orderIdentifier === undefined ? undefined : state.orders.get(session.orderIdentifier);
  return pageResponse({
    title: `Booked – ${session.broker.name}`,
    heading: session.broker.name,
    links: linksBack(session),
    content: html`<div class="columns">
<div class="card"><div class="tick" aria-hidden="true">✓</div>
<h1>${order === undefined ? "That works" : "You are booked"}</h1>
${
  order === undefined
    ? html`<p>This was imin’s testing mode: nothing has been paid and nothing booked.</p>`
    : html`<dl><dt>Confirmation number</dt><dd>${order.confirmationNumber}</dd>
<dt>Order</dt><dd><code>${order.identifier}</code></dd></dl>`
}
${links(session)}</div>
<aside aria-label="Your booking">${summary(state, session)}</aside></div>`,
  });
}

/** The session has been paid before. @internal */
export function completedPage(session: SessionRecord): Promise<Response> {
  return notice(session, 200, "This booking is complete", [
    "It has been paid already, and cannot be paid again.",
    html`<p><a href="/checkout/${session.identifier}/confirmation">See the confirmation</a></p>`,
  ]);
}

/** The customer came too late. @internal */
export function expiredPage(session: SessionRecord): Promise<Response> {
  return notice(session, 410, "This checkout has expired", [
    "Nothing has been paid. Please start again where you came from.",
  ]);
}

/** What was wanted cannot be had any more. @internal */
export function unavailablePage(session: SessionRecord, reason: string): Promise<Response> {
  return notice(session, 409, "This can no longer be booked", [`Nothing has been paid. ${reason}`]);
}

/** There is no such session, or nothing at this address that can be booked. @internal */
export function unknownPage(reason: string, status = 404): Promise<Response> {
  return pageResponse({
    title: "Not found",
    heading: "Checkout",
    status,
    content: html`<h1>There is nothing to pay here</h1><div class="card"><p>${reason}</p></div>`,
  });
}

function notice(
  session: SessionRecord,
  status: number,
  title: string,
  [text, more]: readonly [string, Html?],
): Promise<Response> {
  return pageResponse({
    title: `${title} – ${session.broker.name}`,
    heading: session.broker.name,
    links: linksBack(session),
    status,
    content: html`<h1>${title}</h1><div class="card"><p>${text}</p>${more ?? ""}${links(session)}</div>`,
  });
}

/** Both ways back that a broker can give: first to the bookings where there is one, else to try again. */
function links({ backToBroker, backToBrokerUserProfile, broker, completedAt }: SessionRecord): Html {
  const [toBookings, toBroker] =
    completedAt === undefined ? ["button quiet", "button"] : ["button", "button quiet"];
  return html`<div class="actions">
${backToBrokerUserProfile === undefined ? "" : html`<a class="${toBookings}" href="${backToBrokerUserProfile}">See your bookings</a>`}
${backToBroker === undefined ? "" : html`<a class="${toBroker}" href="${backToBroker}">Back to ${broker.name}</a>`}
</div>`;
}
