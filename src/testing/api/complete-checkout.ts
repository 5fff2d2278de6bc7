import { badRequest } from "../basics/refusal.ts";
import { type Choices, complete, openOffers } from "../state/booking.ts";
import type { SessionRecord } from "../state/sessions.ts";
import type { State } from "../state/state.ts";

/** A checkout that has been completed. */
export interface CompletedCheckout {
  /** The identifier of the checkout session. */
  readonly session: string;
  /** The identifier of the order; none in imin's testing mode, which books nothing. */
  readonly order: string | undefined;
}

/** Who books where nobody said who they are. */
const GUEST = { givenName: "Sandbox", familyName: "Guest", email: "guest@example.com" };

/**
 * Completes a session without its page, by its identifier or by its target's URL, of which that is the last
 * part.
 *
 * @internal
 */
export function completeCheckout(state: State, given: string): CompletedCheckout {
  const identifier = given.split(/[?#]/)[0]?.split("/").filter(Boolean).pop() ?? "";
  const session = state.sessions.get(identifier);
  complete(state, session, choicesFor(state, session));
  return { session: session.identifier, order: session.orderIdentifier };
}

function choicesFor(state: State, session: SessionRecord): Choices {
  const item = session.items[0];
  const guest = session.customer === undefined && session.guest === undefined ? { guest: GUEST } : {};
  if (item === undefined || item.offer !== undefined) return guest;
  const [offer] = openOffers(item.opportunity, state.clock.now());
  if (offer === undefined) throw badRequest("Nothing of this session can be booked any more.");
  return { ...guest, offer };
}
