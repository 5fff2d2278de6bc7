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
 * When a series is meant to take place (OpenActive `Schedule`, or `PartialSchedule` where not everything is known).
 * Only the ScheduledSessions themselves are authoritative, and only they can be booked.
 */
export interface Schedule {
  /** What kind of object this is. */
  type: "Schedule" | "PartialSchedule";
  /** How often it repeats, as an ISO 8601 duration: `"P1W"`. */
  repeatFrequency?: string | undefined;
  /** On which days: `["schema:Monday"]`. */
  byDay?: DayOfWeek[] | undefined;
  /** In which months, `1` to `12`. */
  byMonth?: number[] | undefined;
  /** On which days of the month, `1` to `31`. */
  byMonthDay?: number[] | undefined;
  /** The first day, `YYYY-MM-DD`. */
  startDate?: string | undefined;
  /** The last day, `YYYY-MM-DD`. */
  endDate?: string | undefined;
  /** The local time of its start: `"04:30"`. */
  startTime?: string | undefined;
  /** The local time of its end: `"05:00"`. */
  endTime?: string | undefined;
  /** How long it takes, as an ISO 8601 duration: `"PT30M"`. */
  duration?: string | undefined;
  /** How many times it repeats. */
  repeatCount?: number | undefined;
  /** When it does not take place: dates or date-times. */
  exceptDate?: string[] | undefined;
  /** What it makes: `"ScheduledSession"`. */
  scheduledEventType?: string | undefined;
  /** The time zone of its times: `"Europe/London"`. */
  scheduleTimezone?: string | undefined;
  /** A URI template for the `id` of what it makes. */
  idTemplate?: string | undefined;
  /** A URI template for the `url` of what it makes. */
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
