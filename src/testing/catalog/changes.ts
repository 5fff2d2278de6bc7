import type {
  EventSeries,
  FacilityUse,
  IndividualFacilityUse,
  Opportunity,
  SessionOpportunity,
  SessionSeries,
  Slot,
  SlotOpportunity,
} from "./model.ts";

/** Puts a session into its series, whose parents become the session's. @internal */
export function withSession(all: readonly EventSeries[], opportunity: SessionOpportunity): EventSeries[] {
  const { eventSeries, sessionSeries, scheduledSession } = opportunity;
  return withPart(all, { ...eventSeries, subEvent: [] as readonly SessionSeries[] }, ({ subEvent }) => ({
    ...eventSeries,
    subEvent: withPart(subEvent, { ...sessionSeries, subEvent: [] }, (part) => ({
      ...sessionSeries,
      subEvent: inTimeOrder(withPart(part.subEvent, scheduledSession, () => scheduledSession)),
    })),
  }));
}

/** Puts a slot into its facilities, whose parents become the slot's. @internal */
export function withSlot(all: readonly FacilityUse[], opportunity: SlotOpportunity): FacilityUse[] {
  const { facilityUse, individualFacilityUse: court, slot } = opportunity;
  type Entry = IndividualFacilityUse | Slot;
  return withPart(all, { ...facilityUse, event: [] as readonly Entry[] }, ({ event }) => ({
    ...facilityUse,
    event:
      court === undefined
        ? withPart<Entry>(event, slot, () => slot)
        : withPart<Entry>(event, { ...court, event: [] }, (entry) => ({
            ...court,
            event: inTimeOrder(withPart(entry.type === "Slot" ? [] : entry.event, slot, () => slot)),
          })),
  }));
}

/** Returns an opportunity with the changed parents that it shares with another one. @internal */
export function withParentsOf(other: Opportunity, opportunity: Opportunity): Opportunity {
  if (opportunity.type === "Slot") {
    if (other.type !== "Slot") return opportunity;
    const { facilityUse } = other;
    return isSame(facilityUse, opportunity.facilityUse) ? { ...opportunity, facilityUse } : opportunity;
  }
  if (other.type === "Slot" || !isSame(other.eventSeries, opportunity.eventSeries)) return opportunity;
  const { eventSeries, sessionSeries } = other;
  const isSamePart = isSame(sessionSeries, opportunity.sessionSeries);
  return { ...opportunity, eventSeries, ...(isSamePart ? { sessionSeries } : {}) };
}

interface Identified {
  readonly identifier: string;
}

function isSame(one: Identified, other: Identified): boolean {
  return one.identifier === other.identifier;
}

/** Replaces one part of a list, or adds it if it is missing. */
function withPart<Part extends Identified>(
  all: readonly Part[],
  fresh: Part,
  change: (part: Part) => Part,
): Part[] {
  const isKnown = all.some((part) => isSame(part, fresh));
  return (isKnown ? all : [...all, fresh]).map((part) => (isSame(part, fresh) ? change(part) : part));
}

function inTimeOrder<Occurrence extends { readonly startDate: string }>(
  all: readonly Occurrence[],
): readonly Occurrence[] {
  return [...all].sort((one, other) => one.startDate.localeCompare(other.startDate));
}
