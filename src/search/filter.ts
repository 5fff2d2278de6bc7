/** A filter value. A `Date` is sent in imin's format: UTC, to the second. */
export type FilterValue = string | number | boolean | Date;

/** A filter value, or several, one of which an item must match. An empty list has no effect. */
export type OneOrMore<Value extends FilterValue> = Value | readonly Value[];

/** Filters, under imin's own names. `undefined` is omitted. */
export interface SearchFilters {
  /** Any filter of imin, known to this SDK or not. It is sent unchanged. */
  readonly [name: string]: OneOrMore<FilterValue> | undefined;
}
