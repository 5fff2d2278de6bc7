import type { RestrictedCollection } from "../open-active/restricted-collection.ts";

/**
 * The pages that led to the present one. The URLs are shared by all pages of a list and numbered, so that a page
 * can be asked for its successor twice.
 *
 * @internal
 */
export interface PagesSeen {
  /** URLs by the number of the page that they gave, from 1. */
  readonly urls: Map<string, number>;
  /** The number of the present page. */
  readonly number: number;
  /** How many items the pages before the present one had. */
  readonly itemsBefore: number;
  /** How many items the present one has. */
  readonly itemsHere: number;
}

/**
 * Where the next page is: `view.next`, else made of `view.urlTemplate` while items are missing. Neither page counts
 * nor an empty page decide: imin's own sample says one page and has two. A URL that led here already ends the list.
 *
 * @internal
 */
export function nextPageUrl(collection: RestrictedCollection<unknown>, seen: PagesSeen): string | undefined {
  const { view } = collection;
  const url = view?.next ?? fromTemplate(collection, seen);
  if (url === undefined) return undefined;
  const number = seen.urls.get(url);
  return number !== undefined && number <= seen.number ? undefined : url;
}

function fromTemplate(collection: RestrictedCollection<unknown>, seen: PagesSeen): string | undefined {
  const { view, "imin:totalItems": totalItems = Infinity } = collection;
  const { urlTemplate, "imin:currentPage": currentPage, "imin:itemsPerPage": itemsPerPage = 0 } = view ?? {};
  // The answer may differ from the documentation, so a template need not be a text.
  if (typeof urlTemplate !== "string" || currentPage === undefined || seen.itemsHere === 0) return undefined;
  const itemsSoFar = Math.max(seen.itemsBefore, (currentPage - 1) * itemsPerPage) + seen.itemsHere;
  return itemsSoFar < totalItems ? urlTemplate.replace("{page}", String(currentPage + 1)) : undefined;
}
