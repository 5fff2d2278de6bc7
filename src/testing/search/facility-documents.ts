import type { Addresses } from "../api/addresses.ts";
import type { JsonObject } from "../basics/json.ts";
import type { FacilityUse, IndividualFacilityUse, Offer, Slot, SlotOpportunity } from "../catalogue/model.ts";
import { openOffers } from "../state/booking.ts";
import type { State } from "../state/state.ts";
import { aggregateOfferDocument, CONTEXT, offerDocuments, placeDocument } from "./common-documents.ts";
import type { Circle } from "./geo.ts";

/** A FacilityUse with its slots downward in `event`: of itself, or of its named courts. @internal */
export function facilityUseDocument(
  state: State,
  facilityUse: FacilityUse,
  { search }: Addresses,
  circle?: Circle,
): JsonObject {
  const { event, ...parent } = facilityUse;
  const slotOf = (slot: Slot, court?: Omit<IndividualFacilityUse, "event">) =>
    slotProperties(
      state,
      { type: "Slot", slot, facilityUse: parent, ...(court && { individualFacilityUse: court }) },
      search,
    );
  return {
    ...facilityProperties(facilityUse, search, circle),
    "imin:aggregateOffer": aggregateOfferDocument(offersOf(facilityUse)),
    event: event.map((entry) => {
      if (entry.type === "Slot") return slotOf(entry);
      const { event: slots, ...court } = entry;
      return { ...court, event: slots.map((slot) => slotOf(slot, court)) };
    }),
  };
}

/** A slot by itself, with its offers, its parents nested upward. @internal */
export function slotDocument(state: State, opportunity: SlotOpportunity, { search }: Addresses): JsonObject {
  const { slot, facilityUse, individualFacilityUse } = opportunity;
  const facility = facilityProperties(facilityUse, search, undefined);
  return {
    "@context": CONTEXT,
    ...slotProperties(state, opportunity, search),
    offers: offerDocuments(slot.offers),
    "imin:aggregateOffer": aggregateOfferDocument(slot.offers),
    facilityUse:
      individualFacilityUse === undefined ? facility : { ...individualFacilityUse, facilityUse: facility },
  };
}

function facilityProperties(
  facilityUse: Omit<FacilityUse, "event">,
  search: string,
  circle: Circle | undefined,
): JsonObject {
  const { type, identifier, name, description, activity, provider, location, dataSource } = facilityUse;
  return {
    type,
    id: `${search}/facilities-api/v2/facility-uses/${encodeURIComponent(identifier)}`,
    identifier,
    name,
    description,
    activity: activity.map((concept) => ({ ...concept })),
    provider: { ...provider },
    location: placeDocument(location, circle),
    "imin:dataSource": { type: "WebAPI", identifier: dataSource },
  };
}

function slotProperties(state: State, opportunity: SlotOpportunity, search: string): JsonObject {
  const { offers: _, eventStatus: __, ...slot } = opportunity.slot;
  const path = `slots/${encodeURIComponent(slot.identifier)}`;
  const isOnSale = openOffers(opportunity, state.clock.now()).length > 0;
  return {
    ...slot,
    id: `${search}/facilities-api/v2/${path}`,
    remainingUses: state.orders.remaining(opportunity),
    "imin:checkoutUrlTemplate": isOnSale ? `{checkoutBaseUrl}/v1/${path}` : undefined,
  };
}

function offersOf({ event }: FacilityUse): readonly Offer[] {
  const first = event[0];
  return (first?.type === "IndividualFacilityUse" ? first.event[0] : first)?.offers ?? [];
}
