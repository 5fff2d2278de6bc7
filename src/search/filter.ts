/**
 * A value of a filter. A `Date` is sent as imin writes moments: in UTC, to the second.
 */
export type FilterValue = string | number | boolean | Date;

/** A filter's value, or several, of which an item has to match one. An empty list filters nothing. */
export type OneOrMore<Value extends FilterValue> = Value | readonly Value[];

/** Filters by imin's own names for them. What is `undefined` is left out. */
export interface SearchFilters {
  /** Any filter of imin's, known to this SDK or not: it is sent as it is. */
  readonly [name: string]: OneOrMore<FilterValue> | undefined;
}
