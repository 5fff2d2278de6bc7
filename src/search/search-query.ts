import type { EventSeriesFilters } from "./event-series-filters.ts";
import type { FacilityUseFilters } from "./facility-use-filters.ts";

/** The area to search. */
export interface GeoRadial {
  /** The centre, in degrees, north positive: `51.4722`. */
  readonly latitude: number;
  /** The centre, in degrees, east positive: `-0.2231`. */
  readonly longitude: number;
  /** How far from it, in kilometres. */
  readonly radius: number;
}

/**
 * The modes of the Events API. Each is a grouping and an order:
 *
 * - `"upcoming-sessions"`: one item for each session, the earliest first.
 * - `"discovery-geo"`: one item for each EventSeries, the nearest first.
 * - `"discovery-price-asc"`, `"discovery-price-desc"`: the same, the lowest or the highest price for adults first.
 *
 * @see https://docs.imin.co/platform-products/search/imin-events-api/filters/modes
 */
export const eventSeriesModes = /* @__PURE__ */ Object.freeze([
  "upcoming-sessions",
  "discovery-geo",
  "discovery-price-asc",
  "discovery-price-desc",
] as const);

/** How the Events API groups and orders what it finds. See {@link eventSeriesModes}. */
export type EventSeriesMode = (typeof eventSeriesModes)[number];

/**
 * The modes of the Facilities API:
 *
 * - `"discovery-geo"`: the nearest first, without slots.
 * - `"upcoming-slots"`: the facilities that have slots on one day, with these slots.
 *
 * @see https://docs.imin.co/platform-products/search/imin-facilities-api/query-parameter-search/mandatory-query-parameters/mode-discovery-geo
 */
export const facilityUseModes = /* @__PURE__ */ Object.freeze(["discovery-geo", "upcoming-slots"] as const);

/** What the Facilities API gives, and in which order. See {@link facilityUseModes}. */
export type FacilityUseMode = (typeof facilityUseModes)[number];

/** Which page of results, and how long. */
export interface SearchPaging {
  /** The maximum number of items of a page: 1 to 50. Default: decided by imin. */
  readonly limit?: number | undefined;
  /** The page to begin with, from 1. */
  readonly page?: number | undefined;
}

/** The arguments of `search.eventSeries()`. */
export interface EventSeriesQuery extends SearchPaging {
  /** How results are grouped and ordered. */
  readonly mode: EventSeriesMode;
  /** The area to search. Required, except with `filters: { isVirtual: true }`. */
  readonly geo?: GeoRadial | undefined;
  /** Further conditions. */
  readonly filters?: EventSeriesFilters | undefined;
}

/** Which places `search.places()` is to find: those of the event series that match. */
export interface PlacesQuery extends SearchPaging {
  /** The area to search. Required, except with `filters: { isVirtual: true }`. */
  readonly geo?: GeoRadial | undefined;
  /** Further conditions for the event series. */
  readonly filters?: EventSeriesFilters | undefined;
}

/** The arguments of `search.facilityUses()`. */
export interface FacilityUseQuery extends SearchPaging {
  /** Whether facilities are given with the slots of one day. */
  readonly mode: FacilityUseMode;
  /** The area to search. */
  readonly geo: GeoRadial;
  /** Further conditions; a day in `startDate[gte]` or `startDate[lte]` with mode `"upcoming-slots"`. */
  readonly filters?: FacilityUseFilters | undefined;
}
