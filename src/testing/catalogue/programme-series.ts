import {
  activity,
  HARBOUR,
  HARBOUR_COURTS,
  HARBOUR_SPORTS,
  offer,
  PROVIDER,
  RIVERSIDE_CENTRE,
  RIVERSIDE_LEISURE,
} from "./club.ts";
import type { EventSeries, Offer, Place } from "./model.ts";
import { NORTHBANK_STUDIO, RIVERSIDE_PARK } from "./programme-places.ts";

/** The sessions of a series at one place. @internal */
export interface Part {
  readonly slug: string;
  readonly location: Place;
  readonly offers: readonly Offer[];
  /** In UTC. */
  readonly hours: readonly number[];
  /** Sunday is 0, as in `Date`. */
  readonly weekdays: readonly number[];
  readonly duration: string;
  readonly capacity: number;
}

/** A series with its parts in place of its sessions. @internal */
export type Series = Omit<EventSeries, "type" | "subEvent"> & { readonly parts: readonly Part[] };

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const RIVERSIDE = { organizer: RIVERSIDE_LEISURE, dataSource: "riverside" } as const;
const ADULT_YOGA = offer(`${PROVIDER}/offers/city-yoga-adult`, "Adult", 10);

/** What search is worth showing with: several places, levels, ages, online, all day long. @internal */
export const PROGRAMME: readonly Series[] = [
  {
    ...RIVERSIDE,
    identifier: "riverside-EventSeries-city-yoga",
    name: "City Flow Yoga",
    description: "An hour of flowing yoga after work, at either of our two studios.",
    activity: [activity("bf1a5e00-cdcf-465d-8c5a-6f57040b7f7e", "Yoga")],
    ageRange: { type: "QuantitativeValue", minValue: 16 },
    levels: ["Beginner", "Intermediate"],
    parts: [
      {
        slug: "city-yoga-riverside",
        location: RIVERSIDE_CENTRE,
        offers: [ADULT_YOGA],
        hours: [17],
        weekdays: [1, 4],
        duration: "PT1H",
        capacity: 16,
      },
      {
        slug: "city-yoga-northbank",
        location: NORTHBANK_STUDIO,
        offers: [ADULT_YOGA],
        hours: [18],
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
    activity: [activity("d22d1d7d-8a2f-4e18-88c8-80abcbdded9d", "Circuit Training")],
    ageRange: { type: "QuantitativeValue", minValue: 18 },
    genderRestriction: "oa:FemaleOnly",
    levels: ["Intermediate"],
    parts: [
      {
        slug: "strength-circle",
        location: NORTHBANK_STUDIO,
        offers: [offer(`${PROVIDER}/offers/strength-adult`, "Adult", 11.5)],
        hours: [19],
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
    activity: [activity("72ddb2dc-7d75-424e-880a-d90eabe91381", "Running")],
    ageRange: { type: "QuantitativeValue", minValue: 12 },
    levels: ["Beginner"],
    parts: [
      {
        slug: "first-five",
        location: RIVERSIDE_PARK,
        offers: [offer(`${PROVIDER}/offers/first-five`, "Everyone", 2)],
        hours: [10],
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
    activity: [activity("3a6b1c08-7aa6-48d4-9690-dca9e0133057", "Pilates")],
    isVirtual: true,
    parts: [
      {
        slug: "online-pilates",
        location: RIVERSIDE_CENTRE,
        offers: [offer(`${PROVIDER}/offers/online-pilates`, "Online", 4)],
        hours: [12],
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
    activity: [activity("5f09c2ca-ceeb-4e0c-871f-e2d0b9971317", "Indoor Cycling")],
    ageRange: { type: "QuantitativeValue", minValue: 16 },
    isHighFrequency: true,
    parts: [
      {
        slug: "open-spin",
        location: RIVERSIDE_CENTRE,
        offers: [offer(`${PROVIDER}/offers/open-spin`, "Adult", 6.5)],
        hours: [7, 8, 9, 10, 14, 15, 16, 20],
        weekdays: EVERY_DAY,
        duration: "PT1H",
        capacity: 20,
      },
    ],
  },
  {
    organizer: HARBOUR_SPORTS,
    dataSource: "harbour",
    identifier: "harbour-EventSeries-junior-tennis",
    name: "Junior Tennis Club",
    description: "Rackets and balls are there; bring trainers that have seen worse.",
    activity: [activity("f2ea7405-6098-4378-b0fe-4e398a659fc4", "Tennis")],
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
        hours: [9],
        weekdays: [6],
        duration: "PT1H30M",
        capacity: 12,
      },
    ],
  },
];
