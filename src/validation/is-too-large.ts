import { isObject } from "../json-ld/respell.ts";

/** A person has a few objects on three levels, a checkout session a few for each attendee. */
const maxObjects = 100_000;
const maxLevels = 500;

/** The message for a value that is too large. @internal */
export const tooLarge = "is nested too deeply, has more than 100,000 objects or contains itself";

/**
 * Whether a value has too many objects or levels. Counts an object each time it would be serialized, because a few
 * shared objects can expand to more than fits into memory.
 *
 * @internal
 */
export function isTooLarge(value: unknown): boolean {
  let level: unknown[] = [value];
  let objects = 0;
  for (let depth = 0; level.length > 0; depth++) {
    objects += level.length;
    if (depth > maxLevels || objects > maxObjects) return true;
    level = level.flatMap((item) => (isObject(item) ? Object.values(item).filter(isObject) : []));
  }
  return false;
}
