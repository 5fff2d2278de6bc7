import { propertyOf } from "../errors/property-of.ts";
import { refuseUnreadable } from "../errors/refuse-unreadable.ts";
import { type DateTime, readDateTime } from "../open-active/date-time.ts";
import { inLocale } from "./in-locale.ts";
import type { Summary } from "./summary.ts";

/** Options of {@link formatWhen}. */
export interface FormatWhenOptions {
  /** The language and region, as a BCP 47 tag. Default: `"en-GB"`. */
  readonly locale?: string | undefined;
  /** The time zone, as an IANA name. Default: `"Europe/London"`. */
  readonly timeZone?: string | undefined;
}

/**
 * Formats a date and time range: `"Friday 27 November 2026, 18:30–19:30"`. If the range ends on another day, the
 * result has both days: `"Friday 27 November 2026, 22:00 – Saturday 28 November 2026, 02:00"`. An end at midnight
 * belongs to the day before. A date without a time is returned unchanged. An end that is missing or not after the
 * start is omitted.
 *
 * @param when A {@link Summary}, or any `startDate` and `endDate`. A date without an offset is read as UTC, like
 * imin's dates.
 * @returns `""` if there is no valid `startDate`.
 * @throws IminInputError if the runtime does not know the locale or the time zone.
 * @example
 * ```ts
 * import { formatWhen } from "imin-sdk";
 *
 * const when = { startDate: "2026-11-27T18:30:00Z", endDate: "2026-11-27T19:30:00Z" };
 * formatWhen(when); // "Friday 27 November 2026, 18:30–19:30"
 * formatWhen(when, { locale: "cy" });
 * ```
 */
export function formatWhen(
  when: Pick<Summary, "startDate"> & Partial<Pick<Summary, "endDate">>,
  options?: FormatWhenOptions,
): string {
  const start = readDateTime(propertyOf(when, "startDate"));
  if (start === undefined) return "";
  const end = readDateTime(propertyOf(when, "endDate"));
  const { locale = "en-GB", timeZone = "Europe/London" } = refuseUnreadable("formatWhen", () => ({
    ...options,
  }));
  return inLocale("formatWhen", [locale, timeZone], () => {
    const dayOf = ({ time, hasTime }: DateTime) => formatDay(time, locale, hasTime ? timeZone : "UTC");
    const clock = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone });
    const dayAndTime = (moment: DateTime) =>
      moment.hasTime ? `${dayOf(moment)}, ${clock.format(moment.time)}` : dayOf(moment);
    if (end === undefined || end.time <= start.time) return dayAndTime(start);
    // The last moment before the end, because an end at midnight belongs to the day before.
    const last = end.hasTime ? { ...end, time: end.time - 1 } : end;
    if (dayOf(last) !== dayOf(start)) return `${dayAndTime(start)} – ${dayAndTime(end)}`;
    return start.hasTime ? `${dayAndTime(start)}–${clock.format(end.time)}` : dayOf(start);
  });
}

function formatDay(time: number, locale: string, timeZone: string): string {
  const day = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone } as const;
  const text = new Intl.DateTimeFormat(locale, day).format(time);
  // Runtimes format British English differently: "Friday 27 November" and "Friday, 27 November".
  return locale.startsWith("en") ? text.replace(/^(\w+), (?=\d)/, "$1 ") : text;
}
