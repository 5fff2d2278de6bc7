import type { JsonObject } from "../basics/json.ts";

/**
 * The sandbox's catalog, under imin's own names and in the trees that search returns: EventSeries > SessionSeries >
 * ScheduledSession, and FacilityUse > (IndividualFacilityUse >) Slot. All of it is plain JSON. Times are imin's
 * date-times in UTC.
 */

/** Properties that only golden items have, as imin's search sends them. @internal */
export interface Further {
  /** In lists of results and by ID. */
  readonly found?: JsonObject;
  /** Only by ID. */
  readonly byId?: JsonObject;
}

/** A seller: the `organizer` of sessions and the `provider` of facilities. @internal */
export interface Seller {
  readonly type: "Organization";
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly telephone: string;
  readonly email: string;
  readonly logo?: { readonly type: "ImageObject"; readonly url: string };
  /** Its pages elsewhere. */
  readonly sameAs?: readonly string[];
}

/** Ages in years, both inclusive. @internal */
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
  /** How long before the start it can first be booked. */
  readonly validFromBeforeStartDate?: string;
  /** How long before the start it can last be booked. */
  readonly validThroughBeforeStartDate?: string;
  /** How long before the start it can last be cancelled. */
  readonly latestCancellationBeforeStartDate: string;
  readonly allowCustomerCancellationFullRefund: boolean;
  /** `Unavailable` if the place is only available at the door. */
  readonly openBookingInAdvance?: "https://openactive.io/Unavailable";
  /** The entitlement that this price requires. */
  readonly entitlementType?: string;
}

/** An amenity that a place has or lacks. @internal */
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
  /** The amenities that the place has or lacks. */
  readonly amenityFeature?: readonly Amenity[];
}

/** An activity of the OpenActive activity list, or a concept of another list. @internal */
export interface Concept {
  readonly type: "Concept";
  readonly id: string;
  readonly prefLabel: string;
  /** The next broader concept. Search also finds it by that. */
  readonly broader?: Concept;
}

/** The times of a series, in local time. @internal */
export interface PartialSchedule {
  readonly type: "PartialSchedule";
  readonly repeatFrequency: string;
  readonly byDay: readonly string[];
  readonly startTime: string;
  readonly endTime: string;
  readonly duration: string;
}

/** What a series and a facility have in common: search returns both. */
interface SearchResult {
  /** Whether search omits everything that imin says may be missing. */
  readonly isSparse?: true;
  readonly further?: Further;
  readonly identifier: string;
  readonly name: string;
  readonly description: string;
  readonly activity: readonly Concept[];
  /** The dataset that it comes from: imin's `imin:dataSource`. */
  readonly dataSource: string;
}

/** @internal */
export interface EventSeries extends SearchResult {
  readonly type: "EventSeries";
  readonly organizer: Seller;
  readonly ageRange?: AgeRange;
  /** The genders that may take part. Absent if there is no restriction. */
  readonly genderRestriction?: "oa:FemaleOnly" | "oa:MaleOnly";
  /** imin's levels of difficulty, without the prefix and `Level`. */
  readonly levels?: readonly ("Beginner" | "Intermediate" | "Advanced")[];
  /** Whether it is only online. Its places are then only related places. */
  readonly isVirtual?: boolean;
  /** Whether it takes place so often that search excludes it by default. */
  readonly isHighFrequency?: boolean;
  readonly subEvent: readonly SessionSeries[];
}

/** The leaders of a series. @internal */
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

/** The state of a session or slot, in schema.org's terms. Absent if it takes place as planned. @internal */
export type EventStatus = "EventCancelled" | "EventPostponed" | "EventRescheduled";

/** @internal */
export interface ScheduledSession {
  readonly type: "ScheduledSession";
  /** The timetable's day, because an identifier may return on another day. */
  readonly timetableDay?: string;
  /** The identifier of the session of imin's example scenario, once the next day's session is the example. */
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
export interface FacilityUse extends SearchResult {
  readonly type: "FacilityUse";
  readonly provider: Seller;
  readonly location: Place;
  readonly event: readonly (IndividualFacilityUse | Slot)[];
}

/** A named court or pitch of a facility. @internal */
export interface IndividualFacilityUse {
  readonly type: "IndividualFacilityUse";
  readonly identifier: string;
  readonly name: string;
  readonly event: readonly Slot[];
}

/** @internal */
export interface Slot {
  readonly type: "Slot";
  /** The timetable's day, because an identifier may return on another day. */
  readonly timetableDay?: string;
  readonly further?: Further;
  readonly identifier: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly duration: string;
  readonly maximumUses: number;
  readonly offers: readonly Offer[];
  /** OpenActive has no status for slots. It shows only in what can be booked. */
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

/** A bookable item with all its parents, which an order stores. @internal */
export type Opportunity = SessionOpportunity | SlotOpportunity;
