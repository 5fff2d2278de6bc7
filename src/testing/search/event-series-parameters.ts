import { nameOfWeekday } from "../basics/london.ts";
import { LIST_PARAMETERS, type SearchQuery } from "./search-query.ts";

/** What imin tags the series with that take place all the time. @internal */
export const HIGH_FREQUENCY = "HighFrequencySession";

/** The filters that have one value, and what it is. */
const SINGLE = {
  "ageRange[includeRange]": "ages",
  "ageRangeMin[gte]": "number",
  "ageRangeMax[lte]": "number",
  "startDate[gte]": "moment",
  "startDate[lte]": "moment",
  "startTime[gte]": "time",
  "startTime[lte]": "time",
  "priceAdult[gte]": "number",
  "priceAdult[lte]": "number",
  "organizerName[textSearch]": "text",
  isVirtual: "truth",
} as const;

const WEEKDAYS = Array.from({ length: 7 }, (_, day) => `schema:${nameOfWeekday(day)}`);
const LEVELS = ["Beginner", "Intermediate", "Advanced"] as const;

/** The filters that have a few values, and what these are. imin's guide to filters shortens the levels. */
const CHOICES = {
  dayOfWeek: WEEKDAYS,
  byDay: WEEKDAYS,
  genderRestriction: ["oa:NoRestriction", "oa:MaleOnly", "oa:FemaleOnly"],
  levelType: LEVELS.flatMap(namesOfLevel),
  leaderGender: ["schema:Female", "schema:Male"],
  iminTag: [HIGH_FREQUENCY],
  "iminTag[not]": [HIGH_FREQUENCY],
};

/**
 * What a query for event series can hold. Filters that only clients of the API attest are taken where the catalogue
 * has something to filter by.
 *
 * @internal
 */
export const EVENT_SERIES_PARAMETERS = {
  single: ["mode", ...LIST_PARAMETERS, ...Object.keys(SINGLE)],
  repeatable: [
    ...Object.keys(CHOICES),
    "activityId",
    "activityPrefLabel",
    "activityConceptCollectionId",
    "activityInScheme",
    "accessibilitySupportId",
    "specialRequirementId",
    "organizerId",
    "amenityFeatureType[valueTrue]",
  ],
};

/** Refuses a filter whose value cannot be used, whatever else would be found. @internal */
export function checkFilters(query: SearchQuery): void {
  for (const [name, kind] of Object.entries(SINGLE)) query[kind](name);
  for (const [name, valid] of Object.entries(CHOICES)) query.checkChoice(name, valid);
}

/** What a level can be called in a query. @internal */
export function namesOfLevel(level: string): readonly string[] {
  return [`imin:${level}Level`, `imin:${level}`];
}
