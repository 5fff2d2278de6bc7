import { defined } from "../basics/defined.ts";
import { badRequest, notFound } from "../basics/refusal.ts";
import { HARBOUR, HARBOUR_COURTS, HARBOUR_SPORTS } from "../catalog/club.ts";
import type { SlotOpportunity } from "../catalog/model.ts";
import type { State } from "../state/state.ts";
import type { NewSandboxSlot } from "./catalog.ts";
import type { Read } from "./catalog-arguments.ts";
import { findActivity, freshName, readOffers, readPlace, readTimes } from "./catalog-parts.ts";

/** Adds a slot to the catalog. @internal */
export function addSlot(state: State, given: Read<NewSandboxSlot>): SlotOpportunity {
  const slug = freshName(state);
  const identifier = given.identifier ?? `${HARBOUR}/slots/${slug}`;
  if (state.catalog.find("Slot", identifier) !== undefined) {
    throw badRequest(`There is already a slot "${identifier}".`);
  }
  const facility =
    given.facility === undefined ? newFacility(state, slug) : findFacility(state, given.facility);
  const { name, description, activity, location } = given;
  const opportunity: SlotOpportunity = {
    type: "Slot",
    slot: {
      type: "Slot",
      identifier,
      ...readTimes(state, given),
      maximumUses: given.capacity ?? 1,
      offers: readOffers(given.offers, slug),
    },
    facilityUse: {
      ...facility,
      ...defined({
        name,
        description,
        activity: activity === undefined ? undefined : [findActivity(state, activity)],
        location: location && readPlace(location),
      }),
    },
  };
  state.catalog.put(opportunity);
  return opportunity;
}

function newFacility(state: State, slug: string): SlotOpportunity["facilityUse"] {
  return {
    type: "FacilityUse",
    identifier: `harbour-FacilityUse-${slug}`,
    name: "Added court",
    description: "Added to the sandbox.",
    activity: [findActivity(state, "Badminton")],
    provider: HARBOUR_SPORTS,
    location: HARBOUR_COURTS,
    dataSource: "harbour",
  };
}

function findFacility({ catalog }: State, identifier: string): SlotOpportunity["facilityUse"] {
  const known = catalog.facilityUses.find((facility) => facility.identifier === identifier);
  if (known === undefined) throw notFound(`There is no FacilityUse "${identifier}".`);
  const { event: _, ...facilityUse } = known;
  return facilityUse;
}
