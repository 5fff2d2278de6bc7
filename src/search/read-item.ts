import type { Reading } from "../transport/operation.ts";

/**
 * Refuses an item of another type than the one that was asked for. An item without a type passes: the schema reports it.
 *
 * @internal
 */
export function readItem<Item extends { readonly type?: string | undefined }>(
  item: Item,
  ...types: readonly string[]
): Reading<Item> {
  if (item.type === undefined || types.includes(item.type)) return { result: item };
  return { issues: [{ path: "type", message: `must be "${types[0]}"` }] };
}
