import type { Reading } from "../transport/operation.ts";

/** What items have in common. */
interface Item {
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly identifier?: unknown;
}

/**
 * Refuses an item of another type than the one that was asked for. An item may lack its type, but then something else has
 * to tell which item it is: `{ message: "…" }` is no item.
 *
 * @internal
 */
export function readItem<Found extends Item>(item: Found, ...types: readonly string[]): Reading<Found> {
  const { type, id, identifier } = item;
  const isKnown = type === undefined ? (id ?? identifier) !== undefined : types.includes(type);
  return isKnown ? { result: item } : { issues: [{ path: "type", message: `must be "${types[0]}"` }] };
}
