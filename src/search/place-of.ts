import { matches } from "../errors/property-of.ts";
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
  const location = inherited(levels, "location");
  const summary = [inherited(levels, "imin:locationSummary")].flat();
  const place = summary.find((each) => location?.id && each?.id === location.id) ?? location;
  // A reference within the response, without other data. A place with more data is complete, whatever its `id`.
  if (place && !(matches(place.id, /^#/) && /^(type|id)+$/.test(Object.keys(place).join("")))) return place;
  return summary.length === 1 ? summary[0] : undefined;
}
