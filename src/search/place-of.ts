import type { Place } from "../open-active/place.ts";

/**
 * The place that a `location` means. imin's responses have each place once, in the EventSeries' `"imin:locationSummary"`,
 * and refer to it by `id`. If a session comes with its parents, the summary has the one place that it is at.
 *
 * @internal
 */
export function resolvePlace(
  location: Place | undefined,
  summary: readonly Place[] | undefined = [],
): Place | undefined {
  const referred = summary.find(({ id }) => id !== undefined && id === location?.id);
  if (referred !== undefined) return referred;
  if (location !== undefined && !isBareReference(location)) return location;
  return summary.length === 1 ? summary[0] : undefined;
}

/** A reference within the response, with nothing to show. A place that has more is there in full, whatever its `id`. */
function isBareReference({ type: _, id, ...details }: Place): boolean {
  return id?.startsWith("#") === true && Object.keys(details).length === 0;
}
