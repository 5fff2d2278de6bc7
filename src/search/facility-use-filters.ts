import type { OneOrMore, SearchFilters } from "./filter.ts";

/**
 * The filters of the Facilities API, by imin's own names. Any other name may be given too, and is sent.
 *
 * @see https://docs.imin.co/platform-products/search/imin-facilities-api/query-parameter-search/mandatory-query-parameters/mode-upcoming-slots
 */
export interface FacilityUseFilters extends SearchFilters {
  /**
   * Slots that start then or later, to the end of that day: a `Date`, or in UTC `"2026-11-23T18:30:00Z"`. This or
   * `startDate[lte]` is needed with mode `"upcoming-slots"`, both have to be of one day, and neither may be given with
   * `"discovery-geo"`.
   */
  readonly "startDate[gte]"?: string | Date | undefined;
  /** Slots that start then or earlier, from the beginning of that day; see `startDate[gte]`. */
  readonly "startDate[lte]"?: string | Date | undefined;
  /** The activity, by its `prefLabel` in OpenActive's activity list: `"Tennis"`. {@link Search} says where to find it. */
  readonly activityPrefLabel?: OneOrMore<string> | undefined;
  /** The dataset that it comes from: `"led"`, an `"imin:dataSource"`'s `identifier`. */
  readonly providerId?: OneOrMore<string> | undefined;
  /**
   * The activity, by its `id` in that list; it is encoded for you.
   *
   * @experimental The Events API has it; whether the Facilities API does, no page that can be read says.
   */
  readonly activityId?: OneOrMore<string> | undefined;
}
