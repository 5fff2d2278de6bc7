import { dateTime, shift } from "../basics/duration.ts";
import type { LondonDay } from "../basics/london.ts";
import { BADMINTON, TENNIS } from "./activities.ts";
import { HARBOUR, HARBOUR_COURTS, HARBOUR_SPORTS, offer } from "./club.ts";
import { MOCK_FACILITIES } from "./mock-items.ts";
import type { FacilityUse, IndividualFacilityUse, Offer, Slot } from "./model.ts";

/** The start times of the slots, in London, from 08:00 to 21:00. */
const HOURS = Array.from({ length: 14 }, (_, index) => String(index + 8).padStart(2, "0"));

const BADMINTON_OFFERS = [
  offer(`${HARBOUR}/offers/badminton-adult`, "Adult", 11.2, { latestCancellationBeforeStartDate: "PT4H" }),
  offer(`${HARBOUR}/offers/badminton-junior`, "Junior", 5.6, {
    ageRange: { type: "QuantitativeValue", maxValue: 17 },
    latestCancellationBeforeStartDate: "PT4H",
  }),
];
const TENNIS_OFFERS = [
  offer(`${HARBOUR}/offers/tennis-adult`, "Adult", 14, { latestCancellationBeforeStartDate: "PT24H" }),
];

/** The club's courts, with a slot for each hour of these days. @internal */
export function facilityUses(days: readonly LondonDay[]): readonly FacilityUse[] {
  return [
    {
      ...facility("badminton", "Badminton Courts", "Four courts in the main hall."),
      activity: [BADMINTON],
      event: slots(`${HARBOUR}/slots/badminton`, days, 4, BADMINTON_OFFERS),
    },
    {
      ...facility("tennis", "Tennis Courts", "Two floodlit hard courts by the water."),
      activity: [TENNIS],
      event: ["1", "2"].map((number) => court(number, days)),
    },
    ...MOCK_FACILITIES.map(({ facilityUse, slots: prefix, uses, offers }) => ({
      ...facilityUse,
      event: slots(prefix, days, uses, offers),
    })),
  ];
}

function facility(slug: string, name: string, description: string) {
  return {
    type: "FacilityUse" as const,
    identifier: `harbour-FacilityUse-${slug}`,
    name,
    description,
    provider: HARBOUR_SPORTS,
    location: HARBOUR_COURTS,
    dataSource: "harbour",
  };
}

function court(number: string, days: readonly LondonDay[]): IndividualFacilityUse {
  return {
    type: "IndividualFacilityUse",
    identifier: `harbour-IndividualFacilityUse-tennis-${number}`,
    name: `Court ${number}`,
    event: slots(`${HARBOUR}/slots/tennis-${number}`, days, 1, TENNIS_OFFERS),
  };
}

function slots(
  prefix: string,
  days: readonly LondonDay[],
  maximumUses: number,
  offers: readonly Offer[],
): Slot[] {
  return days.flatMap((day) =>
    HOURS.map((hour): Slot => {
      const start = day.at(`${hour}:00`);
      return {
        type: "Slot",
        identifier: `${prefix}-${day.date}T${hour}`,
        timetableDay: day.date,
        startDate: dateTime(start),
        endDate: dateTime(shift(start, "PT1H")),
        duration: "PT1H",
        maximumUses,
        offers,
      };
    }),
  );
}
