import { dateTime, shift } from "../state/duration.ts";
import { activity, ENTITLEMENTS, offer, PROVIDER, RIVERSIDE_CENTRE, RIVERSIDE_LEISURE } from "./club.ts";
import type { Concept, EventSeries, Offer, ScheduledSession } from "./model.ts";

/** One line of the club's timetable. */
interface TimetableEntry {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly activity: Concept;
  readonly offers: readonly Offer[];
  /** In UTC. */
  readonly hour: number;
  readonly minute: number;
  readonly duration: string;
  readonly capacity: number;
  /** Sunday is 0, as in `Date`. */
  readonly weekdays: readonly number[];
}

/** The session of imin's example scenario. @internal */
export const EXAMPLE_SESSION = `${PROVIDER}/scheduled-sessions/00000000000000001741`;

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const UNDER_16 = { type: "QuantitativeValue", maxValue: 15 } as const;

const ADULT = offer(`${PROVIDER}/offers/adult`, "Adult", 8.5);
const JUNIOR = offer(`${PROVIDER}/offers/junior`, "Junior", 4.5, { ageRange: UNDER_16 });
const RESIDENT = offer("https://imin.co/ns/offers/adult-resident", "Adult Resident", 6.8, {
  entitlementType: ENTITLEMENTS[0].fragment,
});

const TIMETABLE: readonly TimetableEntry[] = [
  {
    slug: "yoga",
    name: "Sunrise Yoga",
    description: "A gentle start to the day, for every level. Mats are provided.",
    activity: activity("bf1a5e00-cdcf-465d-8c5a-6f57040b7f7e", "Yoga"),
    offers: [
      offer(`${PROVIDER}/offers/yoga-adult`, "Adult", 7.25),
      offer(`${PROVIDER}/offers/yoga-senior`, "60 and over", 5, {
        ageRange: { type: "QuantitativeValue", minValue: 60 },
      }),
    ],
    hour: 7,
    minute: 0,
    duration: "PT1H",
    capacity: 18,
    weekdays: [1, 3, 5],
  },
  {
    slug: "indoor-cycling",
    name: "Lunchtime Indoor Cycling",
    description: "Forty-five minutes of intervals on the bike. No refunds, as bikes are few.",
    activity: activity("4a19873e-118e-43f4-b86e-05acba8fb1de", "Indoor Cycling"),
    offers: [
      offer(`${PROVIDER}/offers/cycling-adult`, "Adult", 9.95, {
        allowCustomerCancellationFullRefund: false,
      }),
    ],
    hour: 12,
    minute: 15,
    duration: "PT45M",
    capacity: 2,
    weekdays: [1, 2, 3, 4, 5],
  },
  {
    slug: "junior-swimming",
    name: "Junior Swimming Lesson",
    description: "Stages 1 to 3, for children from five to eleven.",
    activity: activity("88dcd4d4-3a9c-4f9d-b6a2-7f6f7a5a1c10", "Swimming"),
    offers: [
      offer(`${PROVIDER}/offers/swimming-junior`, "Junior", 6.4, {
        ageRange: { type: "QuantitativeValue", minValue: 5, maxValue: 11 },
      }),
    ],
    hour: 16,
    minute: 0,
    duration: "PT30M",
    capacity: 8,
    weekdays: [1, 2, 3, 4],
  },
  {
    slug: "fun-run",
    name: "Riverside Fun Run",
    description: "Five kilometres along the river, at any pace, free of charge.",
    activity: activity("72ddb2dc-7d75-424e-880a-d90eabe91381", "Running"),
    offers: [
      offer(`${PROVIDER}/offers/free`, "Free place", 0, { latestCancellationBeforeStartDate: "PT1H" }),
    ],
    hour: 9,
    minute: 0,
    duration: "PT1H",
    capacity: 500,
    weekdays: EVERY_DAY,
  },
  {
    slug: "circuits",
    name: "Drop-in Circuits",
    description: "Turn up and train. Pay at the door; places cannot be booked.",
    activity: activity("c16df6ed-a4a0-4275-a8c3-1c8cff56856f", "Circuit Training"),
    offers: [
      offer(`${PROVIDER}/offers/circuits-adult`, "Adult", 5, {
        openBookingInAdvance: "https://openactive.io/Unavailable",
      }),
    ],
    hour: 18,
    minute: 0,
    duration: "PT1H",
    capacity: 30,
    weekdays: [2, 4],
  },
];

/** The club's sessions for a number of days from a midnight on. @internal */
export function eventSeries(midnight: Date, days: number): readonly EventSeries[] {
  return [pilates(midnight, days), ...TIMETABLE.map((entry) => series(entry, midnight, days))];
}

/** The series with the session of imin's example scenario, two days ahead at half past six. */
function pilates(midnight: Date, days: number): EventSeries {
  const entry: TimetableEntry = {
    slug: "pilates",
    name: "Pilates for Everyone",
    description: "Strength and balance on the mat, with a teacher who knows every name.",
    activity: activity("984068fb-2d40-4ac6-8b0c-0f4d7e3f6f6a", "Pilates"),
    offers: [ADULT, JUNIOR, RESIDENT],
    hour: 18,
    minute: 30,
    duration: "PT1H",
    capacity: 20,
    weekdays: EVERY_DAY,
  };
  const example = session(EXAMPLE_SESSION, entry, shift(midnight, "P2D"));
  const whole = series(entry, midnight, days);
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
