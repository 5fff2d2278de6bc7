import { html } from "hono/html";
import { dateTime } from "../basics/duration.ts";
import { firstOf } from "../basics/first-of.ts";
import { nextDay } from "../basics/london.ts";
import { formatMoment } from "../basics/text.ts";
import type { Opportunity } from "../catalog/model.ts";
import { nameOf, occurrenceOf } from "../catalog/opportunity.ts";
import {
  CANCELLATION_PENDING,
  CONFIRMED,
  type OrderItemRecord,
  shortStatus,
  takesPlace,
} from "../state/order-records.ts";
import type { State } from "../state/state.ts";
import { type Html, named } from "./layout.ts";
import { newest, ofAll, postButton, section, table } from "./section.ts";

/** The maximum number of items of an order that are shown at once. */
const MOST_ITEMS = 4;

/** All booked sessions and slots, with the seller's actions. @internal */
export function sellerSection(state: State): Html {
  const booked = bookedOpportunities(state);
  const rows = newest([...booked.values()]).map(({ opportunity, places }) => {
    const { identifier, startDate, endDate } = occurrenceOf(opportunity);
    const name = nameOf(opportunity);
    const later = (date: string) => dateTime(nextDay(new Date(date)));
    return [
      named(name),
      formatMoment(startDate),
      String(places),
      html`<div class="row">${postButton("seller/cancel", { identifier }, "Cancel", name)}${postButton(
        "seller/reschedule",
        { identifier, startDate: later(startDate), endDate: later(endDate) },
        "Move to the next day",
        name,
      )}</div>`,
    ];
  });
  return section(
    "seller",
    "Seller",
    html`${table(["Booked", "When", "Places", "Seller actions"], rows, "Nothing is booked yet.")}${ofAll(booked.size)}`,
  );
}

/** Each booked session or slot once, with the number of its booked places. */
function bookedOpportunities({ orders }: State) {
  const booked = new Map<string, { opportunity: Opportunity; places: number }>();
  for (const { opportunity } of orders.all().flatMap(({ items }) => items.filter(takesPlace))) {
    const key = `${opportunity.type} ${occurrenceOf(opportunity).identifier}`;
    booked.set(key, { opportunity, places: (booked.get(key)?.places ?? 0) + 1 });
  }
  return booked;
}

/** The last orders, with the seller's actions for each item. @internal */
export function ordersSection(state: State): Html {
  const rows = newest(state.orders.all()).map(({ identifier, customer, items }) => [
    html`<code>${identifier}</code>`,
    html`<code>${customer ?? "guest"}</code>`,
    named(nameOf(firstOf(items).opportunity)),
    itemsWithActions(items),
  ]);
  const list = table(["Order", "Customer", "For", "Items"], rows);
  return section("orders", "Orders", html`${list}${ofAll(state.orders.all().length)}`);
}

/** The items of a large group only where they are asked for. */
function itemsWithActions(items: readonly OrderItemRecord[]): Html {
  const list = html`${items.map(itemWithActions)}`;
  return items.length > MOST_ITEMS
    ? html`<details><summary>${items.length} items</summary>${list}</details>`
    : list;
}

function itemWithActions({ identifier: orderItem, status }: OrderItemRecord): Html {
  const attendance = (value: string, text: string) =>
    postButton("seller/setAttendance", { orderItem, attendance: value }, text, orderItem);
  const actions =
    status === CONFIRMED
      ? [attendance("attended", "Attended"), attendance("absent", "Absent")]
      : status === CANCELLATION_PENDING
        ? [postButton("seller/refuseCancellation", { orderItem }, "Refuse the cancellation", orderItem)]
        : [];
  return html`<div class="row"><span>${shortStatus(status)}</span>${actions}</div>`;
}
