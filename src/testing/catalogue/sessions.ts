import { dateTime, shift } from "../basics/duration.ts";
import { PROVIDER, RIVERSIDE_CENTRE, RIVERSIDE_LEISURE } from "./club.ts";
import type { EventSeries, ScheduledSession } from "./model.ts";
import { programme } from "./programme.ts";
import { EXAMPLE_SESSION, PILATES, TIMETABLE, type TimetableEntry } from "./timetable.ts";

/** The club's sessions for a number of days from a midnight on. @internal */
export function eventSeries(midnight: Date, days: number): readonly EventSeries[] {
  return [
    pilates(midnight, days),
    ...TIMETABLE.map((entry) => series(entry, midnight, days)),
    ...programme(midnight, days),
  ];
}

/** The series with the session of imin's example scenario, two days ahead at half past six. */
function pilates(midnight: Date, days: number): EventSeries {
  const example = session(EXAMPLE_SESSION, PILATES, shift(midnight, "P2D"));
  const whole = series(PILATES, midnight, days);
  const others = (whole.subEvent[0]?.subEvent ?? []).filter(
    ({ startDate }) => startDate !== example.startDate,
  );
  const sessions = [...others, example].sort((one, other) => one.startDate.localeCompare(other.startDate));
  return { ...whole, subEvent: whole.subEvent.map((part) => ({ ...part, subEvent: sessions })) };
}

function series(entry: TimetableEntry, midnight: Date, days: number): EventSeries {
  const sessions: ScheduledSession[] = [];
  for (let day = 0; day < days; day++) {
    const date = shift(midnight, `P${day}D`);
    if (!entry.weekdays.includes(date.getUTCDay())) continue;
    const stamp = dateTime(date).slice(0, 10);
    sessions.push(session(`${PROVIDER}/scheduled-sessions/${entry.slug}-${stamp}`, entry, date));
  }
  return {
    type: "EventSeries",
    identifier: `riverside-EventSeries-${entry.slug}`,
    name: entry.name,
    description: entry.description,
    activity: [entry.activity],
    organizer: RIVERSIDE_LEISURE,
    dataSource: "riverside",
    subEvent: [
      {
        type: "SessionSeries",
        identifier: `riverside-SessionSeries-${entry.slug}`,
        location: RIVERSIDE_CENTRE,
        offers: entry.offers,
        subEvent: sessions,
      },
    ],
  };
}

function session(identifier: string, entry: TimetableEntry, date: Date): ScheduledSession {
  const start = shift(date, `PT${entry.hour}H${entry.minute}M`);
  return {
    type: "ScheduledSession",
    identifier,
    startDate: dateTime(start),
    endDate: dateTime(shift(start, entry.duration)),
    duration: entry.duration,
    maximumAttendeeCapacity: entry.capacity,
  };
}
