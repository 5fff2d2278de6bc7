import { pageOf } from "../api/collection.ts";
import { jsonResponse } from "../api/json-response.ts";
import type { Exchange } from "../api/route.ts";
import type { JsonObject } from "../basics/json.ts";
import type { SearchQuery } from "./search-query.ts";

/** Which default imin has is not documented. */
const DEFAULT_LIMIT = 20;

/** What a list shows. @internal */
export interface List<Item> {
  /** Its URL without a query. */
  readonly address: string;
  readonly query: SearchQuery;
  readonly found: readonly Item[];
  readonly render: (item: Item) => JsonObject;
  /** What the `@context` has beside that of every collection. */
  readonly furtherContext?: string;
  /** Parameters that take effect unless the query has its own. */
  readonly defaults?: Readonly<Record<string, string>>;
}

/** A page of what a search found. As imin does, the page's own URLs have the defaults in them. @internal */
export function listResponse<Item>({ url }: Exchange, list: List<Item>): Response {
  const { address, query, found, render, furtherContext, defaults = {} } = list;
  const limit = query.limit(DEFAULT_LIMIT);
  const effective = new URLSearchParams(url.searchParams);
  for (const [name, value] of Object.entries({ ...defaults, limit: String(limit) })) {
    if (!effective.has(name)) effective.set(name, value);
  }
  const request = { address, requested: url.search, query: effective, furtherContext };
  return jsonResponse(pageOf(found, request, render, limit));
}
