import { dateTime, shift } from "../basics/duration.ts";
import { activity, HARBOUR, HARBOUR_COURTS, HARBOUR_SPORTS, offer } from "./club.ts";
import type { FacilityUse, IndividualFacilityUse, Offer, Slot } from "./model.ts";

const FIRST_HOUR = 8;
const LAST_HOUR = 21;

const BADMINTON = [
  offer(`${HARBOUR}/offers/badminton-adult`, "Adult", 11.2, { latestCancellationBeforeStartDate: "PT4H" }),
  offer(`${HARBOUR}/offers/badminton-junior`, "Junior", 5.6, {
    ageRange: { type: "QuantitativeValue", maxValue: 17 },
    latestCancellationBeforeStartDate: "PT4H",
  }),
];
const TENNIS = [
  offer(`${HARBOUR}/offers/tennis-adult`, "Adult", 14, { latestCancellationBeforeStartDate: "PT24H" }),
];

/** The club's courts with a slot for each hour of a number of days from a midnight on. @internal */
export function facilityUses(midnight: Date, days: number): readonly FacilityUse[] {
  return [
    {
      ...facility("badminton", "Badminton Courts", "Four courts in the main hall."),
      activity: [activity("c0360db0-a817-4bae-9167-40f89b49fc9e", "Badminton")],
      event: slots("badminton", midnight, days, 4, BADMINTON),
    },
    {
      ...facility("tennis", "Tennis Courts", "Two floodlit hard courts by the water."),
      activity: [activity("f2ea7405-6098-4378-b0fe-4e398a659fc4", "Tennis")],
      event: ["1", "2"].map((number) => court(number, midnight, days)),
    },
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

function court(number: string, midnight: Date, days: number): IndividualFacilityUse {
  return {
    type: "IndividualFacilityUse",
    identifier: `harbour-IndividualFacilityUse-tennis-${number}`,
    name: `Court ${number}`,
    event: slots(`tennis-${number}`, midnight, days, 1, TENNIS),
  };
}

function slots(slug: string, midnight: Date, days: number, uses: number, offers: readonly Offer[]): Slot[] {
  const made: Slot[] = [];
  for (let day = 0; day < days; day++) {
    for (let hour = FIRST_HOUR; hour <= LAST_HOUR; hour++) {
      const start = shift(midnight, `P${day}DT${hour}H`);
      const startDate = dateTime(start);
      made.push({
        type: "Slot",
        identifier: `${HARBOUR}/slots/${slug}-${startDate.slice(0, 13)}`,
        startDate,
        endDate: dateTime(shift(start, "PT1H")),
        duration: "PT1H",
        maximumUses: uses,
        offers,
      });
    }
  }
  return made;
}
