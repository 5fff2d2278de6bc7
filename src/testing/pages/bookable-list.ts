import { html } from "hono/html";
import { formatPrice } from "../basics/money.ts";
import { formatMoment } from "../basics/text.ts";
import type { Opportunity } from "../catalog/model.ts";
import { nameOf, occurrenceOf } from "../catalog/opportunity.ts";
import { EXAMPLE_SESSION } from "../catalog/timetable.ts";
import { openOffers } from "../state/booking.ts";
import type { State } from "../state/state.ts";
import { type Html, named } from "./layout.ts";
import { section } from "./section.ts";

/** One bookable item of each kind, with the identifiers that a checkout session needs. @internal */
export function bookableList(state: State): Html {
  return section(
    "bookable",
    "Sessions and slots to book",
    html`${oneOfEach(state).map((opportunity) => entry(state, opportunity))}`,
  );
}

/** The next occurrence of each name. The session of imin's example scenario represents its series. */
function oneOfEach({ catalog, clock }: State): Opportunity[] {
  const now = clock.now();
  const byName = new Map<string, Opportunity>();
  for (const opportunity of catalog.upcoming(now)) {
    const isExample = occurrenceOf(opportunity).identifier === EXAMPLE_SESSION;
    const isKnown = byName.has(nameOf(opportunity)) && !isExample;
    if (!isKnown && openOffers(opportunity, now).length > 0) byName.set(nameOf(opportunity), opportunity);
  }
  return [...byName.values()];
}

function entry({ clock, orders }: State, opportunity: Opportunity): Html {
  const { identifier, startDate } = occurrenceOf(opportunity);
  const left = orders.remaining(opportunity);
  return html`<details><summary>${named(nameOf(opportunity))} <span class="small">${formatMoment(startDate)}, ${left} left</span></summary>
<dl><dt>${opportunity.type}</dt><dd><code>${identifier}</code></dd>
<dt>Offers</dt>${openOffers(opportunity, clock.now()).map(
    (offer) => html`<dd><code>${offer.id}</code><br>${offer.name}, ${formatPrice(offer)}</dd>`,
  )}</dl></details>`;
}
