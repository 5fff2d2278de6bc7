import * as z from "zod/mini";
import type { DayOfWeek } from "./day-of-week.ts";
import {
  anyText,
  optionalList,
  optionalNumber,
  optionalNumbers,
  optionalText,
  optionalTexts,
} from "./response-values.ts";

/**
 * The intended times of a series (OpenActive `Schedule`, or `PartialSchedule` if it is incomplete). Only the
 * ScheduledSessions themselves are authoritative, and only they can be booked.
 */
export interface Schedule {
  /** The JSON-LD type. */
  type: "Schedule" | "PartialSchedule";
  /** The repeat interval, as an ISO 8601 duration: `"P1W"`. */
  repeatFrequency?: string | undefined;
  /** The days of the week: `["schema:Monday"]`. */
  byDay?: DayOfWeek[] | undefined;
  /** The months, `1` to `12`. */
  byMonth?: number[] | undefined;
  /** The days of the month, `1` to `31`. */
  byMonthDay?: number[] | undefined;
  /** The first day, `YYYY-MM-DD`. */
  startDate?: string | undefined;
  /** The last day, `YYYY-MM-DD`. */
  endDate?: string | undefined;
  /** The local start time: `"04:30"`. */
  startTime?: string | undefined;
  /** The local end time: `"05:00"`. */
  endTime?: string | undefined;
  /** The duration, in ISO 8601: `"PT30M"`. */
  duration?: string | undefined;
  /** The number of repetitions. */
  repeatCount?: number | undefined;
  /** Exceptions: dates or date-times at which it does not take place. */
  exceptDate?: string[] | undefined;
  /** The type of event that the schedule generates: `"ScheduledSession"`. */
  scheduledEventType?: string | undefined;
  /** The time zone: `"Europe/London"`. */
  scheduleTimezone?: string | undefined;
  /** The URI template for the `id` of the generated events. */
  idTemplate?: string | undefined;
  /** The URI template for the `url` of the generated events. */
  urlTemplate?: string | undefined;
}

/** @internal */
export const scheduleSchema = z.looseObject({
  type: z.literal(["Schedule", "PartialSchedule"]),
  repeatFrequency: optionalText,
  byDay: optionalList<DayOfWeek>(anyText),
  byMonth: optionalNumbers,
  byMonthDay: optionalNumbers,
  startDate: optionalText,
  endDate: optionalText,
  startTime: optionalText,
  endTime: optionalText,
  duration: optionalText,
  repeatCount: optionalNumber,
  exceptDate: optionalTexts,
  scheduledEventType: optionalText,
  scheduleTimezone: optionalText,
  idTemplate: optionalText,
  urlTemplate: optionalText,
});
