import * as z from "zod/mini";
import { type PartialCollectionView, partialCollectionViewSchema } from "./partial-collection-view.ts";
import { optionalModel, optionalNumber, optionalText, optionalUnknown } from "./response-values.ts";

/**
 * One page of a list, in the format of all lists of the Booking Platform and Search APIs: orders, order items,
 * event series, facility uses and places.
 */
export interface RestrictedCollection<Item> {
  /** The JSON-LD type. */
  type?: "imin:RestrictedCollection" | undefined;
  /** The JSON-LD context. */
  "@context"?: unknown;
  /** The requested URL. */
  id?: string | undefined;
  /** The number of items in the whole list. Approximate for large search results. */
  "imin:totalItems"?: number | undefined;
  /** The page's position, with links to the other pages. */
  view?: PartialCollectionView | undefined;
  /** The page's items. Absent if there are none, because imin omits empty lists. */
  "imin:item"?: Item[] | undefined;
}

/** @internal */
// @__NO_SIDE_EFFECTS__
export function restrictedCollectionSchema<ItemSchema extends z.ZodMiniType>(item: ItemSchema) {
  return z.looseObject({
    type: z.optional(z.literal("imin:RestrictedCollection")),
    "@context": optionalUnknown,
    id: optionalText,
    "imin:totalItems": optionalNumber,
    view: optionalModel<PartialCollectionView>(partialCollectionViewSchema),
    "imin:item": z.optional(z.array(item)),
  });
}

/** {@link restrictedCollectionSchema} without its inferred type. @internal */
// @__NO_SIDE_EFFECTS__
export function collectionSchema<Item>(item: z.ZodMiniType<Item>): z.ZodMiniType<RestrictedCollection<Item>> {
  return restrictedCollectionSchema(item);
}
