import type { JsonObject } from "../basics/json.ts";
import { invalidParameter } from "./query.ts";

const ITEMS_PER_PAGE = 10;
const CONTEXT = ["https://openactive.io/", "https://schema.imin.co/", "https://openactive.io/ns-beta"];

/** The URL of a collection and the query for it. @internal */
export interface CollectionRequest {
  /** The collection's URL without a query. */
  readonly address: string;
  /** The query as sent, `?page=2`. */
  readonly requested: string;
  /** The effective query: as sent, plus the defaults that apply. */
  readonly query: URLSearchParams;
  /** The contexts that its `@context` has in addition to the usual three. */
  readonly furtherContext?: string | undefined;
}

/**
 * Returns one page of a collection with imin's `view`. imin omits empty arrays everywhere, so a page without items
 * has no `imin:item`.
 *
 * @internal
 */
export function pageOf<T>(
  all: readonly T[],
  { address, requested, query, furtherContext }: CollectionRequest,
  render: (item: T) => JsonObject,
  itemsPerPage = ITEMS_PER_PAGE,
): JsonObject {
  const current = readPage(query.get("page"));
  const total = Math.max(1, Math.ceil(all.length / itemsPerPage));
  const others = new URLSearchParams(query);
  others.delete("page");
  const start = `${address}?${others}&page=`;
  return {
    "@context": furtherContext === undefined ? CONTEXT : [...CONTEXT, furtherContext],
    id: address + requested,
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
    "imin:item": all.slice((current - 1) * itemsPerPage, current * itemsPerPage).map(render),
  };
}

function readPage(given: string | null): number {
  if (given === null) return 1;
  const page = Number(given);
  if (!/^\d+$/.test(given) || page < 1 || !Number.isSafeInteger(page)) {
    throw invalidParameter("page", "a whole number from 1");
  }
  return page;
}
