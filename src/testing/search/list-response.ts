import { pageOf } from "../api/collection.ts";
import { jsonResponse } from "../api/json-response.ts";
import type { Exchange } from "../api/route.ts";
import type { JsonObject } from "../basics/json.ts";
import type { SearchQuery } from "./search-query.ts";

/** imin does not document its default. */
const DEFAULT_LIMIT = 20;

/** The content of a list. @internal */
export interface List<Item> {
  /** Its URL without a query. */
  readonly address: string;
  readonly query: SearchQuery;
  readonly found: readonly Item[];
  readonly render: (item: Item) => JsonObject;
  /** The contexts that the `@context` has in addition to those of all collections. */
  readonly furtherContext?: string;
  /** Parameters that apply unless the query has its own. */
  readonly defaults?: Readonly<Record<string, string>>;
}

/** Returns a page of search results. As at imin, the page's own URLs include the defaults. @internal */
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
