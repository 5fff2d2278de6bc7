import type { LiteralUnion } from "type-fest";
import type { DayOfWeek } from "../open-active/day-of-week.ts";
import type { GenderRestriction } from "../open-active/gender-restriction.ts";
import type { LevelType } from "../open-active/level-type.ts";
import type { OneOrMore, SearchFilters } from "./filter.ts";

/**
 * The filters of the Events API, by imin's own names. Filters narrow each other; several values of one filter are
 * alternatives. Any other name may be given too, and is sent.
 *
 * The filters that imin's pages document have their format checked before anything is sent. Of those marked
 * experimental no page of imin's gives the format: only clients of the API attest them, so they are sent unchecked.
 *
 * @see https://docs.imin.co/platform-products/search/imin-events-api
 */
export interface EventSeriesFilters extends SearchFilters {
  /**
   * An activity and all that are narrower, by its `id` in OpenActive's activity list; it is encoded for you:
   * `"https://openactive.io/activity-list#5e78bcbe-36db-425a-9064-bf96d09cc351"`. {@link Search} says where to find it.
   */
  readonly activityId?: OneOrMore<string> | undefined;
  /** The same by its `prefLabel` in that list, with its capitals: `"Yoga"`. imin recommends `activityId`. */
  readonly activityPrefLabel?: OneOrMore<string> | undefined;
  /** Any activity of a collection, by its URL: `"https://data.emduk.org/collections/cardio.jsonld"`. */
  readonly activityConceptCollectionId?: OneOrMore<string> | undefined;
  /** Open to all of these ages, in years, both inclusive: `"18,55"`. The upper one may be left out: `18`. */
  readonly "ageRange[includeRange]"?: string | number | undefined;
  /** The lowest age admitted is this or higher, in years. */
  readonly "ageRangeMin[gte]"?: number | undefined;
  /** The highest age admitted is this or lower, in years. */
  readonly "ageRangeMax[lte]"?: number | undefined;
  /**
   * A session starts then or later: a `Date`, or in UTC `"2026-11-23T18:30:00Z"`. An EventSeries is found with all
   * its sessions if one of them matches. imin finds nothing beyond 14 days ahead.
   */
  readonly "startDate[gte]"?: string | Date | undefined;
  /** A session starts then or earlier; see `startDate[gte]`. */
  readonly "startDate[lte]"?: string | Date | undefined;
  /** Starts at that time of day or later, by the local clock: `"08:30"`. */
  readonly "startTime[gte]"?: string | undefined;
  /** Starts at that time of day or earlier, by the local clock: `"10:00"`. */
  readonly "startTime[lte]"?: string | undefined;
  /** Who may take part: `"oa:FemaleOnly"`. */
  readonly genderRestriction?: OneOrMore<GenderRestriction> | undefined;
  /** The levels of difficulty: `"imin:BeginnerLevel"`. */
  readonly levelType?: OneOrMore<LevelType> | undefined;
  /** What an adult pays is this or more, in pounds. */
  readonly "priceAdult[gte]"?: number | undefined;
  /** What an adult pays is this or less, in pounds. */
  readonly "priceAdult[lte]"?: number | undefined;
  /** `true`: online alone, and `geo` is not needed; `false`: in person alone. */
  readonly isVirtual?: boolean | undefined;
  /**
   * `"HighFrequencySession"`, together with mode `"upcoming-sessions"`, finds the sessions that take place so often
   * (swimming, gym) that imin leaves them out by itself. The discovery modes never give them.
   */
  readonly iminTag?: OneOrMore<LiteralUnion<"HighFrequencySession", string>> | undefined;
  /** What to leave out. Default of imin's: `"HighFrequencySession"`. */
  readonly "iminTag[not]"?: OneOrMore<LiteralUnion<"HighFrequencySession", string>> | undefined;
  /**
   * A seller account's `imin:entitlementFilter`, opaque: adds `activeEntitlement` to each `"imin:aggregateOffer"`.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/entitlement/entitlement-pricing-in-search
   */
  readonly entitlementFilter?: string | undefined;
  /** On that weekday: `"schema:Tuesday"`. @experimental Whether this or `dayOfWeek` works is not certain: only an older page has it. */
  readonly byDay?: OneOrMore<DayOfWeek> | undefined;
  /** On that weekday: `"schema:Tuesday"`. @experimental Whether this or `byDay` works is not certain. */
  readonly dayOfWeek?: OneOrMore<DayOfWeek> | undefined;
  /** Activities of one scheme, by its URL. @experimental On no page of imin's. */
  readonly activityInScheme?: OneOrMore<string> | undefined;
  /** The leader's gender: `"schema:Female"`. @experimental On no page of imin's. */
  readonly leaderGender?: OneOrMore<string> | undefined;
  /** What it caters for, by the URL of a concept. @experimental On no page of imin's. */
  readonly accessibilitySupportId?: OneOrMore<string> | undefined;
  /** Which special requirements it caters for, by the URL of a concept. @experimental On no page of imin's. */
  readonly specialRequirementId?: OneOrMore<string> | undefined;
  /** Whether the place can be used with a wheelchair. @experimental On no page of imin's. */
  readonly isWheelchairAccessible?: boolean | undefined;
  /** Whether adults need a membership. @experimental On no page of imin's. */
  readonly membershipRequiredAdult?: boolean | undefined;
  /** Whether juniors need a membership. @experimental On no page of imin's. */
  readonly membershipRequiredJunior?: boolean | undefined;
  /** How adults can book: `"beta:OnlinePrepayment"`. @experimental On no page of imin's. */
  readonly availableChannelAdult?: OneOrMore<string> | undefined;
  /** How juniors can book. @experimental On no page of imin's. */
  readonly availableChannelJunior?: OneOrMore<string> | undefined;
  /** Who holds it. @experimental On no page of imin's. */
  readonly organizerId?: OneOrMore<string> | undefined;
  /** Words of the organiser's name. @experimental On no page of imin's. */
  readonly "organizerName[textSearch]"?: string | undefined;
  /** What the place has: `"Showers"`. @experimental On no page of imin's. */
  readonly "amenityFeatureType[valueTrue]"?: OneOrMore<string> | undefined;
  /** Whether an online session is coached. @experimental On no page of imin's. */
  readonly isVirtuallyCoached?: boolean | undefined;
  /** Whether an online session is better attended with camera and microphone. @experimental On no page of imin's. */
  readonly virtualIsInteractivityPreferred?: boolean | undefined;
  /** Whether an online session needs equipment of one's own. @experimental On no page of imin's. */
  readonly virtualUsesParticipantSuppliedEquipment?: boolean | undefined;
}
