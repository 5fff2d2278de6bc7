/** A person has a handful of objects, a checkout session a few for each attendee. */
const mostObjects = 100_000;

/** What to say of a value that is too large. @internal */
export const tooLarge = "has more than 100,000 objects, or contains itself";

/**
 * Whether a value has too many objects to be read, as many times as each would be written. Where objects share others, a
 * few can stand for more than there is memory for.
 *
 * @internal
 */
export function isTooLarge(value: unknown): boolean {
  const pending = [value];
  for (let objects = 0; pending.length > 0; objects++) {
    if (objects > mostObjects) return true;
    const next = pending.pop();
    if (typeof next !== "object" || next === null) continue;
    for (const inner of Object.values(next)) if (typeof inner === "object") pending.push(inner);
  }
  return false;
}
