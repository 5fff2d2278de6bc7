import { html } from "hono/html";
import { shift } from "../basics/duration.ts";
import { firstOf } from "../basics/first-of.ts";
import { formatPrice, formatSum } from "../basics/money.ts";
import { formatMoment, formatTime } from "../basics/text.ts";
import type { Offer, Opportunity } from "../catalog/model.ts";
import { isOnline, nameOf, occurrenceOf, placeOf, sellerOf } from "../catalog/opportunity.ts";
import { isPriced, type PricedItem, type SessionItem, type SessionRecord } from "../state/sessions.ts";
import type { State } from "../state/state.ts";
import { type Html, named } from "./layout.ts";

/** Of more places than this, those at the same price share a line. */
const MOST_LINES = 5;

/** The booking: what, where, when, for whom and at what price. @internal */
export function summary(state: State, session: SessionRecord, items: readonly SessionItem[]): Html {
  const opportunity = state.catalog.current(firstOf(items).opportunity);
  const { startDate, endDate } = occurrenceOf(opportunity);
  return html`<section class="card" aria-labelledby="what">
<h2 id="what">${named(nameOf(opportunity))}</h2>
<dl>
<dt>When</dt><dd><time datetime="${startDate}">${formatMoment(startDate)}</time> to ${formatTime(endDate)}</dd>
<dt>Where</dt><dd>${where(opportunity)}</dd>
<dt>Provided by</dt><dd>${named(sellerOf(opportunity).name)}</dd>
<dt>Booked through</dt><dd>${named(session.broker.name)}</dd>
</dl>
${prices(state, items, opportunity)}
</section>`;
}

function where(opportunity: Opportunity): Html {
  if (isOnline(opportunity)) return html`Online`;
  const { name, address } = placeOf(opportunity);
  return html`${named(name)}<br>${named(address["imin:fullAddress"])}`;
}

function prices(state: State, items: readonly SessionItem[], opportunity: Opportunity): Html {
  if (!items.every(isPriced)) return html``;
  return html`<ul class="prices">
${items.length > MOST_LINES ? groupLines(state, items) : items.map((item) => line(state, item))}
<li class="total"><span>Total</span><span class="amount">${formatSum(items.map(({ offer }) => offer))}</span></li>
</ul>
<p class="small">${terms(opportunity, firstOf(items).offer)}</p>`;
}

function line(state: State, { offer, attendee }: PricedItem): Html {
  const name = attendeeName(state, attendee);
  return html`<li><span>${named(offer.name)}${name === undefined ? "" : html`, for ${named(name)}`}</span>
<span class="amount">${formatPrice(offer)}</span></li>`;
}

/** A line for each price, and everyone's name where it is asked for. The form is below on a phone. */
function groupLines(state: State, items: readonly PricedItem[]): Html {
  const offers = [...new Map(items.map(({ offer }) => [offer.id, offer])).values()];
  return html`${offers.map(({ id, name }) => {
    const those = items.filter(({ offer }) => offer.id === id);
    const names = those
      .map(({ attendee }) => attendeeName(state, attendee))
      .filter((one) => one !== undefined);
    return html`<li><div><span>${those.length} × ${named(name)}</span>
<details><summary>For whom</summary><ul>${names.map((one) => html`<li>${named(one)}</li>`)}</ul></details></div>
<span class="amount">${formatSum(those.map(({ offer }) => offer))}</span></li>`;
  })}`;
}

/** The price of each item. Unknown until a price is chosen. @internal */
export function pricesOf(items: readonly SessionItem[]): readonly Offer[] | undefined {
  return items.every(isPriced) ? items.map(({ offer }) => offer) : undefined;
}

function terms(opportunity: Opportunity, offer: Offer): string {
  if (!offer.allowCustomerCancellationFullRefund) return "This booking cannot be cancelled.";
  const start = new Date(occurrenceOf(opportunity).startDate);
  const latest = shift(start, offer.latestCancellationBeforeStartDate, -1);
  return `Can be cancelled, with a full refund, until ${formatMoment(latest.toISOString())}.`;
}

function attendeeName(state: State, identifier: string | undefined): string | undefined {
  if (identifier === undefined) return undefined;
  const person = state.customers.find(identifier)?.person;
  return person === undefined ? identifier : `${person["givenName"]} ${person["familyName"]}`;
}
