import type { JsonObject } from "../basics/json.ts";
import { Refusal } from "../basics/refusal.ts";

const ITEMS_PER_PAGE = 10;
const CONTEXT = ["https://openactive.io/", "https://schema.imin.co/", "https://openactive.io/ns-beta"];

/**
 * One page of a collection with imin's `view`. As everywhere in imin, an empty array is left out: a page
 * without items has no `imin:item`.
 *
 * @param address the collection's URL without a query.
 * @param query the request's own parameters, with the defaults that count.
 * @internal
 */
export function pageOf<T>(
  all: readonly T[],
  address: string,
  query: URLSearchParams,
  render: (item: T) => JsonObject,
  itemsPerPage = ITEMS_PER_PAGE,
): JsonObject {
  const current = readPage(query.get("page"));
  const total = Math.max(1, Math.ceil(all.length / itemsPerPage));
  const others = new URLSearchParams(query);
  others.delete("page");
  const start = `${address}?${others}&page=`;
  const items = all.slice((current - 1) * itemsPerPage, current * itemsPerPage);
  return {
    "@context": CONTEXT,
    id: `${start}${current}`,
    type: "imin:RestrictedCollection",
    "imin:totalItems": all.length,
    view: {
      id: `${start}${current}`,
      type: "PartialCollectionView",
      first: `${start}1`,
      last: `${start}${total}`,
      "imin:currentPage": current,
      "imin:itemsPerPage": itemsPerPage,
      "imin:totalPages": total,
      urlTemplate: `${start}{page}`,
      ...(current > 1 ? { previous: `${start}${Math.min(current - 1, total)}` } : {}),
      ...(current < total ? { next: `${start}${current + 1}` } : {}),
    },
    ...(items.length > 0 ? { "imin:item": items.map(render) } : {}),
  };
}

function readPage(given: string | null): number {
  if (given === null) return 1;
  const page = Number(given);
  if (!/^\d+$/.test(given) || page < 1 || !Number.isSafeInteger(page)) {
    throw new Refusal(400, "InvalidQuery", "`page` must be a whole number from 1");
  }
  return page;
}
