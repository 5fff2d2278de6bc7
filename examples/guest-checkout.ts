/*
 * A page on which anyone can book without an account: each session links to its checkout page at imin.
 *
 *   npx tsx --tsconfig tsconfig.json examples/guest-checkout.ts
 *
 * `timetable()` is a Hono application. The program runs it with the sandbox and follows the first link.
 */
import { Hono } from "hono";
import { html } from "hono/html";
import {
  attributionFor,
  bookability,
  formatPrice,
  formatWhen,
  IminClient,
  scheduledSessions,
  summaryOf,
} from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";

/** The timetable of one series, such as a club's Pilates. */
export function timetable(imin: IminClient, eventSeries: string): Hono {
  const app = new Hono();
  app.get("/", async (context) => {
    const [series, datasets] = await Promise.all([
      imin.search.getEventSeries(eventSeries),
      imin.search.datasets(),
    ]);
    const rows = scheduledSessions(series).map((found) => {
      const { price, isFromPrice, ...when } = summaryOf(found);
      const { bookable, reason } = bookability(found);
      const action = bookable
        ? html`<a href="${imin.checkout.guestUrl(found.opportunity)}">Book</a>`
        : html`<em>${reason}</em>`;
      return html`<li>${formatWhen(when)}, ${isFromPrice ? "from " : ""}${formatPrice(price)} ${action}</li>`;
    });
    // imin's license requires the publisher's name near the data.
    const source = attributionFor(series, datasets);
    return context.html(
      html`<h1>${series.name}</h1><ul>${rows}</ul><p>Source: <a href="${source?.url}">${source?.name}</a></p>`,
    );
  });
  return app;
}

async function main(): Promise<void> {
  const sandbox = createSandbox();
  const imin = new IminClient(sandbox.clientOptions);
  const page = await timetable(imin, "riverside-EventSeries-pilates").request("/");
  const text = await page.text();
  console.log(text.replace(/<\/(?:h1|li|p)>/g, "\n").replace(/<[^>]*>/g, ""));
  const [, link = ""] = /href="([^"]*)">Book/.exec(text) ?? [];
  console.log(`The first link: ${link}`);
}

await main();
