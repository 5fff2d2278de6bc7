import { html } from "hono/html";
import * as sdk from "imin-sdk";
import { type Html, whenOf } from "./layout.ts";

const activities = ["Yoga", "Pilates", "Running", "Circuit Training", "Indoor Cycling", "Swimming Lessons"];

/** imin's modes are its sort orders. In the last one each result is a session that can be chosen from its card. */
export const modes = ["discovery-geo", "discovery-price-asc", "upcoming-sessions"] as const;
const orders = ["Nearest first", "Cheapest first", "Soonest first"];

/** The values of the search form. */
export interface Wishes {
  readonly activity: string;
  readonly from: string;
  readonly mode: (typeof modes)[number];
}

export function searchPage(
  wishes: Wishes,
  results: sdk.Page<sdk.EventSeries>,
  nextPage: string | undefined,
): Html {
  const options = (values: readonly (readonly [string, string])[], chosen: string) =>
    values.map(
      ([value, text]) =>
        html`<option value="${value}" ${value === chosen ? "selected" : ""}>${text}</option>`,
    );
  const choices = [["", "Anything"], ...activities.map((name) => [name, name] as const)] as const;
  return html`<h1>What moves you?</h1><p class="soft">Sessions within 5 km of Putney in the next two weeks.</p>
<form class="search" role="search"><label>Activity <select name="activity">${options(choices, wishes.activity)}</select></label>
<label>From <input type="date" name="from" value="${wishes.from}"></label>
<label>Order <select name="mode">${options(
    modes.map((mode, index) => [mode, orders[index] ?? mode]),
    wishes.mode,
  )}</select></label><button>Search</button></form>
<p class="soft" role="status">${results.totalItems ?? results.items.length} found</p>
<ul class="cards">${results.items.map((result) => resultCard(result, wishes.mode))}</ul>${nextPage ? html`<p><a class="button quiet" href="${nextPage}">More results</a></p>` : ""}`;
}

function resultCard(result: sdk.EventSeries, mode: Wishes["mode"]): Html {
  const summary = sdk.summaryOf(result);
  const { name, startDate } = summary;
  const isOneSession = mode === "upcoming-sessions";
  const link = isOneSession
    ? html`<a class="button" href="/session?${new URLSearchParams(sdk.sessionReference(result))}" aria-label="Choose ${name}, ${sdk.formatWhen(summary)}">Choose</a>`
    : html`<a class="button" href="/sessions/${encodeURIComponent(String(result.identifier))}" aria-label="See times of ${name}">See times</a>`;
  return html`<li class="card">${result.activity?.map(({ prefLabel }) => html`<span class="tag">${prefLabel}</span>`)}
<h2>${name}</h2><p>${result.description}</p><p class="soft">${whereOf(summary)}<br>${isOneSession ? "" : "Next: "}${startDate ? whenOf(summary) : "no times yet"}</p>
<div class="row"><span>${priceOf(result, "adult", "Adults")}${priceOf(result, "junior", "Juniors")}</span>${link}</div></li>`;
}

/** The public price, without prices that the public cannot have. */
function priceOf(result: sdk.EventSeries, audience: sdk.Audience, name: string): Html {
  const offer = sdk.cheapestOffer(result, { audience });
  const price = offer && sdk.priceOf(offer);
  return price
    ? html`<span class="line">${name} <span class="price">${sdk.formatPrice(price)}</span></span>`
    : html``;
}

export function whereOf({ place, isOnline }: sdk.Summary): string {
  if (isOnline) return "Online";
  const distance = place?.geo?.["imin:distanceFromGeoQueryCenter"]?.value;
  return `${place?.name ?? "Place to be confirmed"}${distance === undefined ? "" : ` · ${distance.toFixed(1)} km`}`;
}
