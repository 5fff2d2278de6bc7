import { asText } from "../errors/property-of.ts";
import type { Place } from "../open-active/place.ts";
import { inherited, type Levels, objectsIn } from "./parents.ts";

/**
 * The place of a session or slot, or of its nearest parent that has one. imin's responses have each place once, in the
 * EventSeries' `"imin:locationSummary"`, and refer to it by `id`. If a session comes with its parents, the summary has the
 * one place that it is at.
 *
 * @internal
 */
export function placeOf(levels: Levels): Place | undefined {
  const location = inherited(levels, "location");
  const summary = objectsIn(inherited(levels, "imin:locationSummary"));
  const referred = summary.find(({ id }) => id && id === location?.id);
  const [only, ...others] = summary;
  return (
    referred ?? (location && !isBareReference(location) ? location : others.length > 0 ? undefined : only)
  );
}

/** A reference within the response, with no other data. A place with more data is complete, with any `id`. */
function isBareReference({ type: _, id, ...details }: Place): boolean {
  return /^#/.test(asText(id)) && Object.keys(details).length === 0;
}
