import type { JsonObject } from "../basics/json.ts";
import { Refusal } from "../basics/refusal.ts";
import { requestCancellation } from "./cancellation.ts";
import { pageOf } from "./collection.ts";
import { jsonResponse } from "./json-response.ts";
import { orderDocument, upcomingItemDocument } from "./order-document.ts";
import type { Exchange, Route } from "./route.ts";

/** The query parameters of a customer's lists. */
const LIST_QUERY = { single: ["customerIdentifier", "page"] };

/** imin's "Orders": by ID, history, upcoming items and cancellation. @internal */
export const ORDER_ROUTES: readonly Route[] = [
  {
    operation: "orders.list",
    method: "GET",
    path: "/api/v2/orders",
    key: "required",
    query: LIST_QUERY,
    handle: (exchange) => {
      const { state, addresses } = exchange;
      const orders = state.orders.ofCustomer(readCustomer(exchange));
      return listOf(exchange, "orders", orders, (order) => orderDocument(state, order, addresses));
    },
  },
  {
    operation: "orders.upcomingItems",
    method: "GET",
    path: "/api/v2/order-items",
    key: "required",
    query: LIST_QUERY,
    handle: (exchange) => {
      const { state, addresses } = exchange;
      const items = state.orders.upcomingItems(readCustomer(exchange), state.clock.now());
      return listOf(exchange, "order-items", items, (item) => upcomingItemDocument(state, item, addresses));
    },
  },
  {
    operation: "orders.get",
    method: "GET",
    path: "/api/v2/orders/:identifier",
    key: "required",
    handle: (exchange) => {
      const order = exchange.state.orders.get(exchange.parameter("identifier"));
      return jsonResponse(orderDocument(exchange.state, order, exchange.addresses));
    },
  },
  {
    operation: "orders.requestCancellation",
    method: "PATCH",
    path: "/api/v2/orders/:identifier",
    key: "required",
    handle: (exchange) => {
      const order = exchange.state.orders.get(exchange.parameter("identifier"));
      requestCancellation(exchange.state, order, exchange.object());
      return new Response(null, { status: 204 });
    },
  },
];

function listOf<Item>(
  { addresses, url }: Exchange,
  name: string,
  items: readonly Item[],
  render: (item: Item) => JsonObject,
): Response {
  const address = `${addresses.booking}/${name}`;
  return jsonResponse(pageOf(items, { address, requested: url.search, query: url.searchParams }, render));
}

function readCustomer({ state, url }: Exchange): string {
  const identifier = url.searchParams.get("customerIdentifier");
  if (identifier === null || identifier === "") {
    throw new Refusal(400, "InvalidQuery", "`customerIdentifier` is missing");
  }
  return state.customers.get(identifier).identifier;
}
