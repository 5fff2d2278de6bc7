import * as z from "zod/mini";
import { optionalNumber, optionalText } from "./response-values.ts";

/**
 * The position of a page in a collection, with links to the other pages. Do not rely on the counts: in imin's own
 * sample they contradict the links. {@link
 * https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/order-history | Order History}
 */
export interface PartialCollectionView {
  /** The JSON-LD type. */
  type?: "PartialCollectionView" | undefined;
  /** The URL of this page. In search, it includes imin's defaults. */
  id?: string | undefined;
  /** The URL of the first page. */
  first?: string | undefined;
  /** The URL of the last page. */
  last?: string | undefined;
  /** The URL of the next page. */
  next?: string | undefined;
  /**
   * The URL of the previous page.
   *
   * @experimental imin's pages mention it, but no sample has it.
   */
  previous?: string | undefined;
  /** This page's number, from 1. */
  "imin:currentPage"?: number | undefined;
  /** The maximum number of items on a page: `10` in orders, up to `50` in search. */
  "imin:itemsPerPage"?: number | undefined;
  /** The number of pages. */
  "imin:totalPages"?: number | undefined;
  /** The URL template of any page, with `{page}` for its number. */
  urlTemplate?: string | undefined;
}

/** @internal */
export const partialCollectionViewSchema = z.looseObject({
  type: z.optional(z.literal("PartialCollectionView")),
  id: optionalText,
  first: optionalText,
  last: optionalText,
  next: optionalText,
  previous: optionalText,
  "imin:currentPage": optionalNumber,
  "imin:itemsPerPage": optionalNumber,
  "imin:totalPages": optionalNumber,
  urlTemplate: optionalText,
});
