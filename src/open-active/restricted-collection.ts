import * as z from "zod/mini";
import { type PartialCollectionView, partialCollectionViewSchema } from "./partial-collection-view.ts";
import { optionalModel, optionalNumber, optionalText, optionalUnknown } from "./response-values.ts";

/**
 * One page of a list, as every list of imin's Booking Platform and Search APIs comes: orders, order items, event
 * series, facility uses, places.
 */
export interface RestrictedCollection<Item> {
  /** What kind of object this is. */
  type?: "imin:RestrictedCollection" | undefined;
  /** The JSON-LD context. */
  "@context"?: unknown;
  /** The URL that was asked for. */
  id?: string | undefined;
  /** How many items the whole list has; approximate in large search results. */
  "imin:totalItems"?: number | undefined;
  /** Which page this is, and where the others are. */
  view?: PartialCollectionView | undefined;
  /** The page's items. Absent if there are none: imin leaves empty lists out. */
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
