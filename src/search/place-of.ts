import type { Place } from "../open-active/place.ts";

/**
 * The place that a `location` means. Answers of imin's have each place once, in the EventSeries'
 * `"imin:locationSummary"`, and refer to it by `id`; where a session comes with its parents, the summary has the one
 * place that it is at.
 *
 * @internal
 */
export function resolvePlace(
  location: Place | undefined,
  summary: readonly Place[] | undefined = [],
): Place | undefined {
  const referred = summary.find(({ id }) => id !== undefined && id === location?.id);
  if (referred !== undefined) return referred;
  const isReference = location === undefined || location.id?.startsWith("#") === true;
  if (!isReference) return location;
  return summary.length === 1 ? summary[0] : undefined;
}
