import { Hono } from "hono";
import type { JsonObject } from "../json.ts";
import { checkBookable } from "../state/booking.ts";
import { dateTime } from "../state/duration.ts";
import type { NewSession, SessionRecord } from "../state/sessions.ts";
import type { State } from "../state/state.ts";
import { readObject } from "./body.ts";
import { readSession, readStandaloneSession } from "./session-document.ts";

/**
 * imin's Checkout: sessions for customers the broker knows, and standalone ones for open data. imin's page
 * prints both PUT and POST for the latter.
 *
 * @internal
 */
export function checkoutRoutes(state: State): Hono {
  const create = async (
    request: Request,
    read: (state: State, document: JsonObject, checkoutBaseUrl: string) => NewSession,
    page: string,
  ): Promise<Response> => {
    const { origin } = new URL(request.url);
    const session = read(state, await readObject(request), origin);
    checkBookable(state, session.items);
    const { createdAt, lifetime } = {
      createdAt: state.clock.now(),
      lifetime: state.settings.sessionLifetime,
    };
    const record = state.sessions.create(session, dateTime(createdAt), lifetime);
    return Response.json(sessionDocument(record, page), {
      status: 201,
      headers: { Location: `/checkout-sessions/${record.identifier}` },
    });
  };
  return new Hono()
    .post("/api/checkout-sessions", ({ req }) => create(req.raw, readSession, "checkout"))
    .on(["POST", "PUT"], "/checkout-sessions", ({ req }) =>
      create(req.raw, readStandaloneSession, "opendata"),
    )
    .get("/checkout-sessions/:identifier", (context) => {
      const record = state.sessions.get(context.req.param("identifier"));
      return context.json(sessionDocument(record, "checkout"));
    });
}

/** What the broker posted, reflected, with where to send the customer. */
function sessionDocument(session: SessionRecord, page: string): JsonObject {
  const target = `${session.checkoutBaseUrl}/${page}/${session.identifier}`;
  return { ...session.document, potentialAction: [{ type: "OrderAction", name: "Checkout", target }] };
}
