import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";

/** An amount in the currency's main unit: `12.5` for £12.50. imin sends numbers. OpenActive also allows strings. */
export type Price = number | string;

/** @internal */
export const anyText = z.string();

/** @internal */
export const optionalText = z.optional(anyText);

/** @internal */
export const optionalTexts = z.optional(z.array(anyText));

/** @internal */
export const optionalNumber = z.optional(z.number());

/** @internal */
export const optionalNumbers = z.optional(z.array(z.number()));

/** @internal */
export const optionalBoolean = z.optional(z.boolean());

/** @internal */
export const optionalTextOrNumber = z.optional(z.union([anyText, z.number()]));

/** A property that is kept without validation. @internal */
export const optionalUnknown = z.optional(z.unknown());

/*
 * Everything here and in the models must be tree-shakable: functions are marked as free of side effects, and a shape
 * with a spread, which might run a getter, is in a function called with `@__PURE__`.
 *
 * A nested model names its interface: `optionalModel<Place>(placeShape)`. Types inferred from the shape would grow with
 * every level, and would be infinite for a model that contains itself.
 */

/** @internal */
// @__NO_SIDE_EFFECTS__
export function optionalModel<Model>(model: z.ZodMiniType<Model>): OptionalModel<Model> {
  return z.optional(model);
}

/** @internal */
export type OptionalModel<Model> = z.ZodMiniOptional<z.ZodMiniType<Model>>;

/** A model, or its URL or identifier. @internal */
// @__NO_SIDE_EFFECTS__
export function optionalModelOrText<Model>(model: z.ZodMiniType<Model>): OptionalModel<Model | string> {
  return z.optional(z.union([anyText, model]));
}

/** A model, or a list of it in another source. @internal */
// @__NO_SIDE_EFFECTS__
export function optionalOneOrMore<Model>(model: z.ZodMiniType<Model>): OptionalModel<Model | Model[]> {
  return z.optional(z.union([model, z.array(model)]));
}

/** A list for which empty and absent mean the same, because imin omits empty lists. @internal */
// @__NO_SIDE_EFFECTS__
export function optionalList<Item>(item: z.ZodMiniType<Item>): OptionalList<Item> {
  return z.optional(z.array(item));
}

/** @internal */
export type OptionalList<Item> = z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniType<Item>>>;

/** A string with known values. Any other string is also valid, so only the type is checked. @internal */
// @__NO_SIDE_EFFECTS__
export function openText<Known extends string>(): z.ZodMiniType<LiteralUnion<Known, string>> {
  return anyText;
}

/** @internal */
// @__NO_SIDE_EFFECTS__
export function optionalOpenText<Known extends string>(): OptionalModel<LiteralUnion<Known, string>> {
  return optionalText;
}
