import { Hono } from "hono";
import { Refusal } from "../refusal.ts";
import type { State } from "../state/state.ts";
import { addressesFor } from "./addresses.ts";
import { readObject } from "./body.ts";
import { requestCancellation } from "./cancellation.ts";
import { pageOf } from "./collection.ts";
import { orderDocument, upcomingItemDocument } from "./order-document.ts";

/** imin's "Orders": by ID, the history, what is upcoming, and cancellation. @internal */
export function orderRoutes(state: State): Hono {
  return new Hono()
    .get("/orders", (context) => {
      const query = new URL(context.req.url).searchParams;
      const addresses = addressesFor(context.req.raw);
      const orders = state.orders.ofCustomer(readCustomer(state, query));
      const render = (order: (typeof orders)[number]) => orderDocument(state, order, addresses);
      return context.json(pageOf(orders, `${addresses.booking}/orders`, query, render));
    })
    .get("/order-items", (context) => {
      const query = new URL(context.req.url).searchParams;
      const addresses = addressesFor(context.req.raw);
      const items = state.orders.upcomingItems(readCustomer(state, query), state.clock.now());
      const render = (item: (typeof items)[number]) => upcomingItemDocument(state, item, addresses);
      return context.json(pageOf(items, `${addresses.booking}/order-items`, query, render));
    })
    .get("/orders/:identifier", (context) => {
      const order = state.orders.get(context.req.param("identifier"));
      return context.json(orderDocument(state, order, addressesFor(context.req.raw)));
    })
    .patch("/orders/:identifier", async (context) => {
      const order = state.orders.get(context.req.param("identifier"));
      requestCancellation(state, order, await readObject(context.req.raw));
      return context.body(null, 204);
    });
}

function readCustomer(state: State, query: URLSearchParams): string {
  const identifier = query.get("customerIdentifier");
  if (identifier === null || identifier === "") {
    throw new Refusal(400, "InvalidQuery", "`customerIdentifier` is missing");
  }
  return state.customers.get(identifier).identifier;
}
