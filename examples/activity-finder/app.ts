import { type Context, Hono } from "hono";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import * as sdk from "imin-sdk";
import { bookingsPage, layout, problemPage, searchPage, sessionsPage } from "./pages.ts";
import { style } from "./style.ts";

const putney = { latitude: 51.4612, longitude: -0.2163, radius: 5 };

/** What the finder needs. Who is logged in is the site's own business: here it is always the same customer. */
interface Site {
  readonly imin: sdk.IminClient;
  readonly customer: sdk.CustomerReference;
}

/** Acme Fitness: find a session, book it, see it, cancel it. The key stays here, on the server. */
export function createActivityFinder(site: Site): Hono {
  const app = new Hono();
  // Forms of other sites cannot book or cancel in the customer's name.
  app.use(csrf());
  app.get("/", (context) => search(context, site));
  app.get("/sessions/:eventSeries", (context) => sessions(context, site));
  app.post("/book", (context) => book(context, site));
  app.get("/bookings", (context) => bookings(context, site));
  app.post("/bookings/cancel", (context) => cancel(context, site));
  app.get("/style.css", (context) => context.body(style, 200, { "Content-Type": "text/css" }));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    return show(context, "Sorry", problemPage(problemOf(error)), sdk.isIminError(error, "api") ? 409 : 502);
  });
  return app;
}

function show(
  context: Context,
  title: string,
  content: ReturnType<typeof layout>,
  status: 200 | 409 | 502 = 200,
) {
  return context.html(layout(title, context.req.path, content), status);
}

async function search(context: Context, { imin }: Site) {
  const { activity = "", from = "", mode: order, page = "1" } = context.req.query();
  const mode = order === "discovery-price-asc" ? order : "discovery-geo";
  const filters = {
    activityPrefLabel: activity || undefined,
    "startDate[gte]": from === "" ? undefined : `${from}T00:00:00Z`,
  };
  const results = await imin.search.eventSeries({ mode, geo: putney, filters, limit: 9, page: Number(page) });
  const next = new URLSearchParams({ activity, from, mode, page: String(Number(page) + 1) });
  const nextPage = results.hasNextPage() ? `/?${next}` : undefined;
  return show(context, "Find a session", searchPage({ activity, from, mode }, results, nextPage));
}

async function sessions(context: Context, { imin }: Site) {
  const [eventSeries, datasets] = await Promise.all([
    imin.search.getEventSeries(context.req.param("eventSeries") ?? ""),
    // To name the source is a duty, but no reason to show no sessions. A busier site would keep the catalogue.
    imin.search.datasets().catch(() => []),
  ]);
  const page = sessionsPage(eventSeries, sdk.attributionFor(eventSeries, datasets));
  return show(context, eventSeries.name ?? "Session", page);
}

async function book(context: Context, { imin, customer }: Site) {
  const chosen = await context.req.parseBody<Record<string, string>>();
  // Read again: since the page was shown, the session may have gone and the price may have changed.
  const session = await imin.search.getScheduledSession(chosen["session"] ?? "");
  const offer = sdk.offersFor(session).find(({ id }) => id === chosen["offer"]);
  if (offer === undefined)
    return show(context, "Sorry", problemPage("That price is not offered any more."), 409);
  const { origin } = new URL(context.req.url);
  const checkout = imin.checkout
    .session()
    .customer(customer)
    .broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" })
    .orderItem(sdk.orderItem(session, offer))
    .backToBroker(`${origin}/`)
    .backToBrokerUserProfile(`${origin}/bookings`);
  return context.redirect((await imin.checkout.createSession(checkout)).checkoutUrl, 303);
}

async function bookings(context: Context, { imin, customer }: Site) {
  const items = await imin.orders.upcomingItems({ customer }).toArray({ limit: 100 });
  return show(context, "My bookings", bookingsPage(items, context.req.query("asked") !== undefined));
}

async function cancel(context: Context, { imin, customer }: Site) {
  const chosen = await context.req.parseBody<Record<string, string>>();
  // Only out of the customer's own bookings, so that nobody cancels another's.
  for await (const item of imin.orders.upcomingItems({ customer })) {
    if (item.id !== chosen["item"]) continue;
    await imin.orders.requestCancellation(item.id?.split("/order-items/")[0] ?? "", [item]);
    return context.redirect("/bookings?asked", 303);
  }
  return show(context, "Sorry", problemPage("That booking is not among yours."), 409);
}

function problemOf(error: Error): string {
  if (sdk.isIminError(error, "input")) return "We did not understand that. Please try again.";
  if (!sdk.isIminError(error, "api"))
    return "Booking is not available just now. Please try again in a minute.";
  if (error.status === 404) return "That session is over, or is not offered any more.";
  // imin writes its descriptions for the customer: why a cancellation is too late, or that a session is full.
  return error.description ?? "That did not work. Please try again.";
}
