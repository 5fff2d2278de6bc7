import type { RestrictedCollection } from "../open-active/restricted-collection.ts";
import { UnusableResponseIssues } from "../transport/operation.ts";

/**
 * imin leaves empty lists out, so a page without items is an empty page; but an answer that has nothing of a page
 * is not one, and must not pass for "no bookings".
 *
 * @throws UnusableAnswerIssues where the answer is no page of a list.
 * @internal
 */
export function readCollection<Item>(collection: RestrictedCollection<Item>): RestrictedCollection<Item> {
  const { "imin:item": items, "imin:totalItems": totalItems, view, type } = collection;
  if (items !== undefined && !Array.isArray(items)) {
    throw new UnusableResponseIssues([{ path: "imin:item", message: "must be a list" }]);
  }
  const isPage = type === "imin:RestrictedCollection" || items !== undefined || totalItems !== undefined;
  if (!isPage && view === undefined) {
    throw new UnusableResponseIssues([{ path: "type", message: 'must be "imin:RestrictedCollection"' }]);
  }
  return collection;
}
