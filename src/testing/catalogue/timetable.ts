import { activity, ENTITLEMENTS, offer, PROVIDER } from "./club.ts";
import type { Concept, Offer } from "./model.ts";

/** One line of the club's timetable. @internal */
export interface TimetableEntry {
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

/** The club's other series. @internal */
export const TIMETABLE: readonly TimetableEntry[] = [
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
    activity: activity("5f09c2ca-ceeb-4e0c-871f-e2d0b9971317", "Indoor Cycling"),
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
    activity: activity("dfaf6bb4-d2fe-4db5-a271-4ceeaaaf55b9", "Swimming Lessons"),
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
    activity: activity("d22d1d7d-8a2f-4e18-88c8-80abcbdded9d", "Circuit Training"),
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

/** The series of imin's example scenario. @internal */
export const PILATES: TimetableEntry = {
  slug: "pilates",
  name: "Pilates for Everyone",
  description: "Strength and balance on the mat, with a teacher who knows every name.",
  activity: activity("3a6b1c08-7aa6-48d4-9690-dca9e0133057", "Pilates"),
  offers: [ADULT, JUNIOR, RESIDENT],
  hour: 18,
  minute: 30,
  duration: "PT1H",
  capacity: 20,
  weekdays: EVERY_DAY,
};
