import * as z from "zod/mini";
import { optionalText } from "./response-values.ts";

/** A named value: an access code, an additional property, a submitted form field (OpenActive `PropertyValue`). */
export interface PropertyValue {
  /** What kind of object this is. */
  type?: "PropertyValue" | undefined;
  /** What the value is called: `"PIN Code"`. */
  name?: string | undefined;
  /** In an access code, the code itself: `"1234"`. Note that it is here and not in `value`. */
  description?: string | undefined;
  /** In a submitted form, the `id` of the form field. */
  propertyID?: string | undefined;
  /** The value of an additional property or of a submitted form field. */
  value?: string | number | boolean | undefined;
}

/** @internal */
export const propertyValueSchema = z.looseObject({
  type: z.optional(z.literal("PropertyValue")),
  name: optionalText,
  description: optionalText,
  propertyID: optionalText,
  value: z.optional(z.union([z.string(), z.number(), z.boolean()])),
});
