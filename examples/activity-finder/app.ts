import { type Context, Hono } from "hono";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import * as sdk from "imin-sdk";
import { bookingsPage } from "./bookings-page.ts";
import { layout, problemPage } from "./layout.ts";
import { modes, searchPage } from "./search-page.ts";
import { sessionsPage } from "./sessions-page.ts";
import { style } from "./style.ts";

const putney = { latitude: 51.4612, longitude: -0.2163, radius: 5 };

/** The finder's services. The login is the site's own business: here it is always the same customer. */
interface Site {
  readonly imin: sdk.IminClient;
  readonly customer: sdk.CustomerReference;
  /** The current time: the sandbox's clock, which can be advanced. Default: the machine's. */
  readonly now?: () => Date;
}

/** Acme Fitness: find a session, book it, see it, cancel it. The key stays here, on the server. */
export function createActivityFinder(site: Site): Hono {
  const app = new Hono();
  // Forms on other sites must not book or cancel in the customer's name.
  app.use(csrf());
  app.get("/", (context) => search(context, site));
  app.get("/sessions/:eventSeries", (context) => sessions(context, site));
  app.get("/session", (context) => session(context, site));
  app.post("/book", (context) => book(context, site));
  app.get("/bookings", (context) => bookings(context, site));
  app.post("/bookings/cancel", (context) => cancel(context, site));
  app.get("/style.css", (context) => context.body(style, 200, { "Content-Type": "text/css" }));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    const { [sdk.isIminError(error) ? error.code : ""]: status = 502 } = statuses;
    return show(context, "Sorry", problemPage(problemOf(error)), status);
  });
  return app;
}

/** The statuses of pages for errors that the customer can act on, by error code. */
const statuses: Readonly<Record<string, 400 | 409>> = { input: 400, api: 409, ownership: 409 };

function show(
  context: Context,
  title: string,
  content: ReturnType<typeof layout>,
  status: 200 | 400 | 409 | 502 = 200,
) {
  return context.html(layout(title, context.req.path, content), status);
}

async function search(context: Context, { imin }: Site) {
  const { activity = "", from = "", mode: order = "", page = "1" } = context.req.query();
  const mode = modes.find((one) => one === order) ?? "discovery-geo";
  const filters = {
    activityPrefLabel: activity || undefined,
    "startDate[gte]": from === "" ? undefined : sdk.londonDay(from)["startDate[gte]"],
  };
  const results = await imin.search.eventSeries({ mode, geo: putney, filters, limit: 9, page: Number(page) });
  const next = new URLSearchParams({ activity, from, mode, page: String(Number(page) + 1) });
  const nextPage = results.hasNextPage() ? `/?${next}` : undefined;
  return show(context, "Find a session", searchPage({ activity, from, mode }, results, nextPage));
}

/** All times of a series, for a result of the discovery modes. */
async function sessions(context: Context, site: Site) {
  const eventSeries = await site.imin.search.getEventSeries(context.req.param("eventSeries") ?? "");
  return showSessions(context, site, sdk.scheduledSessions(eventSeries));
}

/** The session that a result of mode "upcoming-sessions" represents. */
async function session(context: Context, site: Site) {
  const found = await site.imin.search.findSession(context.req.query());
  if (found === undefined) return show(context, "Sorry", problemPage(gone), 409);
  return showSessions(context, site, [found]);
}

async function showSessions(context: Context, { imin, now }: Site, found: readonly sdk.FoundSession[]) {
  if (found.length === 0) return show(context, "Sorry", problemPage("There are no times to book just now."));
  // Naming the source is required, but sessions are shown without it if it is unavailable. A busier site would
  // cache the catalog.
  const datasets = await imin.search.datasets().catch(() => []);
  const source = found[0] && sdk.attributionFor(found[0], datasets);
  const title = (found[0] && sdk.summaryOf(found[0]).name) ?? "Session";
  return show(context, title, sessionsPage(found, source, now?.() ?? new Date()));
}

async function book(context: Context, { imin, customer, now }: Site) {
  const chosen = await context.req.parseBody<Record<string, string>>();
  // Read it again: since the page was shown, the session may have gone or filled up, and the price may have
  // changed.
  const [found] = sdk.scheduledSessions(await imin.search.getScheduledSession(chosen["session"] ?? ""));
  const booking = found && sdk.bookability(found, { at: now?.(), offer: chosen["offer"] });
  if (!found || !booking?.bookable)
    return show(context, "Sorry", problemPage(cannotBook(booking?.reason)), 409);
  const { origin } = new URL(context.req.url);
  const checkout = imin.checkout
    .session()
    .customer(customer)
    .broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" })
    .orderItem(sdk.orderItem(found, booking.offers[0]))
    .backToBroker(`${origin}/`)
    .backToBrokerUserProfile(`${origin}/bookings`);
  return context.redirect((await imin.checkout.createSession(checkout)).checkoutUrl, 303);
}

async function bookings(context: Context, { imin, customer }: Site) {
  const items = await imin.orders.forCustomer(customer).upcomingItems().toArray({ limit: 100 });
  return show(context, "My bookings", bookingsPage(items, context.req.query("asked") !== undefined));
}

async function cancel(context: Context, { imin, customer }: Site) {
  const chosen = await context.req.parseBody<Record<string, string>>();
  // Rejects items of other customers, so that a customer cannot cancel someone else's booking.
  await imin.orders.forCustomer(customer).requestCancellation(chosen["item"] ?? "");
  return context.redirect("/bookings?asked", 303);
}

const gone = "That session is over, or is not offered any more.";

function cannotBook(reason: sdk.UnbookableReason | undefined): string {
  if (reason === "full") return "Someone was quicker: that session is full.";
  if (reason === "no-offer") return "That price is not offered any more.";
  return "That session cannot be booked any more.";
}

function problemOf(error: Error): string {
  if (sdk.isIminError(error, "ownership")) return "That booking is not among yours.";
  if (sdk.isIminError(error, "input")) return "We did not understand that. Please try again.";
  if (!sdk.isIminError(error, "api"))
    return "Booking is not available just now. Please try again in a minute.";
  if (error.status === 404) return gone;
  // imin writes its descriptions for the customer, for example why a cancellation is too late.
  return error.description ?? "That did not work. Please try again.";
}
