import { isJsonObject, type JsonObject, type JsonValue, keywordOf, textOf } from "../basics/json.ts";
import { badRequest } from "../basics/refusal.ts";
import type { Offer, Opportunity } from "../catalog/model.ts";
import { occurrenceOf, offersOf } from "../catalog/opportunity.ts";
import { isTestMemberOffer, TEST_MEMBER } from "../catalog/test-items.ts";
import type { State } from "../state/state.ts";
import type { Payer } from "./session-customer.ts";

/**
 * Finds the session or slot of an item. Authenticated Checkout identifies it by `identifier`, Standalone Checkout
 * by its open-data `id`, which is the same string.
 *
 * @internal
 */
export function readOpportunity(state: State, item: JsonObject, by: "identifier" | "id"): Opportunity {
  const posted = item["orderedItem"];
  if (!isJsonObject(posted)) throw badRequest("`orderedItem.orderedItem` must be an object.");
  const type = keywordOf(posted, "type");
  if (type !== "ScheduledSession" && type !== "Slot") {
    throw badRequest('`orderedItem.orderedItem.type` must be "ScheduledSession" or "Slot".');
  }
  const name = by === "id" ? keywordOf(posted, "id") : textOf(posted, "identifier");
  if (name === undefined) throw badRequest(`\`orderedItem.orderedItem.${by}\` is missing.`);
  const opportunity = state.catalog.find(type, name);
  if (opportunity === undefined) {
    throw badRequest(`There is no ${type} "${name}".`, "UnknownOpportunityError");
  }
  return opportunity;
}

/** Finds the accepted offer, which must be one of the opportunity's and available to the payer. @internal */
export function readOffer(
  state: State,
  posted: JsonValue | undefined,
  opportunity: Opportunity,
  payer: Payer,
): Offer {
  if (typeof posted !== "string" || posted === "") {
    throw badRequest("`acceptedOffer` must be the id of an Offer.", "IncompleteOrderItemError");
  }
  const offer = offersOf(opportunity).find(({ id }) => id === posted);
  if (offer === undefined) {
    const { identifier } = occurrenceOf(opportunity);
    throw badRequest(`"${posted}" is not an offer of "${identifier}".`, "UnknownOfferError");
  }
  if (!isOpenTo(offer, payer, state.clock.now())) {
    throw badRequest(`The offer "${posted}" is not available to this customer.`, "UnacceptableOfferError");
  }
  return offer;
}

function isOpenTo(offer: Offer, payer: Payer, now: Date): boolean {
  if (isTestMemberOffer(offer.id)) return payer.identifier === TEST_MEMBER;
  if (offer.entitlementType === undefined) return true;
  const { entitlement } = payer;
  return entitlement?.fragment === offer.entitlementType && new Date(entitlement.expires) > now;
}
