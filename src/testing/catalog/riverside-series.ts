import { CIRCUIT_TRAINING, INDOOR_CYCLING, PILATES, RUNNING, SWIMMING_LESSONS, YOGA } from "./activities.ts";
import { ENTITLEMENTS, offer, PROVIDER, RIVERSIDE_CENTRE, RIVERSIDE_LEISURE } from "./club.ts";
import { EVERY_DAY, type Series } from "./timetable.ts";

const RIVERSIDE = { organizer: RIVERSIDE_LEISURE, dataSource: "riverside", feed: PROVIDER } as const;
const UNDER_16 = { type: "QuantitativeValue", maxValue: 15 } as const;

const ADULT = offer(`${PROVIDER}/offers/adult`, "Adult", 8.5);
const JUNIOR = offer(`${PROVIDER}/offers/junior`, "Junior", 4.5, { ageRange: UNDER_16 });
const RESIDENT = offer("https://imin.co/ns/offers/adult-resident", "Adult Resident", 6.8, {
  entitlementType: ENTITLEMENTS[0].fragment,
});

/** The leisure centre's series. The series of imin's example scenario is the first. @internal */
export const RIVERSIDE_SERIES: readonly Series[] = [
  {
    ...RIVERSIDE,
    identifier: "riverside-EventSeries-pilates",
    name: "Pilates for Everyone",
    description: "Strength and balance on the mat, with a teacher who knows every name.",
    activity: [PILATES],
    parts: [
      {
        slug: "pilates",
        hasExample: true,
        location: RIVERSIDE_CENTRE,
        offers: [ADULT, JUNIOR, RESIDENT],
        times: ["18:30"],
        weekdays: EVERY_DAY,
        duration: "PT1H",
        capacity: 20,
      },
    ],
  },
  {
    ...RIVERSIDE,
    identifier: "riverside-EventSeries-yoga",
    name: "Sunrise Yoga",
    description: "A gentle start to the day, for every level. Mats are provided.",
    activity: [YOGA],
    parts: [
      {
        slug: "yoga",
        location: RIVERSIDE_CENTRE,
        offers: [
          offer(`${PROVIDER}/offers/yoga-adult`, "Adult", 7.25),
          offer(`${PROVIDER}/offers/yoga-senior`, "60 and over", 5, {
            ageRange: { type: "QuantitativeValue", minValue: 60 },
          }),
        ],
        times: ["07:00"],
        weekdays: [1, 3, 5],
        duration: "PT1H",
        capacity: 18,
      },
    ],
  },
  {
    ...RIVERSIDE,
    identifier: "riverside-EventSeries-indoor-cycling",
    name: "Lunchtime Indoor Cycling",
    description: "Forty-five minutes of intervals on the bike. No refunds, as bikes are few.",
    activity: [INDOOR_CYCLING],
    parts: [
      {
        slug: "indoor-cycling",
        location: RIVERSIDE_CENTRE,
        offers: [
          offer(`${PROVIDER}/offers/cycling-adult`, "Adult", 9.95, {
            allowCustomerCancellationFullRefund: false,
          }),
        ],
        times: ["12:15"],
        weekdays: [1, 2, 3, 4, 5],
        duration: "PT45M",
        capacity: 2,
      },
    ],
  },
  {
    ...RIVERSIDE,
    identifier: "riverside-EventSeries-junior-swimming",
    name: "Junior Swimming Lesson",
    description: "Stages 1 to 3, for children from five to eleven.",
    activity: [SWIMMING_LESSONS],
    parts: [
      {
        slug: "junior-swimming",
        location: RIVERSIDE_CENTRE,
        offers: [
          offer(`${PROVIDER}/offers/swimming-junior`, "Junior", 6.4, {
            ageRange: { type: "QuantitativeValue", minValue: 5, maxValue: 11 },
          }),
        ],
        times: ["16:00"],
        weekdays: [1, 2, 3, 4],
        duration: "PT30M",
        capacity: 8,
      },
    ],
  },
  {
    ...RIVERSIDE,
    identifier: "riverside-EventSeries-fun-run",
    name: "Riverside Fun Run",
    description: "Five kilometres along the river, at any pace, free of charge.",
    activity: [RUNNING],
    parts: [
      {
        slug: "fun-run",
        location: RIVERSIDE_CENTRE,
        offers: [
          offer(`${PROVIDER}/offers/free`, "Free place", 0, { latestCancellationBeforeStartDate: "PT1H" }),
        ],
        times: ["09:00"],
        weekdays: EVERY_DAY,
        duration: "PT1H",
        capacity: 500,
      },
    ],
  },
  {
    ...RIVERSIDE,
    identifier: "riverside-EventSeries-circuits",
    name: "Drop-in Circuits",
    description: "Turn up and train. Pay at the door; places cannot be booked.",
    activity: [CIRCUIT_TRAINING],
    parts: [
      {
        slug: "circuits",
        location: RIVERSIDE_CENTRE,
        offers: [
          offer(`${PROVIDER}/offers/circuits-adult`, "Adult", 5, {
            openBookingInAdvance: "https://openactive.io/Unavailable",
          }),
        ],
        times: ["18:00"],
        weekdays: [2, 4],
        duration: "PT1H",
        capacity: 30,
      },
    ],
  },
];
