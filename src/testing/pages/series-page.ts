import { html } from "hono/html";
import { brokerAt } from "../api/host-broker.ts";
import type { Exchange, Route } from "../api/route.ts";
import { formatMoment } from "../basics/text.ts";
import { nameOf } from "../catalog/opportunity.ts";
import { isBookable } from "../state/booking.ts";
import { named, pageResponse } from "./layout.ts";
import { unknownPage } from "./outcome-pages.ts";

/** Guest Checkout of a series: the `imin:checkoutUrlTemplate` of a SessionSeries links here. @internal */
export const SERIES_PAGE_ROUTES: readonly Route[] = [
  { operation: "page", key: "none", method: "GET", path: "/v1/events/:identifier", handle: showSessions },
];

/** The customer chooses one of the bookable sessions. */
function showSessions(exchange: Exchange): Promise<Response> {
  const { state, url } = exchange;
  const identifier = exchange.parameter("identifier");
  const sessions = state.catalog
    .upcoming(state.clock.now())
    .filter((opportunity) => opportunity.type === "ScheduledSession")
    .filter((opportunity) => opportunity.sessionSeries.identifier === identifier)
    .filter((opportunity) => isBookable(state, opportunity));
  const [first] = sessions;
  if (first === undefined) {
    return unknownPage(state, url.origin, "No session of this series can be booked at the moment.");
  }
  const broker = brokerAt(state, url.origin);
  return pageResponse({
    title: `${nameOf(first)} – ${broker.name}`,
    heading: broker.name,
    links: [{ text: html`Back to ${named(broker.name)}`, url: broker.url }],
    content: html`<h1>${named(nameOf(first))}</h1>
<section class="card" aria-labelledby="when"><h2 id="when">When would you like to come?</h2>
<ul>${sessions.map(
      ({ scheduledSession }) =>
        html`<li><a href="/v1/scheduled-sessions/${encodeURIComponent(scheduledSession.identifier)}">${formatMoment(
          scheduledSession.startDate,
        )}</a></li>`,
    )}</ul></section>`,
  });
}
