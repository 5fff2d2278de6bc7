import type { OneOrMore, SearchFilters } from "./filter.ts";

/**
 * The filters of the Facilities API, under imin's own names. Any other name is accepted and sent.
 *
 * @see https://docs.imin.co/platform-products/search/imin-facilities-api/query-parameter-search/mandatory-query-parameters/mode-upcoming-slots
 */
export interface FacilityUseFilters extends SearchFilters {
  /**
   * Slots that start at this time or later, until the end of that day: a `Date`, or a time in UTC,
   * `"2026-11-23T18:30:00Z"`. Mode `"upcoming-slots"` requires this or `startDate[lte]`, and both must be on the
   * same day. Mode `"discovery-geo"` allows neither.
   */
  readonly "startDate[gte]"?: string | Date | undefined;
  /** Slots that start at this time or earlier, from the beginning of that day. See `startDate[gte]`. */
  readonly "startDate[lte]"?: string | Date | undefined;
  /**
   * The activity, by its `prefLabel` in OpenActive's activity list: `"Tennis"`. See {@link Search} for where to
   * find it.
   */
  readonly activityPrefLabel?: OneOrMore<string> | undefined;
  /** The dataset, by the `identifier` of an `"imin:dataSource"`: `"led"`. */
  readonly providerId?: OneOrMore<string> | undefined;
  /**
   * The activity, by its `id` in that list. The SDK encodes it.
   *
   * @experimental The Events API has it. No public page says whether the Facilities API does.
   */
  readonly activityId?: OneOrMore<string> | undefined;
}
