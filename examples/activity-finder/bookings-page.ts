import { html } from "hono/html";
import * as sdk from "imin-sdk";
import { type Html, whenOf } from "./layout.ts";
import { whereOf } from "./search-page.ts";

const statuses: Partial<Record<ReturnType<typeof sdk.statusOf>, string>> = {
  "cancellation-requested": "Being cancelled",
  "cancelled-by-customer": "Cancelled",
  "cancelled-by-seller": "Cancelled",
};

export function bookingsPage(items: readonly sdk.OrderItem[], isCancelling: boolean): Html {
  return html`<h1>My bookings</h1>${isCancelling ? html`<p class="notice" role="status">We have asked for the cancellation. You will get an email.</p>` : ""}
${items.length === 0 ? html`<p>Nothing is booked yet. <a href="/">Find a session</a>.</p>` : html`<ul class="cards">${items.map(bookingCard)}</ul>`}`;
}

function bookingCard(item: sdk.OrderItem): Html {
  const summary = sdk.summaryOf(item);
  const { name = "Your booking", offerName, price, isCancelled } = summary;
  const status = statuses[sdk.statusOf(item)] ?? (isCancelled ? "Cancelled" : "Booked");
  return html`<li class="card"><span class="tag ${status === "Booked" ? "" : "warn"}">${status}</span><h2>${name}</h2>
<p>${whenOf(summary)}</p><p class="soft">${whereOf(summary)}<br>${[offerName, sdk.formatPrice(price)].filter(Boolean).join(", ")}</p>
${sdk.isPresentlyCancellable(item) ? html`<form method="post" action="/bookings/cancel"><button class="quiet" name="item" value="${item.id}" aria-label="Cancel ${name}">Cancel</button></form>` : ""}</li>`;
}
