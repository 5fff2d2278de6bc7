import { CIRCUIT_TRAINING, INDOOR_CYCLING, PILATES, RUNNING, TENNIS, YOGA } from "./activities.ts";
import {
  HARBOUR,
  HARBOUR_COURTS,
  HARBOUR_SPORTS,
  offer,
  PROVIDER,
  RIVERSIDE_CENTRE,
  RIVERSIDE_LEISURE,
} from "./club.ts";
import { NORTHBANK_STUDIO, RIVERSIDE_PARK } from "./showcase-places.ts";
import { EVERY_DAY, type Series } from "./timetable.ts";

const RIVERSIDE = { organizer: RIVERSIDE_LEISURE, dataSource: "riverside", feed: PROVIDER } as const;
const ADULT_YOGA = offer(`${PROVIDER}/offers/city-yoga-adult`, "Adult", 10);

/** Items that show what search can do: several places, levels, ages, online, all day. @internal */
export const SHOWCASE_SERIES: readonly Series[] = [
  {
    ...RIVERSIDE,
    identifier: "riverside-EventSeries-city-yoga",
    name: "City Flow Yoga",
    description: "An hour of flowing yoga after work, at either of our two studios.",
    activity: [YOGA],
    ageRange: { type: "QuantitativeValue", minValue: 16 },
    levels: ["Beginner", "Intermediate"],
    parts: [
      {
        slug: "city-yoga-riverside",
        location: RIVERSIDE_CENTRE,
        offers: [ADULT_YOGA],
        times: ["17:00"],
        weekdays: [1, 4],
        duration: "PT1H",
        capacity: 16,
      },
      {
        slug: "city-yoga-northbank",
        location: NORTHBANK_STUDIO,
        offers: [ADULT_YOGA],
        times: ["18:00"],
        weekdays: [2, 5],
        duration: "PT1H",
        capacity: 12,
      },
    ],
  },
  {
    ...RIVERSIDE,
    identifier: "riverside-EventSeries-strength-circle",
    name: "Women's Strength Circle",
    description: "Barbells and good company, coached, for women who have lifted before.",
    activity: [CIRCUIT_TRAINING],
    ageRange: { type: "QuantitativeValue", minValue: 18 },
    genderRestriction: "oa:FemaleOnly",
    levels: ["Intermediate"],
    parts: [
      {
        slug: "strength-circle",
        location: NORTHBANK_STUDIO,
        offers: [offer(`${PROVIDER}/offers/strength-adult`, "Adult", 11.5)],
        times: ["19:00"],
        weekdays: [1, 3],
        duration: "PT1H15M",
        capacity: 10,
      },
    ],
  },
  {
    ...RIVERSIDE,
    identifier: "riverside-EventSeries-first-five",
    name: "First Five Kilometres",
    description: "Nine weeks from the sofa to five kilometres, with a run leader and no stopwatch.",
    activity: [RUNNING],
    ageRange: { type: "QuantitativeValue", minValue: 12 },
    levels: ["Beginner"],
    parts: [
      {
        slug: "first-five",
        location: RIVERSIDE_PARK,
        offers: [offer(`${PROVIDER}/offers/first-five`, "Everyone", 2)],
        times: ["10:00"],
        weekdays: [0, 6],
        duration: "PT1H",
        capacity: 25,
      },
    ],
  },
  {
    ...RIVERSIDE,
    identifier: "riverside-EventSeries-online-pilates",
    name: "Pilates at Home",
    description: "Live on your screen, camera on or off. All you need is a mat.",
    activity: [PILATES],
    isVirtual: true,
    parts: [
      {
        slug: "online-pilates",
        location: RIVERSIDE_CENTRE,
        offers: [offer(`${PROVIDER}/offers/online-pilates`, "Online", 4)],
        times: ["12:00"],
        weekdays: [2, 4],
        duration: "PT45M",
        capacity: 100,
      },
    ],
  },
  {
    ...RIVERSIDE,
    identifier: "riverside-EventSeries-open-spin",
    name: "Open Spin Studio",
    description: "The bikes are yours for the hour.",
    activity: [INDOOR_CYCLING],
    ageRange: { type: "QuantitativeValue", minValue: 16 },
    isHighFrequency: true,
    parts: [
      {
        slug: "open-spin",
        location: RIVERSIDE_CENTRE,
        offers: [offer(`${PROVIDER}/offers/open-spin`, "Adult", 6.5)],
        times: ["07:00", "08:00", "09:00", "10:00", "14:00", "15:00", "16:00", "20:00"],
        weekdays: EVERY_DAY,
        duration: "PT1H",
        capacity: 20,
      },
    ],
  },
  {
    organizer: HARBOUR_SPORTS,
    dataSource: "harbour",
    feed: HARBOUR,
    identifier: "harbour-EventSeries-junior-tennis",
    name: "Junior Tennis Club",
    description: "Rackets and balls are there; bring trainers that have seen worse.",
    activity: [TENNIS],
    ageRange: { type: "QuantitativeValue", minValue: 8, maxValue: 14 },
    levels: ["Beginner", "Intermediate", "Advanced"],
    parts: [
      {
        slug: "junior-tennis",
        location: HARBOUR_COURTS,
        offers: [
          offer(`${HARBOUR}/offers/junior-tennis`, "Junior", 5, {
            ageRange: { type: "QuantitativeValue", minValue: 8, maxValue: 14 },
          }),
        ],
        times: ["09:00"],
        weekdays: [6],
        duration: "PT1H30M",
        capacity: 12,
      },
    ],
  },
];
