import { nameOfWeekday } from "../basics/london.ts";
import { LIST_PARAMETERS, type SearchQuery } from "./search-query.ts";

/** imin's tag for series that take place all the time. @internal */
export const HIGH_FREQUENCY = "HighFrequencySession";

/** The filters with one value, and the kind of value. */
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

/** The filters with several possible values. imin's guide to filters shortens the levels. */
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
 * The query parameters for event series. Filters known only from API clients are accepted if the catalog has the
 * data.
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

/** Rejects a filter with an invalid value, whatever the other filters. @internal */
export function checkFilters(query: SearchQuery): void {
  for (const [name, kind] of Object.entries(SINGLE)) query[kind](name);
  for (const [name, valid] of Object.entries(CHOICES)) query.checkChoice(name, valid);
}

/** The accepted names of a level in a query. @internal */
export function namesOfLevel(level: string): readonly string[] {
  return [`imin:${level}Level`, `imin:${level}`];
}
