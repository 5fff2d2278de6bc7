import { textOf } from "../errors/property-of.ts";
import type { Place } from "../open-active/place.ts";
import { inherited, type Levels } from "./parents.ts";

/**
 * Finds the place of a session or slot, or of its nearest parent that has one. imin's responses have each place
 * once, in the EventSeries' `"imin:locationSummary"`, and refer to it by `id`. A session with its parents has only
 * its own place there.
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

/** A reference within the response, without other data. A place with more data is complete, whatever its `id`. */
function isBareReference(place: Place): boolean {
  const { type: _, id: __, ...details } = place;
  return textOf(place, "id")?.startsWith("#") === true && Object.keys(details).length === 0;
}
