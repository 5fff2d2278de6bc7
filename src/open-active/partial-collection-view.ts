import * as z from "zod/mini";
import { optionalNumber, optionalText } from "./response-values.ts";

/**
 * Which page of a collection this is, and where the others are. Do not rely on the counts: in imin's
 * own sample they contradict the links. {@link https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/orders/order-history | Order History}
 */
export interface PartialCollectionView {
  /** What kind of object this is. */
  type?: "PartialCollectionView" | undefined;
  /** The URL of this page; in search with the defaults that imin put in. */
  id?: string | undefined;
  /** The URL of the first page. */
  first?: string | undefined;
  /** The URL of the last page. */
  last?: string | undefined;
  /** The URL of the next page. */
  next?: string | undefined;
  /**
   * The URL of the page before.
   *
   * @experimental imin's pages name it in prose only; no sample has it.
   */
  previous?: string | undefined;
  /** This page's number, from 1. */
  "imin:currentPage"?: number | undefined;
  /** How many items a page has at most: `10` in orders, up to `50` in search. */
  "imin:itemsPerPage"?: number | undefined;
  /** How many pages there are. */
  "imin:totalPages"?: number | undefined;
  /** The URL of any page, with `{page}` in the place of its number. */
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
