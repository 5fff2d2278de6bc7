import { defined } from "../basics/defined.ts";
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
    scheduledSession: { ...opportunity.scheduledSession, ...defined({ maximumAttendeeCapacity: capacity }) },
    sessionSeries: {
      ...opportunity.sessionSeries,
      ...defined({ offers: offers && readOffers(offers, slug), location: location && readPlace(location) }),
    },
    eventSeries: { ...opportunity.eventSeries, ...defined({ name, description, isVirtual: isOnline }) },
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
      ...defined({ maximumUses: capacity, offers: offers && readOffers(offers, slug) }),
    },
    facilityUse: {
      ...opportunity.facilityUse,
      ...defined({ name, description, location: location && readPlace(location) }),
    },
  };
}
