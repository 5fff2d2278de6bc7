import * as z from "zod/mini";
import { optionalNumber, optionalText } from "./response-values.ts";

/** A range, such as the ages admitted, or one measured value (OpenActive `QuantitativeValue`). */
export interface QuantitativeValue {
  /** What kind of object this is. */
  type?: "QuantitativeValue" | undefined;
  /** The lower end, included: `16` years. Absent means no lower end. */
  minValue?: number | undefined;
  /** The upper end, included: `55` years. Absent means no upper end. */
  maxValue?: number | undefined;
  /** The value measured, where this is not a range: `1.81`. */
  value?: number | undefined;
  /** The unit of `value`, in UN/CEFACT's code: `"KMT"` for kilometres. */
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
