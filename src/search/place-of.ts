import { asText } from "../errors/property-of.ts";
import type { Place } from "../open-active/place.ts";
import { inherited, type Levels, objectsIn } from "./parents.ts";

/**
 * Finds the place of a session or slot, or of its nearest parent that has one. imin's responses have each place
 * once, in the EventSeries' `"imin:locationSummary"`, and refer to it by `id`. A session with its parents has only
 * its own place there.
 *
 * @internal
 */
export function placeOf(levels: Levels): Place | undefined {
  const [location] = objectsIn(inherited(levels, "location"));
  const summary = objectsIn(inherited(levels, "imin:locationSummary"));
  const [only, ...others] = summary;
  const referred = summary.find(({ id }) => id && id === location?.id);
  return referred ?? (location && !isBareReference(location) ? location : others[0] ? undefined : only);
}

/** A reference within the response, without other data. A place with more data is complete, whatever its `id`. */
function isBareReference({ type: _, id, ...details }: Place): boolean {
  return /^#/.test(asText(id)) && !Object.keys(details)[0];
}
