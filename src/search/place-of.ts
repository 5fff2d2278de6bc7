import { textOf } from "../errors/property-of.ts";
import type { Place } from "../open-active/place.ts";
import { inherited, type Levels } from "./parents.ts";

/**
 * The place of a session or slot, or of its nearest parent that has one. imin's responses have each place once, in the
 * EventSeries' `"imin:locationSummary"`, and refer to it by `id`. If a session comes with its parents, the summary has the
 * one place that it is at.
 *
 * @internal
 */
export function placeOf(levels: Levels): Place | undefined {
  const location = inherited(levels, "location", "object");
  const summary = [inherited(levels, "imin:locationSummary", "object") ?? []].flat();
  const referred = summary.find((place) => location?.id !== undefined && place?.id === location.id);
  if (referred || (location && !isBareReference(location))) return referred ?? location;
  return summary.length === 1 ? summary[0] : undefined;
}

/** A reference within the response, with no other data. A place with more data is complete, with any `id`. */
function isBareReference(place: Place): boolean {
  const { type: _, id: __, ...details } = place;
  return textOf(place, "id")?.startsWith("#") === true && Object.keys(details).length === 0;
}
