import { html } from "hono/html";
import type { SandboxRequest } from "../basics/requests.ts";
import { formatMoment } from "../basics/text.ts";
import { nameOf } from "../catalogue/opportunity.ts";
import type { State } from "../state/state.ts";
import { bookableList } from "./bookable-list.ts";
import { type Html, pageResponse } from "./layout.ts";
import { requestList } from "./request-list.ts";

const SHOWN = 20;

/** What there is to see of a sandbox: where it is, what can be booked, and what has been done so far. @internal */
export function startPage(
  state: State,
  requests: readonly SandboxRequest[],
  origin: string,
): Promise<Response> {
  return pageResponse({
    title: "imin sandbox",
    heading: "imin sandbox",
    content: html`<h1>An imin to build against</h1>
${addresses(origin)}
${clock(state)}
${customers(state)}
${sessions(state)}
${orders(state)}
${requestList(requests)}
${bookableList(state)}`,
  });
}

function section(id: string, title: string, content: Html): Html {
  return html`<section class="card" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

/** A table that can be scrolled sideways where it is too wide, by keyboard too. */
function table(
  label: string,
  columns: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  if (rows.length === 0) return html`<p class="empty">None yet.</p>`;
  return html`<div class="scroll" role="group" aria-label="${label}" tabindex="0"><table>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...others]) =>
      html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function addresses(origin: string): Html {
  const command = `curl ${origin}/api/v2/customer-accounts -H "X-API-KEY: $IMIN_API_KEY" -H "Content-Type: application/json" \\
  -d '{"email":"louis@example.com","givenName":"Louis","familyName":"Wu"}'`;
  return section(
    "addresses",
    "Where it is",
    html`<dl><dt>Booking (<code>bookingBaseUrl</code>)</dt><dd><code>${origin}/api/v2</code></dd>
<dt>Checkout (<code>checkoutBaseUrl</code>)</dt><dd><code>${origin}</code></dd></dl>
<pre class="wrapped"><code>${command}</code></pre>`,
  );
}

function clock(state: State): Html {
  const button = (by: string, text: string) =>
    html`<button class="button quiet little" name="by" value="${by}">${text}</button>`;
  return section(
    "clock",
    "Clock",
    html`<p>It is <time datetime="${state.clock.now().toISOString()}">${formatMoment(state.clock.now().toISOString())}</time>
here. Pending cancellations are confirmed, and sessions pass, as it moves on.</p>
<form class="actions" method="post" action="/sandbox/clock">
${button("PT10M", "10 minutes on")}${button("PT1H", "An hour on")}${button("P1D", "A day on")}
</form>`,
  );
}

function customers(state: State): Html {
  const rows = newest(state.customers.all()).map(({ identifier, person, deletedAt, format }) => [
    html`<code>${identifier}</code>`,
    `${person["givenName"]} ${person["familyName"]}`,
    String(person["email"]),
    deletedAt === undefined ? format : `${format}, deleted`,
    ...(state.webhook.isWanted ? [webhookButton(identifier)] : []),
  ]);
  const columns = ["Identifier", "Name", "E-mail", "Format", ...(state.webhook.isWanted ? ["Webhook"] : [])];
  return section("customers", "Customers", table("Customers", columns, rows));
}

function webhookButton(identifier: string): Html {
  return html`<form method="post" action="/sandbox/seller/changeHiddenEntitlement"><button class="button quiet little" name="customer"
value="${identifier}" aria-label="Send the webhook for ${identifier}">Send</button></form>`;
}

function sessions(state: State): Html {
  const now = state.clock.now();
  const rows = newest(state.sessions.all()).map(({ identifier, items, completedAt, expiresAt }) => [
    html`<a href="/checkout/${identifier}">${identifier}</a>`,
    items[0] === undefined ? "" : nameOf(items[0].opportunity),
    completedAt === undefined ? (new Date(expiresAt) <= now ? "expired" : "open") : "completed",
  ]);
  return section(
    "sessions",
    "Checkout sessions",
    table("Checkout sessions", ["Session", "For", "State"], rows),
  );
}

function orders(state: State): Html {
  const rows = newest(state.orders.all()).map(({ identifier, customer, items }) => [
    html`<code>${identifier}</code>`,
    html`<code>${customer ?? "guest"}</code>`,
    items[0] === undefined ? "" : nameOf(items[0].opportunity),
    items.map(({ status }) => status.split("/").pop()).join(", "),
  ]);
  return section("orders", "Orders", table("Orders", ["Order", "Customer", "For", "Items"], rows));
}

function newest<T>(all: readonly T[]): T[] {
  return all.slice(-SHOWN).reverse();
}
