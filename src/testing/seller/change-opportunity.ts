import { badRequest } from "../basics/refusal.ts";
import type { Opportunity, SessionOpportunity, SlotOpportunity } from "../catalog/model.ts";
import type { State } from "../state/state.ts";
import type { SandboxChanges } from "./catalog.ts";
import { freshName, readOffers, readPlace } from "./catalog-parts.ts";

/** Changes a session or slot of the catalog. @internal */
export function changeOpportunity(
  state: State,
  opportunity: Opportunity,
  changes: SandboxChanges,
): Opportunity {
  const slug = freshName(state);
  const changed =
    opportunity.type === "Slot"
      ? changedSlot(opportunity, changes, slug)
      : changedSession(opportunity, changes, slug);
  state.catalog.put(changed);
  return changed;
}

function changedSession(
  opportunity: SessionOpportunity,
  { name, description, capacity, offers, location, isOnline }: SandboxChanges,
  slug: string,
): SessionOpportunity {
  return {
    type: "ScheduledSession",
    scheduledSession: {
      ...opportunity.scheduledSession,
      ...(capacity === undefined ? {} : { maximumAttendeeCapacity: capacity }),
    },
    sessionSeries: {
      ...opportunity.sessionSeries,
      ...(offers === undefined ? {} : { offers: readOffers(offers, slug) }),
      ...(location === undefined ? {} : { location: readPlace(location) }),
    },
    eventSeries: {
      ...opportunity.eventSeries,
      ...(name === undefined ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      ...(isOnline === undefined ? {} : { isVirtual: isOnline }),
    },
  };
}

function changedSlot(
  opportunity: SlotOpportunity,
  { name, description, capacity, offers, location, isOnline }: SandboxChanges,
  slug: string,
): SlotOpportunity {
  if (isOnline !== undefined) throw badRequest("`isOnline` is only for sessions: a slot has a place.");
  return {
    ...opportunity,
    slot: {
      ...opportunity.slot,
      ...(capacity === undefined ? {} : { maximumUses: capacity }),
      ...(offers === undefined ? {} : { offers: readOffers(offers, slug) }),
    },
    facilityUse: {
      ...opportunity.facilityUse,
      ...(name === undefined ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      ...(location === undefined ? {} : { location: readPlace(location) }),
    },
  };
}
