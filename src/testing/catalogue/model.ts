import type { JsonObject } from "../basics/json.ts";

/**
 * The sandbox's catalogue, in imin's own names and in the trees that its search returns:
 * EventSeries > SessionSeries > ScheduledSession, and FacilityUse > (IndividualFacilityUse >) Slot.
 * Everything in it is plain JSON; moments are imin's date-times in UTC.
 */

/** Properties of an object that only golden items have, as imin's search sends them. @internal */
export interface Further {
  /** In lists of results and by ID. */
  readonly found?: JsonObject;
  /** By ID alone. */
  readonly byId?: JsonObject;
}

/** A seller, the `organizer` of sessions and the `provider` of facilities. @internal */
export interface Seller {
  readonly type: "Organization";
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly telephone: string;
  readonly email: string;
}

/** Ages in years, both ends included. @internal */
export interface AgeRange {
  readonly type: "QuantitativeValue";
  readonly minValue?: number;
  readonly maxValue?: number;
}

/** A price level. @internal */
export interface Offer {
  readonly type: "Offer";
  readonly further?: Further;
  readonly id: string;
  readonly name: string;
  readonly price: number;
  /** An ISO 4217 code. */
  readonly priceCurrency: string;
  readonly ageRange?: AgeRange;
  /** Before the start, how early it can first be booked. */
  readonly validFromBeforeStartDate?: string;
  /** Before the start, how late it can last be cancelled. */
  readonly latestCancellationBeforeStartDate?: string;
  readonly allowCustomerCancellationFullRefund?: boolean;
  /** `Unavailable` where the place can only be had at the door. */
  readonly openBookingInAdvance?: "https://openactive.io/Unavailable";
  /** The entitlement a customer needs for this price. */
  readonly entitlementType?: string;
}

/** Something that a place has, or has not. @internal */
export interface Amenity {
  readonly type: string;
  readonly name: string;
  readonly value: boolean;
}

/** @internal */
export interface Place {
  readonly type: "Place";
  readonly further?: Further;
  readonly identifier: string;
  readonly name: string;
  readonly url: string;
  readonly telephone: string;
  readonly geo: { readonly type: "GeoCoordinates"; readonly latitude: number; readonly longitude: number };
  readonly address: {
    readonly type: "PostalAddress";
    readonly streetAddress: string;
    readonly addressLocality: string;
    readonly addressRegion: string;
    readonly postalCode: string;
    readonly addressCountry: "GB";
    readonly "imin:fullAddress": string;
  };
  /** What the place has, or has not. */
  readonly amenityFeature?: readonly Amenity[];
}

/** An activity of the OpenActive activity list, or a concept of another list. @internal */
export interface Concept {
  readonly type: "Concept";
  readonly id: string;
  readonly prefLabel: string;
  /** The next broader one, which search finds it by too. */
  readonly broader?: Concept;
}

/** When a series takes place, in local time. @internal */
export interface PartialSchedule {
  readonly type: "PartialSchedule";
  readonly repeatFrequency: string;
  readonly byDay: readonly string[];
  readonly startTime: string;
  readonly endTime: string;
  readonly duration: string;
}

/** @internal */
export interface EventSeries {
  readonly type: "EventSeries";
  /** Whether search leaves out everything that imin says may be missing. */
  readonly isSparse?: true;
  readonly further?: Further;
  readonly identifier: string;
  readonly name: string;
  readonly description: string;
  readonly activity: readonly Concept[];
  readonly organizer: Seller;
  readonly ageRange?: AgeRange;
  /** Who may take part; nothing where everybody may. */
  readonly genderRestriction?: "oa:FemaleOnly" | "oa:MaleOnly";
  /** imin's levels of difficulty, without its prefix and `Level`. */
  readonly levels?: readonly ("Beginner" | "Intermediate" | "Advanced")[];
  /** Whether it is online alone. Its places are then only what it has to do with. */
  readonly isVirtual?: boolean;
  /** Whether it takes place so often that search leaves it out by itself. */
  readonly isHighFrequency?: boolean;
  /** The data set it came from, imin's `imin:dataSource`. */
  readonly dataSource: string;
  readonly subEvent: readonly SessionSeries[];
}

/** Who leads the sessions of a series. @internal */
export interface Leader {
  readonly type: "Person";
  readonly name: string;
  readonly gender: "schema:Female" | "schema:Male";
}

/** @internal */
export interface SessionSeries {
  readonly type: "SessionSeries";
  readonly further?: Further;
  readonly identifier: string;
  readonly location: Place;
  readonly offers: readonly Offer[];
  readonly eventSchedule?: readonly PartialSchedule[];
  readonly leader?: Leader;
  readonly accessibilitySupport?: readonly Concept[];
  readonly specialRequirement?: readonly Concept[];
  readonly subEvent: readonly ScheduledSession[];
}

/** What has become of a session or slot, in schema.org's words; nothing where it takes place as planned. @internal */
export type EventStatus = "EventCancelled" | "EventPostponed" | "EventRescheduled";

/** @internal */
export interface ScheduledSession {
  readonly type: "ScheduledSession";
  /** The day of the timetable that it is for: an identifier may come back on another. */
  readonly timetableDay?: string;
  /** The identifier that the session of imin's example scenario has as soon as the next day's is the example. */
  readonly laterIdentifier?: string;
  readonly further?: Further;
  readonly identifier: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly duration: string;
  readonly maximumAttendeeCapacity: number;
  readonly eventStatus?: EventStatus;
}

/** @internal */
export interface FacilityUse {
  readonly type: "FacilityUse";
  /** Whether search leaves out everything that imin says may be missing. */
  readonly isSparse?: true;
  readonly further?: Further;
  readonly identifier: string;
  readonly name: string;
  readonly description: string;
  readonly activity: readonly Concept[];
  readonly provider: Seller;
  readonly location: Place;
  readonly dataSource: string;
  readonly event: readonly (IndividualFacilityUse | Slot)[];
}

/** One named court or pitch of a facility. @internal */
export interface IndividualFacilityUse {
  readonly type: "IndividualFacilityUse";
  readonly identifier: string;
  readonly name: string;
  readonly event: readonly Slot[];
}

/** @internal */
export interface Slot {
  readonly type: "Slot";
  /** The day of the timetable that it is for: an identifier may come back on another. */
  readonly timetableDay?: string;
  readonly further?: Further;
  readonly identifier: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly duration: string;
  readonly maximumUses: number;
  readonly offers: readonly Offer[];
  /** OpenActive has none for slots: it shows only in what can be booked. */
  readonly eventStatus?: EventStatus;
}

/** A ScheduledSession with its parents. @internal */
export interface SessionOpportunity {
  readonly type: "ScheduledSession";
  readonly scheduledSession: ScheduledSession;
  readonly sessionSeries: Omit<SessionSeries, "subEvent">;
  readonly eventSeries: Omit<EventSeries, "subEvent">;
}

/** A Slot with its parents. @internal */
export interface SlotOpportunity {
  readonly type: "Slot";
  readonly slot: Slot;
  readonly individualFacilityUse?: Omit<IndividualFacilityUse, "event">;
  readonly facilityUse: Omit<FacilityUse, "event">;
}

/** What can be booked, with everything above it: what an order keeps of it. @internal */
export type Opportunity = SessionOpportunity | SlotOpportunity;
