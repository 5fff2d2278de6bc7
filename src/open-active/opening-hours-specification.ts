import * as z from "zod/mini";
import type { DayOfWeek } from "./day-of-week.ts";
import { anyText, optionalList, optionalText } from "./response-values.ts";

/** Opening hours (OpenActive `OpeningHoursSpecification`). */
export interface OpeningHoursSpecification {
  /** The JSON-LD type. */
  type?: "OpeningHoursSpecification" | undefined;
  /** The local opening time: `"09:00"`. */
  opens?: string | undefined;
  /** The local closing time: `"17:00"`. */
  closes?: string | undefined;
  /** The days that these hours apply to. */
  dayOfWeek?: DayOfWeek[] | undefined;
  /** Special hours: the first day that they apply to, `YYYY-MM-DD`. */
  validFrom?: string | undefined;
  /** Special hours: the last day that they apply to, `YYYY-MM-DD`. */
  validThrough?: string | undefined;
}

/** @internal */
export const openingHoursSpecificationSchema = z.looseObject({
  type: z.optional(z.literal("OpeningHoursSpecification")),
  opens: optionalText,
  closes: optionalText,
  dayOfWeek: optionalList<DayOfWeek>(anyText),
  validFrom: optionalText,
  validThrough: optionalText,
});
