import { html } from "hono/html";
import { shift } from "../basics/duration.ts";
import { formatPrice, formatSum } from "../basics/money.ts";
import { formatMoment, formatTime } from "../basics/text.ts";
import type { Offer, Opportunity } from "../catalogue/model.ts";
import { nameOf, occurrenceOf, placeOf, sellerOf } from "../catalogue/opportunity.ts";
import type { SessionItem, SessionRecord } from "../state/sessions.ts";
import type { State } from "../state/state.ts";
import type { Html } from "./layout.ts";

/** What is being booked, where, when, for whom and for how much. @internal */
export function summary(state: State, session: SessionRecord): Html {
  const opportunity = session.items[0]?.opportunity;
  if (opportunity === undefined) return html``;
  const { startDate, endDate } = occurrenceOf(opportunity);
  const place = placeOf(opportunity);
  return html`<section class="card" aria-labelledby="what">
<h2 id="what">${nameOf(opportunity)}</h2>
<dl>
<dt>When</dt><dd><time datetime="${startDate}">${formatMoment(startDate)}</time> to ${formatTime(endDate)}</dd>
<dt>Where</dt><dd>${place.name}<br>${place.address["imin:fullAddress"]}</dd>
<dt>Provided by</dt><dd>${sellerOf(opportunity).name}</dd>
</dl>
${prices(state, session)}
</section>`;
}

function prices(state: State, session: SessionRecord): Html {
  const order = session.orderIdentifier === undefined ? undefined : state.orders.get(session.orderIdentifier);
  const items = order?.items ?? session.items;
  const prices = pricesOf(items);
  if (prices === undefined) return html``;
  const opportunity = items[0]?.opportunity;
  const offer = items[0]?.offer;
  return html`<ul class="prices">
${items.map((item) => {
  const name = attendeeName(state, item.attendee);
  return html`<li><span>${item.offer?.name}${name === undefined ? "" : `, for ${name}`}</span>
<span class="amount">${item.offer === undefined ? "" : formatPrice(item.offer)}</span></li>`;
})}
<li class="total"><span>Total</span><span class="amount">${formatSum(prices)}</span></li>
</ul>
${opportunity === undefined || offer === undefined ? "" : html`<p class="small">${terms(opportunity, offer)}</p>`}`;
}

/** What each item costs; unknown while no price has been chosen. @internal */
export function pricesOf(items: readonly SessionItem[]): readonly Offer[] | undefined {
  const offers = items.flatMap(({ offer }) => offer ?? []);
  return offers.length === items.length ? offers : undefined;
}

function terms(opportunity: Opportunity, offer: Offer): string {
  if (offer.allowCustomerCancellationFullRefund !== true) return "This booking cannot be cancelled.";
  const start = new Date(occurrenceOf(opportunity).startDate);
  const latest = shift(start, offer.latestCancellationBeforeStartDate ?? "PT0S", -1);
  return `Can be cancelled, with a full refund, until ${formatMoment(latest.toISOString())}.`;
}

function attendeeName(state: State, identifier: string | undefined): string | undefined {
  if (identifier === undefined) return undefined;
  const person = state.customers.find(identifier)?.person;
  return person === undefined ? identifier : `${person["givenName"]} ${person["familyName"]}`;
}
