import { defined } from "../basics/defined.ts";
import type { EventStatus, Offer, Opportunity, Place, ScheduledSession, Seller, Slot } from "./model.ts";

/** The ScheduledSession or Slot itself. @internal */
export function occurrenceOf(opportunity: Opportunity): ScheduledSession | Slot {
  return opportunity.type === "Slot" ? opportunity.slot : opportunity.scheduledSession;
}

/** Returns the same opportunity with some properties of the session or slot changed. @internal */
export function withOccurrence(
  opportunity: Opportunity,
  changes: Partial<Pick<ScheduledSession, "startDate" | "endDate" | "duration" | "eventStatus">>,
): Opportunity {
  return opportunity.type === "Slot"
    ? { ...opportunity, slot: { ...opportunity.slot, ...changes } }
    : { ...opportunity, scheduledSession: { ...opportunity.scheduledSession, ...changes } };
}

/** The offers that may be accepted: those of the SessionSeries, or the Slot's own. @internal */
export function offersOf(opportunity: Opportunity): readonly Offer[] {
  return opportunity.type === "Slot" ? opportunity.slot.offers : opportunity.sessionSeries.offers;
}

/** The state of the item, if it does not take place as planned. @internal */
export function statusOf(opportunity: Opportunity): EventStatus | undefined {
  return occurrenceOf(opportunity).eventStatus;
}

/** The total number of places. @internal */
export function capacityOf(opportunity: Opportunity): number {
  return opportunity.type === "Slot"
    ? opportunity.slot.maximumUses
    : opportunity.scheduledSession.maximumAttendeeCapacity;
}

/** @internal */
export function sellerOf(opportunity: Opportunity): Seller {
  return opportunity.type === "Slot" ? opportunity.facilityUse.provider : opportunity.eventSeries.organizer;
}

/** @internal */
export function placeOf(opportunity: Opportunity): Place {
  return opportunity.type === "Slot" ? opportunity.facilityUse.location : opportunity.sessionSeries.location;
}

/** Whether it takes place only online. @internal */
export function isOnline(opportunity: Opportunity): boolean {
  return opportunity.type === "ScheduledSession" && opportunity.eventSeries.isVirtual === true;
}

/** The name that a customer knows: the series', or the facility's with the court's. @internal */
export function nameOf(opportunity: Opportunity): string {
  if (opportunity.type === "ScheduledSession") return opportunity.eventSeries.name;
  const court = opportunity.individualFacilityUse;
  return court === undefined
    ? opportunity.facilityUse.name
    : `${opportunity.facilityUse.name}, ${court.name}`;
}

/** The identifier, for the session of imin's example scenario the one that it gets a day later. @internal */
export function lastingIdentifierOf(opportunity: Opportunity): string {
  const later = opportunity.type === "ScheduledSession" && opportunity.scheduledSession.laterIdentifier;
  return later || occurrenceOf(opportunity).identifier;
}

/** Identifies a session or slot for good: an identifier of imin's test items returns on another day. @internal */
export function lastingKeyOf(opportunity: Opportunity): string {
  const { timetableDay = "" } = occurrenceOf(opportunity);
  return `${opportunity.type} ${lastingIdentifierOf(opportunity)} ${timetableDay}`;
}

/** Returns an opportunity under the identifier that it has at another time. @internal */
export function withIdentifierOf(other: Opportunity, opportunity: Opportunity): Opportunity {
  if (other.type === "Slot" || opportunity.type === "Slot") return opportunity;
  const { laterIdentifier: _, ...session } = opportunity.scheduledSession;
  const { identifier, laterIdentifier } = other.scheduledSession;
  if (identifier === session.identifier) return opportunity;
  return { ...opportunity, scheduledSession: { ...session, identifier, ...defined({ laterIdentifier }) } };
}
