import * as z from "zod/mini";
import type { DayOfWeek } from "./day-of-week.ts";
import { anyText, optionalList, optionalText } from "./response-values.ts";

/** When something is open (OpenActive `OpeningHoursSpecification`). */
export interface OpeningHoursSpecification {
  /** What kind of object this is. */
  type?: "OpeningHoursSpecification" | undefined;
  /** The local time it opens: `"09:00"`. */
  opens?: string | undefined;
  /** The local time it closes: `"17:00"`. */
  closes?: string | undefined;
  /** The days these hours are for. */
  dayOfWeek?: DayOfWeek[] | undefined;
  /** Special hours: the first day they are for, `YYYY-MM-DD`. */
  validFrom?: string | undefined;
  /** Special hours: the last day they are for, `YYYY-MM-DD`. */
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
