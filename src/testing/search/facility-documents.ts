import type { Addresses } from "../api/addresses.ts";
import type { JsonObject } from "../basics/json.ts";
import type { FacilityUse, IndividualFacilityUse, Offer, Slot, SlotOpportunity } from "../catalog/model.ts";
import { isBookable } from "../state/booking.ts";
import type { State } from "../state/state.ts";
import {
  activityDocuments,
  aggregateOfferDocument,
  CONTEXT,
  foundPlaceDocument,
  offerDocuments,
  placeDocument,
} from "./common-documents.ts";
import type { FoundFacilityUse } from "./found-facility-uses.ts";
import type { Circle } from "./geo.ts";
import { sparse, sparseResult } from "./sparse.ts";

/**
 * A FacilityUse with its slots nested downward in `event`: its own slots or those of its named courts.
 *
 * @internal
 */
export function facilityUseDocument(
  state: State,
  { facilityUse, whole, circle }: FoundFacilityUse,
  { search }: Addresses,
): JsonObject {
  const { event, ...parent } = facilityUse;
  const slotOf = (slot: Slot, court?: Omit<IndividualFacilityUse, "event">) =>
    slotProperties(
      state,
      { type: "Slot", slot, facilityUse: parent, ...(court && { individualFacilityUse: court }) },
      search,
    );
  const document = {
    ...(circle === undefined ? { "@context": CONTEXT } : {}),
    ...facilityProperties(facilityUse, search, circle),
    "imin:aggregateOffer": aggregateOfferDocument(offersOf(whole.event)),
    event: event.map((entry) => {
      if (entry.type === "Slot") return slotOf(entry);
      const { event: slots, ...court } = entry;
      return {
        ...court,
        "imin:aggregateOffer": aggregateOfferDocument(offersOf(slots)),
        event: slots.map((slot) => slotOf(slot, court)),
      };
    }),
  };
  if (facilityUse.isSparse !== true) return document;
  return circle === undefined ? sparse(document) : sparseResult(document);
}

/** A slot by ID, with its offers, and its parents nested upward. @internal */
export function slotDocument(state: State, opportunity: SlotOpportunity, { search }: Addresses): JsonObject {
  const { slot, facilityUse, individualFacilityUse } = opportunity;
  const facility = facilityProperties(facilityUse, search, undefined);
  const document = {
    "@context": CONTEXT,
    ...slotProperties(state, opportunity, search),
    offers: offerDocuments(slot.offers),
    "imin:aggregateOffer": aggregateOfferDocument(slot.offers),
    ...slot.further?.byId,
    facilityUse:
      individualFacilityUse === undefined ? facility : { ...individualFacilityUse, facilityUse: facility },
  };
  return facilityUse.isSparse ? sparse(document) : document;
}

function facilityProperties(
  facilityUse: Omit<FacilityUse, "event">,
  search: string,
  circle: Circle | undefined,
): JsonObject {
  const { type, identifier, name, description, activity, provider, location, dataSource, further } =
    facilityUse;
  return {
    type,
    id: `${search}/facilities-api/v2/facility-uses/${encodeURIComponent(identifier)}`,
    identifier,
    name,
    description,
    activity: activityDocuments(activity),
    provider: { ...provider },
    location: circle === undefined ? placeDocument(location) : foundPlaceDocument(location, circle),
    "imin:dataSource": { type: "WebAPI", identifier: dataSource },
    ...further?.found,
    ...(circle === undefined ? further?.byId : {}),
  };
}

function slotProperties(state: State, opportunity: SlotOpportunity, search: string): JsonObject {
  const { offers: _, eventStatus: __, timetableDay: ___, further, ...slot } = opportunity.slot;
  const path = `slots/${encodeURIComponent(slot.identifier)}`;
  return {
    ...slot,
    id: `${search}/facilities-api/v2/${path}`,
    remainingUses: state.orders.remaining(opportunity),
    "imin:checkoutUrlTemplate": isBookable(state, opportunity) ? `{checkoutBaseUrl}/v1/${path}` : undefined,
    ...further?.found,
  };
}

function offersOf(event: FacilityUse["event"]): readonly Offer[] {
  const [first] = event;
  return (first?.type === "IndividualFacilityUse" ? first.event[0] : first)?.offers ?? [];
}
