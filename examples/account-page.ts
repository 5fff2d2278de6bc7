/*
 * The account page of a customer: bookings, cancellation and receipts, as a Hono application.
 *
 *   npx tsx --tsconfig tsconfig.json examples/account-page-demo.ts
 *
 * Identifiers come from the browser and may be anyone's: `orders.forCustomer()` rejects those of other customers.
 */
import { Hono } from "hono";
import { csrf } from "hono/csrf";
import { html } from "hono/html";
import { HTTPException } from "hono/http-exception";
import * as sdk from "imin-sdk";

const statuses: Record<sdk.OrderItemStatusName, string> = {
  confirmed: "Booked",
  "cancellation-requested": "Being cancelled",
  "cancelled-by-customer": "Cancelled",
  "cancelled-by-seller": "Cancelled by the venue",
  attended: "Attended",
  absent: "Missed",
  other: "Unknown",
};

/** @param loggedIn The customer who is logged in: imin's identifier, which you store with your own account. */
export function accountPage(imin: sdk.IminClient, loggedIn: (request: Request) => string): Hono {
  const app = new Hono();
  const ordersOf = (request: Request) => imin.orders.forCustomer(loggedIn(request));
  app.use(csrf());

  app.get("/", async ({ req, html: show }) => {
    const mine = ordersOf(req.raw);
    const [items, orders] = await Promise.all([
      mine.upcomingItems().toArray({ limit: 50 }),
      mine.list().toArray({ limit: 20 }),
    ]);
    return show(
      html`<h1>My bookings</h1><ul>${items.map(booking)}</ul><h2>My orders</h2><ul>${orders.map(order)}</ul>`,
    );
  });

  app.post("/cancel", async ({ req, redirect }) => {
    const { item } = await req.parseBody<{ item: string }>();
    await ordersOf(req.raw).requestCancellation(item);
    // Most venues decide within seconds. The page says so if this one takes longer.
    const decided = await imin.orders.waitForCancellation(item, { timeout: 10_000, signal: req.raw.signal });
    return redirect(`/?cancellation=${decided ? sdk.statusOf(decided) : "cancellation-requested"}`, 303);
  });

  // The receipt's own URL needs the API key, so the browser gets it from here.
  app.get("/orders/:order/receipt", async ({ req }) => {
    const receipt = await ordersOf(req.raw).receipt(req.param("order"));
    return new Response(receipt.stream(), { headers: { "Content-Type": receipt.contentType } });
  });

  app.onError((error, { text }) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (sdk.isIminError(error, "ownership") || sdk.isIminError(error, "input"))
      return text("No such booking.", 404);
    // imin writes this description for the customer.
    const isTooLate = sdk.isIminError(error, "api") && error.hasType("CancellationNotPermittedError");
    if (isTooLate) return text(error.description ?? "This booking cannot be cancelled any more.", 409);
    console.error(error);
    return text("Please try again in a minute.", 502);
  });
  return app;
}

function booking(item: sdk.OrderItem) {
  const { name, place, isOnline, price, ...when } = sdk.summaryOf(item);
  const where = isOnline ? "Online" : place?.name;
  const cancel = html`<form method="post" action="/cancel"><button name="item" value="${item.id}">Cancel</button></form>`;
  return html`<li>${name}, ${sdk.formatWhen(when)}, ${where}, ${sdk.formatPrice(price)}:
${statuses[sdk.statusOf(item)]} ${sdk.isPresentlyCancellable(item) ? cancel : ""}</li>`;
}

function order(order: sdk.Order) {
  const receipt = html`<a href="/orders/${order.identifier}/receipt">Receipt</a>`;
  return html`<li>${sdk.formatWhen({ startDate: order.orderDate })}, ${sdk.formatPrice(sdk.totalOf(order))} ${order["imin:receipt"] ? receipt : ""}</li>`;
}
