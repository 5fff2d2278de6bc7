import { inLondon, weekdayIn } from "../basics/london.ts";
import { ACTIVITY_SCHEME, collectionsOf, withBroader } from "../catalog/activities.ts";
import type { EventSeries, Place } from "../catalog/model.ts";
import { HIGH_FREQUENCY, namesOfLevel } from "./event-series-parameters.ts";
import { type Circle, distanceTo } from "./geo.ts";
import type { SearchQuery } from "./search-query.ts";
import { adultPrice, ageRangeOf } from "./series-facts.ts";

/** A single session, with its series. @internal */
export interface Occurrence {
  readonly eventSeries: EventSeries;
  readonly location: Place;
  readonly startDate: string;
}

/** Whether a series as a whole matches the query. @internal */
export function matchesSeries(series: EventSeries, query: SearchQuery): boolean {
  return (
    matchesActivity(series, query) &&
    matchesAge(series, query) &&
    matchesPeople(series, query) &&
    isWithin(adultPrice(series), query.number("priceAdult[gte]"), query.number("priceAdult[lte]")) &&
    (query.truth("isVirtual") ?? series.isVirtual ?? false) === (series.isVirtual ?? false)
  );
}

/** An activity also matches its broader activities. */
function matchesActivity({ activity, levels = [] }: EventSeries, query: SearchQuery): boolean {
  const all = activity.flatMap(withBroader);
  const has = (name: string, values: readonly string[]): boolean => query.allows(name, values);
  return (
    has(
      "activityId",
      all.map(({ id }) => id),
    ) &&
    has(
      "activityPrefLabel",
      all.map(({ prefLabel }) => prefLabel),
    ) &&
    has("activityConceptCollectionId", activity.flatMap(collectionsOf)) &&
    has("activityInScheme", activity.length > 0 ? [ACTIVITY_SCHEME] : []) &&
    query.allows("levelType", levels.flatMap(namesOfLevel))
  );
}

function matchesAge(series: EventSeries, query: SearchQuery): boolean {
  const { minValue = 0, maxValue = Infinity } = ageRangeOf(series) ?? {};
  const [youngest, oldest] = query.ages("ageRange[includeRange]") ?? [Infinity, 0];
  return (
    (youngest === Infinity || (minValue <= youngest && maxValue >= oldest)) &&
    isWithin(minValue, query.number("ageRangeMin[gte]"), undefined) &&
    isWithin(maxValue, undefined, query.number("ageRangeMax[lte]"))
  );
}

function matchesPeople(series: EventSeries, query: SearchQuery): boolean {
  const { organizer, subEvent } = series;
  const words = query.text("organizerName[textSearch]")?.toLowerCase();
  const idsOf = (name: "accessibilitySupport" | "specialRequirement") =>
    subEvent.flatMap((part) => part[name] ?? []).map(({ id }) => id);
  return (
    query.allows("genderRestriction", [series.genderRestriction ?? "oa:NoRestriction"]) &&
    query.allows(
      "leaderGender",
      subEvent.map(({ leader }) => leader?.gender),
    ) &&
    query.allows("accessibilitySupportId", idsOf("accessibilitySupport")) &&
    query.allows("specialRequirementId", idsOf("specialRequirement")) &&
    query.allows("organizerId", [organizer.id]) &&
    (words === undefined || organizer.name.toLowerCase().includes(words))
  );
}

/** A series without a value does not match a filter for one. */
function isWithin(value: number | undefined, least: number | undefined, most: number | undefined): boolean {
  if (least === undefined && most === undefined) return true;
  return value !== undefined && value >= (least ?? -Infinity) && value <= (most ?? Infinity);
}

/** Sessions that take place all the time are excluded, unless requested. @internal */
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

/** The filters for time and place. @internal */
export function sessionFilter(
  query: SearchQuery,
  circle: Circle | undefined,
): (occurrence: Occurrence) => boolean {
  const earliest = query.moment("startDate[gte]");
  const latest = query.moment("startDate[lte]");
  const from = query.time("startTime[gte]") ?? "00:00";
  const to = query.time("startTime[lte]") ?? "23:59";
  return ({ location, startDate }) => {
    const start = new Date(startDate);
    const time = inLondon(start).slice(11, 16);
    const weekday = `schema:${weekdayIn(start)}`;
    return (
      isWithin(start.getTime(), earliest, latest) &&
      time >= from &&
      time <= to &&
      query.allows("dayOfWeek", [weekday]) &&
      query.allows("byDay", [weekday]) &&
      query.allows("amenityFeatureType[valueTrue]", amenitiesOf(location)) &&
      (circle === undefined || distanceTo(location, circle) <= circle.radius)
    );
  };
}

function amenitiesOf({ amenityFeature = [] }: Place): readonly string[] {
  return amenityFeature.filter(({ value }) => value).map(({ type }) => type);
}
