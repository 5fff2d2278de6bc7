import type { Order } from "imin-sdk";
import type { FakeResponse, ObservedRequest } from "./observed-client.ts";

/** The list's URL, without a page number. */
export const base = "https://book.imin.co/api/v2/orders?customerIdentifier=1234";

/** Orders with consecutive identifiers. */
export const orders = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ type: "Order", identifier: String(from + index) }));

/** The page that a request is for. */
export const pageNumber = ({ url }: ObservedRequest) => Number(new URL(url).searchParams.get("page") ?? 1);

/** More requests than any test needs. A list that does not end then fails soon. */
const maxRequests = 2_000;

/** A list with this many orders, ten a page, paged like imin's. */
export function listOf(
  totalItems: number,
  change: (page: number, body: Record<string, unknown>) => void = () => {},
) {
  let requests = 0;
  return (request: ObservedRequest): FakeResponse => {
    requests += 1;
    if (requests > maxRequests) return { status: 400 };
    const page = pageNumber(request);
    const totalPages = Math.ceil(totalItems / 10);
    const items = orders((page - 1) * 10, Math.max(0, Math.min(10, totalItems - (page - 1) * 10)));
    const body = {
      type: "imin:RestrictedCollection",
      "imin:totalItems": totalItems,
      view: {
        type: "PartialCollectionView",
        id: `${base}&page=${page}`,
        "imin:currentPage": page,
        "imin:itemsPerPage": 10,
        "imin:totalPages": totalPages,
        urlTemplate: `${base}&page={page}`,
        ...(page < totalPages ? { next: `${base}&page=${page + 1}` } : {}),
      },
      ...(items.length === 0 ? {} : { "imin:item": items }),
    };
    change(page, body);
    return { body };
  };
}

/** The identifiers of all orders in a list. */
export async function identifiers(source: AsyncIterable<Order>): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = [];
  for await (const { identifier } of source) found.push(identifier);
  return found;
}

/** The identifiers of the first orders. */
export const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index));
