import { writeDateTime } from "../open-active/date-time.ts";
import type { Rule } from "../validation/rule.ts";
import { isWebUrl } from "../validation/web-url.ts";
import type { EventSeriesFilters } from "./event-series-filters.ts";
import type { FacilityUseFilters } from "./facility-use-filters.ts";

/** The format of a filter's value, and the message for a value in another format. @internal */
interface FilterFormat extends Rule<string> {
  /** Converts values that imin does not accept. */
  readonly rewrite?: (value: string) => string;
}

const dateTime: FilterFormat = {
  fits: isDateTime,
  // The result of `toISOString()` has milliseconds.
  rewrite: (value) => value.replace(/\.\d+Z/, "Z"),
  message: 'must be a Date, or a UTC time of the form "YYYY-MM-DDTHH:MM:SSZ"',
};
const ages: FilterFormat = {
  fits: isAgeRange,
  message: 'must be one age, "18", or two, "18,55", with the lower one first',
};
const url: FilterFormat = {
  fits: isWebUrl,
  message: "must be an http:// or https:// URL that is not percent-encoded: the SDK encodes it",
};
const time = written(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a local time of day, "HH:mm", such as "08:30"');
const number = written(/^\d+(?:\.\d+)?$/, "must be a number from 0");
const truth = written(/^(?:true|false)$/, "must be true or false");
const text = written(/\S/, "must be a string that is not empty");
const reserved: FilterFormat = {
  fits: () => false,
  message: "is not a filter: pass it next to filters",
};

// @__NO_SIDE_EFFECTS__
function prefixed(example: string): FilterFormat {
  return written(/^\w+:\w+$/, `must be a name with a prefix, "${example}"`);
}

// @__NO_SIDE_EFFECTS__
function written(pattern: RegExp, message: string): FilterFormat {
  return { fits: (value) => pattern.test(value), message };
}

const anything: FilterFormat = {
  fits: () => true,
  message: "must be a string, a number, true, false or a Date, or a list of these",
};

/** The filters that an interface names, without its index signature. */
type Named<Filters> = keyof { [Name in keyof Filters as string extends Name ? never : Name]: Filters[Name] };

/** The formats of the known filters, by name. @internal */
export type FilterFormats<Name extends string | number = string> = Readonly<Record<Name, FilterFormat>>;

/** imin documents the formats of these. The other names are known only from API clients. @internal */
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

/** The arguments next to the filters, by imin's names. */
const queryArguments = ["mode", "geo[radial]", "limit", "page"];

/** Returns the format of a filter, and whether the SDK knows it. Unknown filters are sent unchanged. @internal */
export function formatOf(name: string, formats: FilterFormats): FilterFormat & { readonly isKnown: boolean } {
  const own = Object.hasOwn(formats, name) ? formats[name] : undefined;
  const known = queryArguments.includes(name) ? reserved : own;
  return { ...(known ?? anything), isKnown: known !== undefined };
}

/** Convert there and back, so that neither February 30 nor hour 24 is accepted. */
function isDateTime(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && value === writeDateTime(time);
}

function isAgeRange(value: string): boolean {
  const [from, to = from] = value.split(",");
  return /^\d+(?:,\d+)?$/.test(value) && Number(from) <= Number(to);
}
