import * as z from "zod/mini";
import { optionalText } from "./response-values.ts";

/** A named value: an access code, an additional property or a submitted form field (OpenActive `PropertyValue`). */
export interface PropertyValue {
  /** The JSON-LD type. */
  type?: "PropertyValue" | undefined;
  /** The name of the value: `"PIN Code"`. */
  name?: string | undefined;
  /** The code of an access code: `"1234"`. It is here, not in `value`. */
  description?: string | undefined;
  /** The `id` of the form field, in a submitted form. */
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
