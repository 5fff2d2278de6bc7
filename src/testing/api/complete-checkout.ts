import { wrongArgument } from "../arguments/argument.ts";
import { firstOf } from "../basics/first-of.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../basics/json.ts";
import { badRequest } from "../basics/refusal.ts";
import { type Choices, complete, openOffers } from "../state/booking.ts";
import type { SessionRecord } from "../state/sessions.ts";
import type { State } from "../state/state.ts";

/** A completed checkout. */
export interface CompletedCheckout {
  /** The identifier of the checkout session. */
  readonly session: string;
  /** The identifier of the order. Absent in imin's testing mode, which books nothing. */
  readonly order: string | undefined;
}

/** A checkout session, as returned by imin or the SDK. */
export interface CompletableSession {
  /** imin's action, whose `target` is the checkout page. */
  readonly potentialAction?: unknown;
  /** The checkout page. */
  readonly checkoutUrl?: string | undefined;
}

/** The customer of an anonymous booking. */
const GUEST = { givenName: "Sandbox", familyName: "Guest", email: "guest@example.com" };

/**
 * Completes a session without its page.
 *
 * @throws `TypeError` for anything that is not a session.
 * @internal
 */
export function completeCheckout(state: State, given: unknown): CompletedCheckout {
  const session = state.sessions.get(identifierIn(given));
  complete(state, session, choicesFor(state, session));
  return { session: session.identifier, order: session.orderIdentifier };
}

/** The identifier itself, or the last segment of the checkout page's URL, which is a session's `target`. */
function identifierIn(given: unknown): string {
  const address = given instanceof URL ? given.href : isJsonObject(given) ? targetOf(given) : given;
  const identifier =
    typeof address === "string" ? address.split(/[?#]/)[0]?.split("/").filter(Boolean).pop() : undefined;
  if (identifier !== undefined) return identifier;
  const expected = "the created session, its identifier, or the target of its potentialAction";
  throw wrongArgument("session", expected, given);
}

function targetOf(session: JsonObject): JsonValue | undefined {
  const action = [session["potentialAction"] ?? []].flat().find(isJsonObject);
  return action?.["target"] ?? session["checkoutUrl"];
}

function choicesFor(state: State, session: SessionRecord): Choices {
  const item = firstOf(session.items);
  const guest = session.customer === undefined && session.guest === undefined ? { guest: GUEST } : {};
  if (item.offer !== undefined) return guest;
  const [offer] = openOffers(state.catalog.current(item.opportunity), state.clock.now());
  if (offer === undefined) throw badRequest("The items of this session can no longer be booked.");
  return { ...guest, offer };
}
