import type { EventSeries, Place } from "../catalogue/model.ts";
import { type Circle, distanceTo } from "./geo.ts";
import type { SearchQuery } from "./search-query.ts";
import { adultPrice, ageRangeOf } from "./series-facts.ts";

/** What imin tags the series with that take place all the time. @internal */
export const HIGH_FREQUENCY = "HighFrequencySession";

/** A session on its own, with the series around it. @internal */
export interface Occurrence {
  readonly eventSeries: EventSeries;
  readonly location: Place;
  readonly startDate: string;
}

/** Whether a series as a whole is what the query asks for. @internal */
export function matchesSeries(series: EventSeries, query: SearchQuery): boolean {
  const { minValue = 0, maxValue = Infinity } = ageRangeOf(series) ?? {};
  const [youngest, oldest] = query.ages("ageRange[includeRange]") ?? [Infinity, 0];
  const price = adultPrice(series);
  const isVirtual = query.truth("isVirtual");
  return (
    query.allows(
      "activityId",
      series.activity.map(({ id }) => id),
    ) &&
    query.allows(
      "activityPrefLabel",
      series.activity.map(({ prefLabel }) => prefLabel),
    ) &&
    // None of the sandbox's activities belongs to a collection.
    query.allows("activityConceptCollectionId", []) &&
    query.allows("genderRestriction", [series.genderRestriction ?? "oa:NoRestriction"]) &&
    query.allows(
      "levelType",
      (series.levels ?? []).map((level) => `imin:${level}Level`),
    ) &&
    query.allows("organizerId", [series.organizer.id]) &&
    (youngest === Infinity || (minValue <= youngest && maxValue >= Math.min(oldest, Number.MAX_VALUE))) &&
    isWithin(minValue, query.number("ageRangeMin[gte]"), undefined) &&
    isWithin(maxValue, undefined, query.number("ageRangeMax[lte]")) &&
    isWithin(price, query.number("priceAdult[gte]"), query.number("priceAdult[lte]")) &&
    (isVirtual === undefined || isVirtual === (series.isVirtual ?? false))
  );
}

/** Without a value nothing that asks for one matches. */
function isWithin(value: number | undefined, least: number | undefined, most: number | undefined): boolean {
  if (least === undefined && most === undefined) return true;
  return value !== undefined && value >= (least ?? -Infinity) && value <= (most ?? Infinity);
}

/** What takes place all the time is left out, unless it is asked for. @internal */
export function tagFilter(query: SearchQuery): (series: EventSeries) => boolean {
  const wanted = query.all("iminTag");
  const unwanted =
    wanted.length > 0 ? query.all("iminTag[not]") : [HIGH_FREQUENCY, ...query.all("iminTag[not]")];
  return ({ isHighFrequency = false }) => {
    const tags = isHighFrequency ? [HIGH_FREQUENCY] : [];
    return (
      (wanted.length === 0 || wanted.some((tag) => tags.includes(tag))) &&
      !unwanted.some((tag) => tags.includes(tag))
    );
  };
}

/** When, and where. @internal */
export function sessionFilter(
  query: SearchQuery,
  circle: Circle | undefined,
): (occurrence: Occurrence) => boolean {
  const earliest = query.moment("startDate[gte]");
  const latest = query.moment("startDate[lte]");
  const from = query.time("startTime[gte]") ?? "00:00";
  const to = query.time("startTime[lte]") ?? "23:59";
  return ({ location, startDate }) => {
    const local = localTime(startDate);
    return (
      isWithin(Date.parse(startDate), earliest, latest) &&
      local.time >= from &&
      local.time <= to &&
      query.allows("dayOfWeek", [local.weekday]) &&
      query.allows("byDay", [local.weekday]) &&
      (circle === undefined || distanceTo(location, circle) <= circle.radius)
    );
  };
}

function localTime(dateTime: string): { readonly time: string; readonly weekday: string } {
  const format = new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/London",
  });
  const parts = Object.fromEntries(
    format.formatToParts(new Date(dateTime)).map(({ type, value }) => [type, value]),
  );
  return { time: `${parts["hour"]}:${parts["minute"]}`, weekday: `schema:${parts["weekday"]}` };
}
