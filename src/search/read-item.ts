import type { Reading } from "../transport/operation.ts";

/** The common properties of items. */
interface Item {
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly identifier?: unknown;
}

/**
 * Rejects an item of another type than requested. An item may lack its type, but must then be identifiable in
 * another way: `{ message: "…" }` is not an item.
 *
 * @internal
 */
export function readItem<Found extends Item>(item: Found, ...types: readonly string[]): Reading<Found> {
  const { type, id, identifier } = item;
  const isKnown = type === undefined ? (id ?? identifier) !== undefined : types.includes(type);
  return isKnown ? { result: item } : { issues: [{ path: "type", message: `must be "${types[0]}"` }] };
}
