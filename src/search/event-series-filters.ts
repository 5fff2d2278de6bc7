import type { LiteralUnion } from "type-fest";
import type { DayOfWeek } from "../open-active/day-of-week.ts";
import type { GenderRestriction } from "../open-active/gender-restriction.ts";
import type { LevelType } from "../open-active/level-type.ts";
import type { OneOrMore, SearchFilters } from "./filter.ts";

/**
 * The filters of the Events API, under imin's own names. Different filters narrow the result. Several values of one
 * filter are alternatives. Any other name is accepted and sent.
 *
 * The format of documented filters is checked before anything is sent. imin's pages do not show the format of
 * filters marked experimental, which are known only from API clients. They are sent unchecked.
 *
 * @see https://docs.imin.co/platform-products/search/imin-events-api
 */
export interface EventSeriesFilters extends SearchFilters {
  /**
   * An activity and all narrower ones, by its `id` in OpenActive's activity list. The SDK encodes it:
   * `"https://openactive.io/activity-list#5e78bcbe-36db-425a-9064-bf96d09cc351"`. See {@link Search} for where to
   * find it.
   */
  readonly activityId?: OneOrMore<string> | undefined;
  /** The same, by its `prefLabel` in that list. Case-sensitive: `"Yoga"`. imin recommends `activityId`. */
  readonly activityPrefLabel?: OneOrMore<string> | undefined;
  /** Any activity of a collection, by its URL: `"https://data.emduk.org/collections/cardio.jsonld"`. */
  readonly activityConceptCollectionId?: OneOrMore<string> | undefined;
  /** Open to all of these ages, in years, both inclusive: `"18,55"`. The upper bound is optional: `18`. */
  readonly "ageRange[includeRange]"?: string | number | undefined;
  /** The minimum age is at least this, in years. */
  readonly "ageRangeMin[gte]"?: number | undefined;
  /** The maximum age is at most this, in years. */
  readonly "ageRangeMax[lte]"?: number | undefined;
  /**
   * A session starts at this time or later: a `Date`, or a time in UTC, `"2026-11-23T18:30:00Z"`. An EventSeries is
   * found with all its sessions if one of them matches. imin finds nothing more than 14 days ahead.
   */
  readonly "startDate[gte]"?: string | Date | undefined;
  /** A session starts at this time or earlier. See `startDate[gte]`. */
  readonly "startDate[lte]"?: string | Date | undefined;
  /** Starts at this time of day or later, by the local clock: `"08:30"`. */
  readonly "startTime[gte]"?: string | undefined;
  /** Starts at this time of day or earlier, by the local clock: `"10:00"`. */
  readonly "startTime[lte]"?: string | undefined;
  /** The genders that may take part: `"oa:FemaleOnly"`. */
  readonly genderRestriction?: OneOrMore<GenderRestriction> | undefined;
  /** The levels of difficulty: `"imin:BeginnerLevel"`. */
  readonly levelType?: OneOrMore<LevelType> | undefined;
  /** The adult price is at least this, in pounds. */
  readonly "priceAdult[gte]"?: number | undefined;
  /** The adult price is at most this, in pounds. */
  readonly "priceAdult[lte]"?: number | undefined;
  /** `true`: only online, and `geo` is optional. `false`: only in person. */
  readonly isVirtual?: boolean | undefined;
  /**
   * `"HighFrequencySession"`, with mode `"upcoming-sessions"`, finds the frequent sessions (swimming, gym) that
   * imin excludes by default. The discovery modes never return them.
   */
  readonly iminTag?: OneOrMore<LiteralUnion<"HighFrequencySession", string>> | undefined;
  /** Sessions to exclude. imin's default: `"HighFrequencySession"`. */
  readonly "iminTag[not]"?: OneOrMore<LiteralUnion<"HighFrequencySession", string>> | undefined;
  /**
   * The `imin:entitlementFilter` of a seller account, opaque. Adds `activeEntitlement` to each
   * `"imin:aggregateOffer"`.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/entitlement/entitlement-pricing-in-search
   */
  readonly entitlementFilter?: string | undefined;
  /** On this weekday: `"schema:Tuesday"`. @experimental Either this or `dayOfWeek` works: only an older page has it. */
  readonly byDay?: OneOrMore<DayOfWeek> | undefined;
  /** On this weekday: `"schema:Tuesday"`. @experimental Either this or `byDay` works. */
  readonly dayOfWeek?: OneOrMore<DayOfWeek> | undefined;
  /** Activities of a scheme, by its URL. @experimental Not on imin's pages. */
  readonly activityInScheme?: OneOrMore<string> | undefined;
  /** The leader's gender: `"schema:Female"`. @experimental Not on imin's pages. */
  readonly leaderGender?: OneOrMore<string> | undefined;
  /** The needs that it supports, by the URL of a concept. @experimental Not on imin's pages. */
  readonly accessibilitySupportId?: OneOrMore<string> | undefined;
  /** The special requirements that it supports, by the URL of a concept. @experimental Not on imin's pages. */
  readonly specialRequirementId?: OneOrMore<string> | undefined;
  /** Whether the place is wheelchair-accessible. @experimental Not on imin's pages. */
  readonly isWheelchairAccessible?: boolean | undefined;
  /** Whether adults need a membership. @experimental Not on imin's pages. */
  readonly membershipRequiredAdult?: boolean | undefined;
  /** Whether juniors need a membership. @experimental Not on imin's pages. */
  readonly membershipRequiredJunior?: boolean | undefined;
  /** How adults can book: `"beta:OnlinePrepayment"`. @experimental Not on imin's pages. */
  readonly availableChannelAdult?: OneOrMore<string> | undefined;
  /** How juniors can book. @experimental Not on imin's pages. */
  readonly availableChannelJunior?: OneOrMore<string> | undefined;
  /** The organizer. @experimental Not on imin's pages. */
  readonly organizerId?: OneOrMore<string> | undefined;
  /** Words of the organizer's name. @experimental Not on imin's pages. */
  readonly "organizerName[textSearch]"?: string | undefined;
  /** An amenity of the place: `"Showers"`. @experimental Not on imin's pages. */
  readonly "amenityFeatureType[valueTrue]"?: OneOrMore<string> | undefined;
  /** Whether an online session is coached. @experimental Not on imin's pages. */
  readonly isVirtuallyCoached?: boolean | undefined;
  /** Whether a camera and microphone are recommended for an online session. @experimental Not on imin's pages. */
  readonly virtualIsInteractivityPreferred?: boolean | undefined;
  /** Whether participants need their own equipment for an online session. @experimental Not on imin's pages. */
  readonly virtualUsesParticipantSuppliedEquipment?: boolean | undefined;
}
