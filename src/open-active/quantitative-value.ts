import * as z from "zod/mini";
import { optionalNumber, optionalText } from "./response-values.ts";

/** A range, such as permitted ages, or a single measured value (OpenActive `QuantitativeValue`). */
export interface QuantitativeValue {
  /** The JSON-LD type. */
  type?: "QuantitativeValue" | undefined;
  /** The lower bound, inclusive: `16` years. If absent, there is no lower bound. */
  minValue?: number | undefined;
  /** The upper bound, inclusive: `55` years. If absent, there is no upper bound. */
  maxValue?: number | undefined;
  /** The measured value, if this is not a range: `1.81`. */
  value?: number | undefined;
  /** The unit of `value`, as a UN/CEFACT code: `"KMT"` for kilometers. */
  unitCode?: string | undefined;
}

/** @internal */
export const quantitativeValueSchema = z.looseObject({
  type: z.optional(z.literal("QuantitativeValue")),
  minValue: optionalNumber,
  maxValue: optionalNumber,
  value: optionalNumber,
  unitCode: optionalText,
});
