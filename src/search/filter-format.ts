import { writeDateTime } from "../open-active/date-time.ts";
import type { Rule } from "../validation/rule.ts";
import { isWebUrl } from "../validation/web-url.ts";
import type { EventSeriesFilters } from "./event-series-filters.ts";
import type { FacilityUseFilters } from "./facility-use-filters.ts";

/** How a filter's value has to be written, and how to say so. @internal */
interface FilterFormat extends Rule<string> {
  /** Writes what imin does not take in a way that it takes. */
  readonly rewrite?: (value: string) => string;
}

const dateTime: FilterFormat = {
  fits: isDateTime,
  // What `toISOString()` gives has milliseconds.
  rewrite: (value) => value.replace(/\.\d+Z$/, "Z"),
  message: 'must be a Date, or a moment in UTC to the second, "YYYY-MM-DDTHH:MM:SSZ"',
};
const ages: FilterFormat = {
  fits: isAgeRange,
  message: 'must be one age, "18", or two, "18,55", the lower first',
};
const url: FilterFormat = {
  fits: isWebUrl,
  message: "must be an http:// or https:// URL, not percent-encoded: that is done for you",
};
const time = written(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a local time of day, "HH:mm", such as "08:30"');
const number = written(/^\d+(?:\.\d+)?$/, "must be a number from 0");
const truth = written(/^(?:true|false)$/, "must be true or false");
const text = written(/\S/, "must be a text that is not empty");
const reserved: FilterFormat = {
  fits: () => false,
  message: "is not a filter: it is an argument beside filters",
};

// @__NO_SIDE_EFFECTS__
function prefixed(example: string): FilterFormat {
  return written(/^\w+:\w+$/, `must be a name with its prefix, "${example}"`);
}

// @__NO_SIDE_EFFECTS__
function written(pattern: RegExp, message: string): FilterFormat {
  return { fits: (value) => pattern.test(value), message };
}

const anything: FilterFormat = {
  fits: () => true,
  message: "must be a text, a number, true, false or a Date, or a list of such",
};

/** The filters that an interface names, without those that it lets through. */
type Named<Filters> = keyof { [Name in keyof Filters as string extends Name ? never : Name]: Filters[Name] };

/** The formats of the known filters, by their names. @internal */
export type FilterFormats<Name extends string | number = string> = Readonly<Record<Name, FilterFormat>>;

/** imin documents the formats of these; clients of the API attest the names of the rest. @internal */
export const eventSeriesFormats: FilterFormats<Named<EventSeriesFilters>> = {
  activityId: url,
  activityPrefLabel: text,
  activityConceptCollectionId: url,
  "ageRange[includeRange]": ages,
  "ageRangeMin[gte]": number,
  "ageRangeMax[lte]": number,
  "startDate[gte]": dateTime,
  "startDate[lte]": dateTime,
  "startTime[gte]": time,
  "startTime[lte]": time,
  genderRestriction: prefixed("oa:FemaleOnly"),
  levelType: prefixed("imin:BeginnerLevel"),
  "priceAdult[gte]": number,
  "priceAdult[lte]": number,
  isVirtual: truth,
  iminTag: text,
  "iminTag[not]": text,
  entitlementFilter: text,
  byDay: anything,
  dayOfWeek: anything,
  activityInScheme: anything,
  leaderGender: anything,
  accessibilitySupportId: anything,
  specialRequirementId: anything,
  isWheelchairAccessible: anything,
  membershipRequiredAdult: anything,
  membershipRequiredJunior: anything,
  availableChannelAdult: anything,
  availableChannelJunior: anything,
  organizerId: anything,
  "organizerName[textSearch]": anything,
  "amenityFeatureType[valueTrue]": anything,
  isVirtuallyCoached: anything,
  virtualIsInteractivityPreferred: anything,
  virtualUsesParticipantSuppliedEquipment: anything,
};

/** @internal */
export const facilityUseFormats: FilterFormats<Named<FacilityUseFilters>> = {
  "startDate[gte]": dateTime,
  "startDate[lte]": dateTime,
  activityPrefLabel: text,
  providerId: text,
  activityId: url,
};

/** The arguments beside the filters, by imin's names. */
const argumentsBeside = ["mode", "geo[radial]", "limit", "page"];

/** The format of a filter, and whether the filter is known: one that is not is sent as it is. @internal */
export function formatOf(name: string, formats: FilterFormats): FilterFormat & { readonly isKnown: boolean } {
  if (argumentsBeside.includes(name)) return { ...reserved, isKnown: true };
  const known = Object.hasOwn(formats, name) ? formats[name] : undefined;
  return { ...(known ?? anything), isKnown: known !== undefined };
}

/** There and back again, so that neither the 30th of February nor hour 24 gets through. */
function isDateTime(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && value === writeDateTime(time);
}

function isAgeRange(value: string): boolean {
  const [, from, to = from] = /^(\d+)(?:,(\d+))?$/.exec(value) ?? [];
  return from !== undefined && Number(from) <= Number(to);
}
