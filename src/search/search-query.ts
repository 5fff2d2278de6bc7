import type { EventSeriesFilters } from "./event-series-filters.ts";
import type { FacilityUseFilters } from "./facility-use-filters.ts";

/** The area to search. */
export interface GeoRadial {
  /** The latitude of the center in degrees, positive to the north: `51.4722`. */
  readonly latitude: number;
  /** The longitude of the center in degrees, positive to the east: `-0.2231`. */
  readonly longitude: number;
  /** The radius, in kilometers. */
  readonly radius: number;
}

/**
 * The modes of the Events API. Each one sets a grouping and an order:
 *
 * - `"upcoming-sessions"`: one item for each session, earliest first.
 * - `"discovery-geo"`: one item for each EventSeries, nearest first.
 * - `"discovery-price-asc"`, `"discovery-price-desc"`: the same, with the lowest or the highest adult price first.
 *
 * @see https://docs.imin.co/platform-products/search/imin-events-api/filters/modes
 */
export const eventSeriesModes = /* @__PURE__ */ Object.freeze([
  "upcoming-sessions",
  "discovery-geo",
  "discovery-price-asc",
  "discovery-price-desc",
] as const);

/** How the Events API groups and orders results. See {@link eventSeriesModes}. */
export type EventSeriesMode = (typeof eventSeriesModes)[number];

/**
 * The modes of the Facilities API:
 *
 * - `"discovery-geo"`: nearest first, without slots.
 * - `"upcoming-slots"`: facilities that have slots on one day, with these slots.
 *
 * @see https://docs.imin.co/platform-products/search/imin-facilities-api/query-parameter-search/mandatory-query-parameters/mode-discovery-geo
 */
export const facilityUseModes = /* @__PURE__ */ Object.freeze(["discovery-geo", "upcoming-slots"] as const);

/** What the Facilities API returns, and in which order. See {@link facilityUseModes}. */
export type FacilityUseMode = (typeof facilityUseModes)[number];

/** The page of results and its size. */
export interface SearchPaging {
  /** The maximum number of items on a page: 1 to 50. Default: imin's. */
  readonly limit?: number | undefined;
  /** The first page, from 1. */
  readonly page?: number | undefined;
}

/** The arguments of `search.eventSeries()`. */
export interface EventSeriesQuery extends SearchPaging {
  /** How results are grouped and ordered. */
  readonly mode: EventSeriesMode;
  /** The area to search. Required, except with `filters: { isVirtual: true }`. */
  readonly geo?: GeoRadial | undefined;
  /** Other filters. */
  readonly filters?: EventSeriesFilters | undefined;
}

/** The arguments of `search.places()`, which finds the places of matching event series. */
export interface PlacesQuery extends SearchPaging {
  /** The area to search. Required, except with `filters: { isVirtual: true }`. */
  readonly geo?: GeoRadial | undefined;
  /** Other filters for the event series. */
  readonly filters?: EventSeriesFilters | undefined;
}

/** The arguments of `search.facilityUses()`. */
export interface FacilityUseQuery extends SearchPaging {
  /** Whether to return facilities with their slots on one day. */
  readonly mode: FacilityUseMode;
  /** The area to search. */
  readonly geo: GeoRadial;
  /** Other filters. Mode `"upcoming-slots"` requires a day in `startDate[gte]` or `startDate[lte]`. */
  readonly filters?: FacilityUseFilters | undefined;
}
