import { dateTime, shift } from "../basics/duration.ts";
import { HARBOUR, PROVIDER } from "./club.ts";
import type { EventSeries, ScheduledSession } from "./model.ts";
import { type Part, PROGRAMME } from "./programme-series.ts";

/** The clubs' sessions beside the timetable, for a number of days from a midnight on. @internal */
export function programme(midnight: Date, days: number): readonly EventSeries[] {
  return PROGRAMME.map(({ parts, ...series }) => {
    const feed = series.dataSource === "harbour" ? HARBOUR : PROVIDER;
    return {
      type: "EventSeries",
      ...series,
      subEvent: parts.map((part) => ({
        type: "SessionSeries",
        identifier: `${series.dataSource}-SessionSeries-${part.slug}`,
        location: part.location,
        offers: part.offers,
        subEvent: sessions(part, feed, midnight, days),
      })),
    };
  });
}

function sessions(part: Part, feed: string, midnight: Date, days: number): readonly ScheduledSession[] {
  const made: ScheduledSession[] = [];
  for (let day = 0; day < days; day++) {
    const date = shift(midnight, `P${day}D`);
    if (!part.weekdays.includes(date.getUTCDay())) continue;
    for (const hour of part.hours) {
      const start = shift(date, `PT${hour}H`);
      const startDate = dateTime(start);
      made.push({
        type: "ScheduledSession",
        identifier: `${feed}/scheduled-sessions/${part.slug}-${startDate.slice(0, 13)}`,
        startDate,
        endDate: dateTime(shift(start, part.duration)),
        duration: part.duration,
        maximumAttendeeCapacity: part.capacity,
      });
    }
  }
  return made;
}
