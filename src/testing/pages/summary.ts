import { html } from "hono/html";
import { shift } from "../basics/duration.ts";
import { formatPrice, formatSum } from "../basics/money.ts";
import { formatMoment, formatTime } from "../basics/text.ts";
import type { Offer, Opportunity } from "../catalog/model.ts";
import { isOnline, nameOf, occurrenceOf, placeOf, sellerOf } from "../catalog/opportunity.ts";
import type { SessionItem, SessionRecord } from "../state/sessions.ts";
import type { State } from "../state/state.ts";
import type { Html } from "./layout.ts";

/** The booking: what, where, when, for whom and at what price. @internal */
export function summary(state: State, session: SessionRecord, items: readonly SessionItem[]): Html {
  const wanted = items[0]?.opportunity;
  if (wanted === undefined) return html``;
  const opportunity = state.catalog.current(wanted);
  const { startDate, endDate } = occurrenceOf(opportunity);
  return html`<section class="card" aria-labelledby="what">
<h2 id="what">${nameOf(opportunity)}</h2>
<dl>
<dt>When</dt><dd><time datetime="${startDate}">${formatMoment(startDate)}</time> to ${formatTime(endDate)}</dd>
<dt>Where</dt><dd>${where(opportunity)}</dd>
<dt>Provided by</dt><dd>${sellerOf(opportunity).name}</dd>
<dt>Booked through</dt><dd>${session.broker.name}</dd>
</dl>
${prices(state, items, opportunity)}
</section>`;
}

function where(opportunity: Opportunity): Html {
  if (isOnline(opportunity)) return html`Online`;
  const { name, address } = placeOf(opportunity);
  return html`${name}<br>${address["imin:fullAddress"]}`;
}

function prices(state: State, items: readonly SessionItem[], opportunity: Opportunity): Html {
  const prices = pricesOf(items);
  const [offer] = prices ?? [];
  if (prices === undefined || offer === undefined) return html``;
  return html`<ul class="prices">
${items.map((item) => {
  const name = attendeeName(state, item.attendee);
  return html`<li><span>${item.offer?.name}${name === undefined ? "" : `, for ${name}`}</span>
<span class="amount">${item.offer === undefined ? "" : formatPrice(item.offer)}</span></li>`;
})}
<li class="total"><span>Total</span><span class="amount">${formatSum(prices)}</span></li>
</ul>
<p class="small">${terms(opportunity, offer)}</p>`;
}

/** The price of each item. Unknown until a price is chosen. @internal */
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
