/**
 * The sandbox's catalogue, in imin's own names and in the trees that its search answers with:
 * EventSeries > SessionSeries > ScheduledSession, and FacilityUse > (IndividualFacilityUse >) Slot.
 * Everything in it is plain JSON; moments are imin's date-times in UTC.
 */

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

/** @internal */
export interface Place {
  readonly type: "Place";
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
}

/** An activity of the OpenActive activity list. @internal */
export interface Concept {
  readonly type: "Concept";
  readonly id: string;
  readonly prefLabel: string;
}

/** @internal */
export interface EventSeries {
  readonly type: "EventSeries";
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

/** @internal */
export interface SessionSeries {
  readonly type: "SessionSeries";
  readonly identifier: string;
  readonly location: Place;
  readonly offers: readonly Offer[];
  readonly subEvent: readonly ScheduledSession[];
}

/** What has become of a session or slot, in schema.org's words; nothing where it takes place as planned. @internal */
export type EventStatus = "EventCancelled" | "EventPostponed" | "EventRescheduled";

/** @internal */
export interface ScheduledSession {
  readonly type: "ScheduledSession";
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
