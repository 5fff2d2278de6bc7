import type { Issue } from "../errors/issue.ts";
import type { RestrictedCollection } from "../open-active/restricted-collection.ts";
import { searchParameters } from "../transport/address.ts";
import type { Query } from "../transport/operation.ts";

/** How many queries a list keeps of the pages that came last. */
const mostRemembered = 32;

/**
 * The pages that led to the present one. The queries are shared by all pages of a list and numbered, so that a page
 * can be asked for its successor twice.
 *
 * @internal
 */
export interface PagesSeen {
  /** Queries, in one spelling, by the number of the page that they gave, from 1. */
  readonly queries: Map<string, number>;
  /** The number of the present page. */
  readonly number: number;
  /** How many items the pages before the present one had. */
  readonly itemsBefore: number;
  /** How many items the present one has. */
  readonly itemsHere: number;
}

/** The query of the next page, or why the link to it cannot be followed. @internal */
export type NextPage =
  | { readonly query: Query; readonly issue?: undefined }
  | { readonly query?: undefined; readonly issue: Issue };

/**
 * The next page: that of `view.next`, else of `view.urlTemplate` while items are missing. Neither page counts nor an
 * empty page decide: imin's own sample says one page and has two. A query that led here already ends the list.
 *
 * @param own The caller's own parameters.
 * @param requested The query that was sent for this page, if it was not the caller's own.
 * @internal
 */
export function nextPageOf(
  collection: RestrictedCollection<unknown>,
  own: Query,
  requested: Query | undefined,
  seen: PagesSeen,
): NextPage | undefined {
  const link = collection.view?.next ?? fromTemplate(collection, seen);
  if (link === undefined) return undefined;
  remember(requested ?? linkedQuery(collection.view?.id, own) ?? own, seen);
  const query = linkedQuery(link, own);
  if (query === undefined) {
    return { issue: { path: "view.next", message: "is not a URL with a query, so it cannot be followed" } };
  }
  const number = seen.queries.get(spellingOf(query));
  return number !== undefined && number <= seen.number ? undefined : { query };
}

function fromTemplate(collection: RestrictedCollection<unknown>, seen: PagesSeen): string | undefined {
  const { view, "imin:totalItems": totalItems = Infinity } = collection;
  const { urlTemplate, "imin:currentPage": currentPage, "imin:itemsPerPage": itemsPerPage = 0 } = view ?? {};
  // The response may differ from the documentation, so a template need not be a text.
  if (typeof urlTemplate !== "string" || currentPage === undefined || seen.itemsHere === 0) return undefined;
  const itemsSoFar = Math.max(seen.itemsBefore, (currentPage - 1) * itemsPerPage) + seen.itemsHere;
  return itemsSoFar < totalItems ? urlTemplate.replace("{page}", String(currentPage + 1)) : undefined;
}

/**
 * The caller's own parameters, with those that a link adds. The rest of the link does not count: behind a proxy it names
 * imin's host, and no link decides where the key goes. The caller's parameters win, so that no link decides whose orders
 * are listed either; except for the page, which is what the link is for.
 *
 */
function linkedQuery(link: unknown, own: Query): Query | undefined {
  // A link may be relative. To what does not matter.
  const base = "https://book.imin.co";
  if (typeof link !== "string" || !URL.canParse(link, base)) return undefined;
  const { protocol, searchParams } = new URL(link, base);
  const names = new Set(searchParams.keys());
  if (!/^https?:$/.test(protocol) || names.size === 0) return undefined;
  const kept = Object.entries(own).filter(([name, value]) => name !== "page" && value !== undefined);
  for (const [name] of kept) names.delete(name);
  return Object.fromEntries([
    ...kept,
    ...[...names].map((name) => [name, searchParams.getAll(name)] as const),
  ]);
}

/**
 * Remembers the last pages, and of those before them the ones whose number is a power of two: a few, however long the
 * list is. Where a list leads back to one of them, as to its beginning, it ends at once; where it leads back to another
 * one, it goes round until it meets one that is remembered, as every round does.
 */
function remember(query: Query, { queries, number }: PagesSeen): void {
  queries.set(spellingOf(query), number);
  for (const [seen, seenNumber] of queries) {
    if (queries.size <= mostRemembered) return;
    if (!Number.isInteger(Math.log2(seenNumber))) queries.delete(seen);
  }
}

/** One spelling for each query, in any order of its parameters. */
function spellingOf(query: Query): string {
  const parameters = searchParameters(query);
  parameters.sort();
  return parameters.toString();
}
