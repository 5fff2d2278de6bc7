import { html } from "hono/html";
import * as sdk from "imin-sdk";

/** A piece of HTML, every value in it escaped. */
type Html = ReturnType<typeof html>;

const activities = ["Yoga", "Pilates", "Running", "Circuit Training", "Indoor Cycling", "Swimming Lessons"];
const orders = { "discovery-geo": "Nearest first", "discovery-price-asc": "Cheapest first" } as const;

export function layout(title: string, path: string, content: Html): Html {
  const link = (href: string, text: string) =>
    html`<a href="${href}" aria-current="${href === path ? "page" : "false"}">${text}</a>`;
  return html`<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title} · Acme Fitness</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head>
<body><a class="skip" href="#main">Skip to content</a>
<header><div><strong>Acme <span>Fitness</span></strong><nav aria-label="Main">${link("/", "Find a session")}${link("/bookings", "My bookings")}</nav></div></header>
<main id="main">${content}</main></body></html>`;
}

const statuses = Object.entries({ CancellationPending: "Being cancelled", Cancelled: "Cancelled" });

/** What was searched for, as the form has it. */
export interface Wishes {
  readonly activity: string;
  readonly from: string;
  readonly mode: keyof typeof orders;
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
  return html`<h1>What moves you?</h1><p class="soft">Sessions within 5 km of Putney in the next two weeks.</p>
<form class="search" role="search"><label>Activity <select name="activity">${options([["", "Anything"], ...activities.map((name) => [name, name] as const)], wishes.activity)}</select></label>
<label>From <input type="date" name="from" value="${wishes.from}"></label>
<label>Order <select name="mode">${options(Object.entries(orders), wishes.mode)}</select></label><button>Search</button></form>
<p class="soft" role="status">${results.totalItems ?? results.items.length} found</p>
<ul class="cards">${results.items.map(resultCard)}</ul>${nextPage ? html`<p><a class="button quiet" href="${nextPage}">More results</a></p>` : ""}`;
}

function resultCard(eventSeries: sdk.EventSeries): Html {
  const [next] = inTimeOrder(eventSeries);
  const cheapest = sdk.cheapestOffer(eventSeries);
  return html`<li class="card">${eventSeries.activity?.map(({ prefLabel }) => html`<span class="tag">${prefLabel}</span>`)}
<h2>${eventSeries.name}</h2><p>${eventSeries.description}</p><p class="soft">${whereOf(next)}<br>Next: ${formatMoment(next && startOf(next))}</p>
<div class="row"><span class="price">${cheapest ? formatPrice(cheapest, "from ") : ""}</span>
<a class="button" href="/sessions/${encodeURIComponent(String(eventSeries.identifier ?? ""))}" aria-label="See times of ${eventSeries.name}">See times</a></div></li>`;
}

const startOf = ({ opportunity }: sdk.FoundSession): string => opportunity.startDate ?? "";
const inTimeOrder = (eventSeries: sdk.EventSeries): sdk.FoundSession[] =>
  sdk.scheduledSessions(eventSeries).sort((one, other) => startOf(one).localeCompare(startOf(other)));

function whereOf(found: sdk.FoundSession | undefined): string {
  if (found?.eventSeries?.eventAttendanceMode?.includes("Online")) return "Online";
  const distance = found?.place?.geo?.["imin:distanceFromGeoQueryCenter"]?.value;
  return `${found?.place?.name ?? ""}${distance === undefined ? "" : ` · ${distance.toFixed(1)} km`}`;
}

export function sessionsPage(eventSeries: sdk.EventSeries, source: sdk.Attribution | undefined): Html {
  const found = inTimeOrder(eventSeries);
  const offers = new Map(found.flatMap(sdk.offersFor).map((offer) => [offer.id, offer]));
  const prices = [...offers.values()].map(
    (offer, index) =>
      html`<label><input type="radio" name="offer" value="${offer.id}" ${index === 0 ? "checked" : ""}>${offer.name} <span class="price">${formatPrice(offer)}</span></label>`,
  );
  const places = [...new Set(found.map(({ place }) => place?.address?.["imin:fullAddress"] ?? place?.name))];
  return html`<p><a href="/">← All sessions</a></p><h1>${eventSeries.name}</h1><p>${eventSeries.description}</p>
<p class="soft">${whereOf(found[0]) === "Online" ? "Online" : places.join(" · ")}</p>
<form method="post" action="/book">${prices.length > 0 ? html`<fieldset><legend>Who is coming?</legend>${prices}</fieldset>` : ""}
<ul class="times">${found.map((one) => timeRow(one, places.length > 1))}</ul></form>
<p class="soft">${source ? html`Source: ${source.url ? html`<a href="${source.url}">${source.name}</a>` : source.name}` : ""}</p>`;
}

function timeRow(found: sdk.FoundSession, hasOtherPlaces: boolean): Html {
  const { id, identifier, remainingAttendeeCapacity: left } = found.opportunity;
  const when = formatMoment(startOf(found));
  const places = left === undefined ? "" : `${left} places left`;
  const about = hasOtherPlaces ? `${places} · ${found.place?.name}` : places;
  const label = `Book ${found.eventSeries?.name}, ${when}`;
  const book = html`<button name="session" value="${id ?? identifier}" aria-label="${label}">Book</button>`;
  const closed =
    left === 0
      ? html`<span class="tag warn">Full</span>`
      : html`<span class="soft">Not bookable online</span>`;
  return html`<li class="row"><span><strong>${when}</strong><br><span class="soft">${about}</span></span>
${sdk.isBookable(found.opportunity) && left !== 0 ? book : closed}</li>`;
}

export function bookingsPage(items: readonly sdk.OrderItem[], isCancelling: boolean): Html {
  return html`<h1>My bookings</h1>${isCancelling ? html`<p class="notice" role="status">We have asked for the cancellation. You will get an e-mail.</p>` : ""}
${items.length === 0 ? html`<p>Nothing is booked yet. <a href="/">Find a session</a>.</p>` : html`<ul class="cards">${items.map(bookingCard)}</ul>`}`;
}

function bookingCard(item: sdk.OrderItem): Html {
  const { orderedItem, acceptedOffer, orderItemStatus = "" } = item;
  const [found] =
    typeof orderedItem === "object" && orderedItem.type === "ScheduledSession"
      ? sdk.scheduledSessions(orderedItem)
      : [];
  const name = found?.eventSeries?.name ?? "Your booking";
  const [, status = "Booked"] = statuses.find(([ending]) => orderItemStatus.endsWith(ending)) ?? [];
  return html`<li class="card"><span class="tag ${status === "Booked" ? "" : "warn"}">${status}</span><h2>${name}</h2>
<p>${formatMoment(found && startOf(found))}</p><p class="soft">${found?.place?.name}<br>${typeof acceptedOffer === "object" ? html`${acceptedOffer.name}, ${formatPrice(acceptedOffer)}` : ""}</p>
${sdk.isPresentlyCancellable(item) ? html`<form method="post" action="/bookings/cancel"><button class="quiet" name="item" value="${item.id}" aria-label="Cancel ${name}">Cancel</button></form>` : ""}</li>`;
}

function formatPrice(offer: sdk.Offer | sdk.AggregateOffer, prefix = ""): string {
  const { price = 0, priceCurrency = "GBP", isIndicative = false } = sdk.priceOf(offer) ?? {};
  const amount = new Intl.NumberFormat("en-GB", { style: "currency", currency: priceCurrency }).format(price);
  return price === 0 ? "free" : `${prefix}${isIndicative ? "about " : ""}${amount}`;
}

const times = {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
} as const;

function formatMoment(date: string | undefined): string {
  return date ? new Date(date).toLocaleString("en-GB", { ...times, timeZone: "Europe/London" }) : "";
}

export function problemPage(message: string): Html {
  return html`<h1>Sorry</h1><p>${message}</p><p><a class="button" href="/">Find a session</a></p>`;
}
