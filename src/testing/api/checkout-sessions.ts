import { dateTime } from "../basics/duration.ts";
import { isJsonObject, type JsonObject, parseJson } from "../basics/json.ts";
import { checkBookable } from "../state/booking.ts";
import type { NewSession, SessionRecord } from "../state/sessions.ts";
import type { State } from "../state/state.ts";
import { jsonResponse } from "./json-response.ts";
import type { Exchange, Route } from "./route.ts";
import { readSession, readStandaloneSession } from "./session-document.ts";

const STANDALONE = {
  operation: "checkout.createStandaloneSession",
  path: "/checkout-sessions",
  key: "optional",
  errorContext: ["https://openactive.io/", "https://imin.co/"],
  handle: (exchange: Exchange) => create(exchange, readStandaloneSession),
} as const;

/**
 * imin's Checkout: sessions for customers that the broker knows, and standalone sessions for open data. imin's page
 * shows both PUT and POST for the latter, and gives a session a URL that it does not describe.
 *
 * @internal
 */
export const CHECKOUT_ROUTES: readonly Route[] = [
  {
    operation: "checkout.createSession",
    method: "POST",
    path: "/api/checkout-sessions",
    key: "optional",
    handle: (exchange) => create(exchange, readSession),
  },
  { ...STANDALONE, method: "POST" },
  { ...STANDALONE, method: "PUT" },
  {
    operation: "other",
    method: "GET",
    path: "/checkout-sessions/:identifier",
    key: "optional",
    handle: (exchange) =>
      jsonResponse(documentOf(exchange.state.sessions.get(exchange.parameter("identifier")))),
  },
];

type Read = (state: State, document: JsonObject, checkoutBaseUrl: string) => NewSession;

function create(exchange: Exchange, read: Read): Response {
  const { state, url } = exchange;
  const session = read(state, exchange.object(), url.origin);
  checkBookable(state, session.items);
  const now = dateTime(state.clock.now());
  const record = state.sessions.create(session, now, state.settings.sessionLifetime);
  const headers = { Location: `/checkout-sessions/${record.identifier}` };
  return jsonResponse(documentOf(record), { status: 201, headers });
}

/** The broker's request, repeated, with the page to send the customer to. */
function documentOf(session: SessionRecord): JsonObject {
  const target = `${session.checkoutBaseUrl}/checkout/${session.identifier}`;
  const posted = parseJson(session.document);
  return {
    ...(isJsonObject(posted) ? posted : {}),
    potentialAction: [{ type: "OrderAction", name: "Checkout", target }],
  };
}
