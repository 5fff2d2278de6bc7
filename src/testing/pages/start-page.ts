import { html } from "hono/html";
import type { Exchange } from "../api/route.ts";
import { firstOf } from "../basics/first-of.ts";
import { formatMoment } from "../basics/text.ts";
import { nameOf } from "../catalog/opportunity.ts";
import type { State } from "../state/state.ts";
import { addressesSection } from "./addresses-section.ts";
import { bookableList } from "./bookable-list.ts";
import { faultsSection } from "./faults-section.ts";
import { latestEmails } from "./inbox-page.ts";
import { type Html, named, pageResponse } from "./layout.ts";
import { requestList } from "./request-list.ts";
import { newest, ofAll, postButton, section, table } from "./section.ts";
import { ordersSection, sellerSection } from "./seller-section.ts";

const SECTIONS = {
  clock: "Clock",
  inbox: "Inbox",
  seller: "Seller",
  faults: "Faults",
  customers: "Customers",
  orders: "Orders",
  requests: "Requests",
  bookable: "Book",
} as const;

/** The overview of a sandbox: its addresses, its bookable items, its state and its actions. @internal */
export function startPage({ state, faults, log, url }: Exchange): Promise<Response> {
  return pageResponse({
    title: "imin sandbox",
    heading: "imin sandbox",
    links: Object.entries(SECTIONS).map(([id, text]) => ({ text, url: `#${id}` })),
    linksLabel: "On this page",
    content: html`<h1>A sandbox of imin</h1>
${addressesSection(state, url.origin)}
${clock(state)}
${section("inbox", "Inbox", latestEmails(state.outbox.all))}
${sellerSection(state)}
${faultsSection(faults.all)}
${customers(state)}
${sessions(state)}
${ordersSection(state)}
${requestList(log.all)}
${bookableList(state)}`,
  });
}

function clock(state: State): Html {
  const now = state.clock.now().toISOString();
  return section(
    "clock",
    "Clock",
    html`<p>It is <time datetime="${now}">${formatMoment(now)}</time> here. As time passes, pending cancellations are
confirmed and sessions end.</p>
<div class="actions">${postButton("clock", { by: "PT10M" }, "Advance 10 minutes")}${postButton(
      "clock",
      { by: "PT1H" },
      "Advance 1 hour",
    )}${postButton("clock", { by: "P1D" }, "Advance 1 day")}</div>`,
  );
}

function customers(state: State): Html {
  const rows = newest(state.customers.all()).map(({ identifier, person, deletedAt, refusesUpdates }) => [
    html`<code>${identifier}</code>`,
    named(`${person["givenName"]} ${person["familyName"]}`),
    String(person["email"]),
    deletedAt === undefined ? actionsFor(state, identifier, refusesUpdates === true) : "Deleted",
  ]);
  const list = table(["Identifier", "Name", "Email", "Seller actions"], rows);
  return section("customers", "Customers", html`${list}${ofAll(state.customers.all().length)}`);
}

function actionsFor(state: State, customer: string, refusesUpdates: boolean): Html {
  const refuse = refusesUpdates
    ? "Sellers refuse updates."
    : postButton("seller/refuseUpdates", { customer }, "Refuse updates", customer);
  const send = state.webhook.isWanted
    ? postButton("seller/changeHiddenEntitlement", { customer }, "Send the webhook", customer)
    : "";
  return html`<div class="row">${refuse}${send}</div>`;
}

function sessions(state: State): Html {
  const now = state.clock.now();
  const rows = newest(state.sessions.all()).map(({ identifier, items, completedAt, expiresAt }) => [
    html`<a href="/checkout/${identifier}">${identifier}</a>`,
    named(nameOf(firstOf(items).opportunity)),
    completedAt === undefined ? (new Date(expiresAt) <= now ? "Expired" : "Open") : "Completed",
  ]);
  const list = table(["Session", "For", "State"], rows);
  return section("sessions", "Checkout sessions", html`${list}${ofAll(state.sessions.all().length)}`);
}
