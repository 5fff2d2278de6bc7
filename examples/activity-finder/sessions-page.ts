import { html } from "hono/html";
import * as sdk from "imin-sdk";
import { type Html, whenOf } from "./layout.ts";

/** Why a session cannot be booked, in the customer's words. */
const reasons: Readonly<Record<sdk.UnbookableReason, string>> = {
  cancelled: "Cancelled",
  started: "Started",
  full: "Full",
  "not-sold-online": "Not bookable online",
  "details-needed": "Not bookable online",
  "no-offer": "Not bookable online",
  "not-yet-open": "Booking opens later",
  closed: "Booking has closed",
};

/** The times of a series, or the chosen session, with the offers available now. */
export function sessionsPage(
  found: readonly sdk.FoundSession[],
  source: sdk.Attribution | undefined,
  now: Date,
): Html {
  const times = [...found].sort((one, other) => startOf(one) - startOf(other));
  const places = [...new Set(times.map((one) => addressOf(sdk.summaryOf(one))))];
  const [first] = times;
  return html`<p><a href="/">← All sessions</a></p><h1>${first && sdk.summaryOf(first).name}</h1><p>${first?.eventSeries?.description}</p>
<p class="soft">${places.join(" · ")}</p>
<ul class="times">${times.map((one) => timeRow(one, places.length > 1, now))}</ul>
<p class="soft">${source ? html`Source: ${source.url ? html`<a href="${source.url}">${source.name}</a>` : source.name}` : ""}</p>`;
}

const startOf = ({ opportunity }: sdk.FoundSession): number => Date.parse(opportunity.startDate ?? "");

function addressOf({ place, isOnline }: sdk.Summary): string {
  return isOnline
    ? "Online"
    : (place?.address?.["imin:fullAddress"] ?? place?.name ?? "Place to be confirmed");
}

function timeRow(found: sdk.FoundSession, isElsewhere: boolean, now: Date): Html {
  const summary = sdk.summaryOf(found);
  const { remainingAttendeeCapacity: left } = found.opportunity;
  const { bookable, offers, reason } = sdk.bookability(found, { at: now });
  const about = [
    bookable && left !== undefined ? `${left} places left` : "",
    isElsewhere ? (summary.isOnline ? "Online" : summary.place?.name) : "",
  ];
  const state = bookable
    ? bookForm(found, offers, `${summary.name}, ${sdk.formatWhen(summary)}`)
    : html`<span class="tag ${reason === "full" || reason === "cancelled" ? "warn" : ""}">${reasons[reason]}</span>`;
  return html`<li class="row"><span><strong>${whenOf(summary)}</strong><br><span class="soft">${about.filter(Boolean).join(" · ")}</span></span>${state}</li>`;
}

/** Each session has its own prices, so each has its own form. */
function bookForm(
  { opportunity }: sdk.FoundSession,
  offers: readonly sdk.AcceptableOffer[],
  what: string,
): Html {
  const choices = offers.map(
    (offer) =>
      html`<option value="${offer.id}">${offer.name} ${sdk.formatPrice(sdk.priceOf(offer))}</option>`,
  );
  return html`<form method="post" action="/book"><input type="hidden" name="session" value="${opportunity.id ?? opportunity.identifier}">
<select name="offer" aria-label="Price of ${what}">${choices}</select> <button aria-label="Book ${what}">Book</button></form>`;
}
