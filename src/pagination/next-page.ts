import type { Issue } from "../errors/issue.ts";
import type { PartialCollectionView } from "../open-active/partial-collection-view.ts";
import type { RestrictedCollection } from "../open-active/restricted-collection.ts";
import { searchParameters } from "../transport/address.ts";
import type { Query } from "../transport/operation.ts";

/** How many of the most recent queries a list keeps. */
const maxRemembered = 32;

/**
 * The pages that led to the current one. All pages of a list share the numbered queries, so that you can request a
 * page's successor twice.
 *
 * @internal
 */
export interface PagesSeen {
  /** Normalized queries by the number of their page, from 1. */
  readonly queries: Map<string, number>;
  /** The number of the current page. */
  readonly number: number;
  /** The number of items on earlier pages. */
  readonly itemsBefore: number;
  /** The number of items on the current page. */
  readonly itemsHere: number;
}

/** The query of the next page, or the reason why its link cannot be followed. @internal */
export type NextPage =
  | { readonly query: Query; readonly issue?: undefined }
  | { readonly query?: undefined; readonly issue: Issue };

/**
 * Finds the next page: `view.next`, otherwise `view.urlTemplate` while items are missing. Page counts and empty
 * pages do not matter: imin's own sample says one page and has two. A repeated query ends the list.
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
  const view = collection.view ?? {};
  const link = view.next ?? fromTemplate(view, collection["imin:totalItems"] ?? Infinity, seen);
  if (link === undefined) return undefined;
  remember(requested ?? linkedQuery(view.id, own) ?? own, seen);
  const query = linkedQuery(link, own);
  if (query === undefined) {
    return { issue: { path: "view.next", message: "must be a URL with a query, so it cannot be followed" } };
  }
  const number = seen.queries.get(spellingOf(query)) ?? Infinity;
  return number <= seen.number ? undefined : { query };
}

function fromTemplate(view: PartialCollectionView, totalItems: number, seen: PagesSeen): string | undefined {
  const { urlTemplate, "imin:itemsPerPage": itemsPerPage = 0 } = view;
  // The response may differ from the documentation. Without a number, the comparison below is false.
  const currentPage = Number(view["imin:currentPage"]);
  if (typeof urlTemplate !== "string" || seen.itemsHere === 0) return undefined;
  const itemsSoFar = Math.max(seen.itemsBefore, (currentPage - 1) * itemsPerPage) + seen.itemsHere;
  return itemsSoFar < totalItems ? urlTemplate.replace("{page}", String(currentPage + 1)) : undefined;
}

/**
 * Adds a link's parameters to the caller's own. Ignores the rest of the link: behind a proxy it names imin's host,
 * and a link must not decide where the key is sent. The caller's parameters take precedence, so that a link cannot
 * decide whose orders are listed. Only the page number comes from the link.
 */
function linkedQuery(link: unknown, own: Query): Query | undefined {
  // A link may be relative. Its base does not matter.
  const base = "https://book.imin.co";
  if (typeof link !== "string" || !URL.canParse(link, base)) return undefined;
  const { protocol, searchParams } = new URL(link, base);
  const names = new Set(searchParams.keys());
  if (!/^https?:/.test(protocol) || names.size === 0) return undefined;
  const kept = Object.entries(own).filter(([name, value]) => name !== "page" && value !== undefined);
  for (const [name] of kept) names.delete(name);
  return Object.fromEntries([
    ...kept,
    ...[...names].map((name) => [name, searchParams.getAll(name)] as const),
  ]);
}

/**
 * Remembers the most recent pages, and earlier ones whose number is a power of two: few pages, however long the
 * list is. A list that loops back to a remembered page ends immediately. Any other loop ends when it reaches a
 * remembered page, which every loop does.
 */
function remember(query: Query, { queries, number }: PagesSeen): void {
  queries.set(spellingOf(query), number);
  for (const [seen, seenNumber] of queries) {
    if (queries.size <= maxRemembered) return;
    if (!Number.isInteger(Math.log2(seenNumber))) queries.delete(seen);
  }
}

/** Normalizes a query, so that the order of parameters does not matter. */
function spellingOf(query: Query): string {
  const parameters = searchParameters(query);
  parameters.sort();
  return parameters.toString();
}
