import { type Context, Hono } from "hono";
import { csrf } from "hono/csrf";
import { html } from "hono/html";
import { HTTPException } from "hono/http-exception";
import {
  attributionFor,
  type CustomerReference,
  type Dataset,
  type IminClient,
  isIminError,
  offersFor,
  orderItem,
} from "imin-sdk";
import { bookingsPage, layout, searchPage, sessionsPage } from "./pages.ts";
import { style } from "./style.ts";

const putney = { latitude: 51.4722, longitude: -0.2231, radius: 5 };

/** What the finder needs. Who is logged in is the site's own business: here it is always the same customer. */
export interface ActivityFinderOptions {
  readonly imin: IminClient;
  readonly customer: CustomerReference;
}

/** Acme Fitness: find a session, book it, see it, cancel it. The key stays here, on the server. */
export function createActivityFinder({ imin, customer }: ActivityFinderOptions): Hono {
  const app = new Hono();
  let datasets: Promise<Dataset[]> | undefined;
  const show = (context: Context, title: string, content: ReturnType<typeof html>) =>
    context.html(layout(title, context.req.path, content));

  // Forms of other sites cannot book or cancel in the customer's name.
  app.use(csrf());

  app.get("/style.css", (context) => context.body(style, 200, { "Content-Type": "text/css" }));

  app.get("/", async (context) => {
    const { activity = "", from = "", mode: order, page = "1" } = context.req.query();
    const mode = order === "discovery-price-asc" ? order : "discovery-geo";
    const results = await imin.search.eventSeries({
      mode,
      geo: putney,
      filters: {
        ...(activity && { activityPrefLabel: activity }),
        ...(from && { "startDate[gte]": `${from}T00:00:00Z` }),
      },
      limit: 9,
      page: Number(page),
    });
    const next = new URLSearchParams({ activity, from, mode, page: String(Number(page) + 1) });
    const nextPage = results.hasNextPage() ? `/?${next}` : undefined;
    return show(context, "Find a session", searchPage({ activity, from, mode }, results, nextPage));
  });

  app.get("/sessions/:eventSeries", async (context) => {
    const eventSeries = await imin.search.getEventSeries(context.req.param("eventSeries"));
    // To name the source is a duty, but no reason to show no sessions.
    datasets ??= imin.search.datasets().catch(() => []);
    const source = attributionFor(eventSeries, await datasets);
    return show(context, eventSeries.name ?? "Session", sessionsPage(eventSeries, source));
  });

  app.post("/book", async (context) => {
    const { session: chosen, offer: price } = await context.req.parseBody<Record<string, string>>();
    // Read again: since the page was shown, the session may have gone and the price may have changed.
    const session = await imin.search.getScheduledSession(chosen ?? "");
    const offer = offersFor(session).find(({ id }) => id === price);
    if (offer === undefined)
      return problem(context, "That price is not on offer any more. Please choose again.", 409);
    const { origin } = new URL(context.req.url);
    const checkout = imin.checkout
      .session()
      .customer(customer)
      .broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" })
      .orderItem(orderItem(session, offer))
      .backToBroker(`${origin}/`)
      .backToBrokerUserProfile(`${origin}/bookings`);
    const { checkoutUrl } = await imin.checkout.createSession(checkout.build());
    return context.redirect(checkoutUrl, 303);
  });

  app.get("/bookings", async (context) => {
    const items = await imin.orders.upcomingItems({ customer }).toArray({ limit: 100 });
    const notice =
      context.req.query("asked") === undefined
        ? undefined
        : "We have asked for the cancellation. You will get an e-mail.";
    return show(context, "My bookings", bookingsPage(items, notice));
  });

  app.post("/bookings/cancel", async (context) => {
    const { item: chosen } = await context.req.parseBody<Record<string, string>>();
    // Only out of the customer's own bookings, so that nobody cancels another's.
    for await (const item of imin.orders.upcomingItems({ customer })) {
      const [order] = item.id?.split("/order-items/") ?? [];
      if (item.id !== chosen || order === undefined) continue;
      await imin.orders.requestCancellation(order, [item]);
      return context.redirect("/bookings?asked", 303);
    }
    return problem(context, "That booking is not among yours any more.", 404);
  });

  const problem = (context: Context, message: string, status: 400 | 404 | 409 | 502) => {
    context.status(status);
    return show(
      context,
      "Sorry",
      html`<h1>Sorry</h1><p>${message}</p><p><a class="button" href="/">Find a session</a></p>`,
    );
  };

  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (!isIminError(error)) throw error;
    if (isIminError(error, "input"))
      return problem(context, "We did not understand that. Please try again.", 400);
    if (!isIminError(error, "api"))
      return problem(context, "Booking is not available just now. Please try again in a minute.", 502);
    if (error.status === 404)
      return problem(context, "That session is over, or is not offered any more.", 404);
    // imin writes its descriptions for the customer: why a cancellation is too late, or that the session is full.
    return problem(context, error.description ?? "That did not work. Please try again.", 409);
  });

  return app;
}
