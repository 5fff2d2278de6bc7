import { isWebUrl } from "../checkout/web-url.ts";

/** How a filter's value has to be written, and how to say so. @internal */
export interface FilterFormat {
  readonly fits: (text: string) => boolean;
  /** What the value must be, to follow the filter's name. */
  readonly message: string;
}

const dateTime: FilterFormat = {
  fits: isDateTime,
  message: 'must be a Date, or a moment in UTC to the second, "YYYY-MM-DDTHH:MM:SSZ"',
};
const time: FilterFormat = {
  fits: (text) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text),
  message: 'must be a local time of day, "HH:mm", such as "08:30"',
};
const ages: FilterFormat = {
  fits: isAgeRange,
  message: 'must be one age, "18", or two, "18,55", the lower first',
};
const number: FilterFormat = {
  fits: (text) => /^\d+(?:\.\d+)?$/.test(text),
  message: "must be a number from 0",
};
const truth: FilterFormat = {
  fits: (text) => /^(?:true|false)$/.test(text),
  message: "must be true or false",
};
const url: FilterFormat = {
  fits: isWebUrl,
  message: "must be an http:// or https:// URL, not percent-encoded: that is done for you",
};
const text: FilterFormat = {
  fits: (value) => value.trim() !== "",
  message: "must be a text that is not empty",
};

/** @internal */
function prefixed(example: string): FilterFormat {
  return {
    fits: (value) => /^\w+:\w+$/.test(value),
    message: `must be a name with its prefix, "${example}"`,
  };
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
  genderRestriction: /* @__PURE__ */ prefixed("oa:FemaleOnly"),
  levelType: /* @__PURE__ */ prefixed("imin:BeginnerLevel"),
  "priceAdult[gte]": number,
  "priceAdult[lte]": number,
  isVirtual: truth,
  iminTag: text,
  "iminTag[not]": text,
  entitlementFilter: text,
  providerId: text,
};

/** The format of a filter, where imin documents one. @internal */
export function formatOf(filter: string): FilterFormat | undefined {
  return Object.hasOwn(formats, filter) ? formats[filter] : undefined;
}

/** There and back again, so that neither the 30th of February nor hour 24 gets through. */
function isDateTime(value: string): boolean {
  const moment = new Date(value);
  return !Number.isNaN(moment.getTime()) && value === writeDateTime(moment);
}

/** A moment as imin writes it: in UTC, to the second. @internal */
export function writeDateTime(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, "Z");
}

function isAgeRange(value: string): boolean {
  const [, from, to = from] = /^(\d+)(?:,(\d+))?$/.exec(value) ?? [];
  return from !== undefined && Number(from) <= Number(to);
}
