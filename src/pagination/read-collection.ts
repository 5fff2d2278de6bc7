import type { RestrictedCollection } from "../open-active/restricted-collection.ts";
import type { Reading } from "../transport/operation.ts";

/**
 * imin omits empty lists, so a page without items is an empty page. But a response without any property of a page
 * is not a page, and must not count as "no bookings".
 *
 * @internal
 */
export function readCollection<Item>(
  collection: RestrictedCollection<Item>,
): Reading<RestrictedCollection<Item>> {
  const { "imin:item": items, "imin:totalItems": totalItems, view, type } = collection;
  if (items !== undefined && !Array.isArray(items)) {
    return { issues: [{ path: "imin:item", message: "must be a list" }] };
  }
  if (type !== "imin:RestrictedCollection" && (items ?? totalItems ?? view) === undefined) {
    return { issues: [{ path: "type", message: 'must be "imin:RestrictedCollection"' }] };
  }
  return { result: collection };
}
