import type { Rule } from "../validation/rule.ts";
import { isWebUrl } from "../validation/web-url.ts";

/** How a filter's value has to be written, and how to say so. @internal */
export type FilterFormat = Rule<string>;

const dateTime: FilterFormat = {
  fits: isDateTime,
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

/** The filters whose format imin documents. A filter that is not here is sent unchecked. */
const formats: Readonly<Record<string, FilterFormat>> = {
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
  providerId: text,
  mode: reserved,
  "geo[radial]": reserved,
  limit: reserved,
  page: reserved,
};

const anyFormat: FilterFormat = {
  fits: () => true,
  message: "must be a text, a number, true, false or a Date, or a list of such",
};

/** The format of a filter, as far as imin documents it. @internal */
export function formatOf(filter: string): FilterFormat {
  return (Object.hasOwn(formats, filter) ? formats[filter] : undefined) ?? anyFormat;
}

/** There and back again, so that neither the 30th of February nor hour 24 gets through. */
function isDateTime(value: string): boolean {
  return value === writeDateTime(new Date(value));
}

/** A moment as imin writes it: in UTC, to the second. @internal */
export function writeDateTime(moment: Date): string | undefined {
  // `toJSON()` gives null where `toISOString()` would throw.
  return moment.toJSON()?.replace(/\.\d+Z$/, "Z");
}

function isAgeRange(value: string): boolean {
  const [, from, to = from] = /^(\d+)(?:,(\d+))?$/.exec(value) ?? [];
  return from !== undefined && Number(from) <= Number(to);
}
