import type { Issue } from "../errors/issue.ts";
import { ownProperties } from "../options/own-properties.ts";
import type { Call } from "../transport/operation.ts";
import {
  brokenRules,
  oneOf,
  optional,
  type Rule,
  type Rules,
  unknownProperties,
  wholeNumber,
} from "../validation/rule.ts";
import type { SearchFilters } from "./filter.ts";
import { eventSeriesFormats, type FilterFormats, facilityUseFormats } from "./filter-format.ts";
import {
  type EventSeriesQuery,
  eventSeriesModes,
  type FacilityUseQuery,
  facilityUseModes,
  type GeoRadial,
  type PlacesQuery,
  type SearchPaging,
} from "./search-query.ts";
import type { UnknownFilterReport } from "./unknown-filters.ts";
import { type WrittenFilters, writeFilters } from "./write-filters.ts";

/** The unchecked arguments of a search. */
interface Query extends SearchPaging {
  readonly mode?: string | undefined;
  readonly geo?: GeoRadial | undefined;
  readonly filters?: SearchFilters | undefined;
}

/** The arguments that one of imin's searches accepts. */
interface SearchKind {
  /** Its modes, if any. */
  readonly modes?: readonly string[];
  readonly formats: FilterFormats;
  /** Returns the problem with the query as a whole, if any. */
  readonly conditions: (query: Query, filters: WrittenFilters) => readonly Issue[];
}

/** imin's page size limit: https://docs.imin.co/platform-products/search/imin-events-api */
const pagingRules: Rules = {
  limit: optional(wholeNumber(1, 50)),
  page: optional(wholeNumber(1)),
};

const geoRules: Rules = {
  latitude: numberBetween(-90, 90, "degrees from -90 to 90"),
  longitude: numberBetween(-180, 180, "degrees from -180 to 180"),
  radius: numberBetween(0, Infinity, "kilometers from 0"),
};

const eventSeriesSearch: SearchKind = {
  modes: eventSeriesModes,
  formats: eventSeriesFormats,
  conditions: geoUnlessVirtual,
};

const placesSearch: SearchKind = { formats: eventSeriesFormats, conditions: geoUnlessVirtual };

const facilityUsesSearch: SearchKind = {
  modes: facilityUseModes,
  formats: facilityUseFormats,
  conditions: ({ geo, mode }, filters) => {
    const issues = geo ? [] : [{ path: "geo", message: "is required" }];
    const message = startDateProblem(mode, filters);
    return message === undefined ? issues : [...issues, { path: "filters", message }];
  },
};

/** The call of `search.eventSeries()`. @internal */
export function eventSeriesCall(query: EventSeriesQuery, report: UnknownFilterReport): Call {
  return searchCall(query, eventSeriesSearch, report);
}

/** The call of `search.places()`. @internal */
export function placesCall(query: PlacesQuery, report: UnknownFilterReport): Call {
  return searchCall(query, placesSearch, report);
}

/** The call of `search.facilityUses()`. @internal */
export function facilityUsesCall(query: FacilityUseQuery, report: UnknownFilterReport): Call {
  return searchCall(query, facilityUsesSearch, report);
}

function geoUnlessVirtual({ geo }: Query, { isVirtual }: WrittenFilters): readonly Issue[] {
  if (geo || String(isVirtual) === "true") return [];
  return [{ path: "geo", message: "is required unless filters is { isVirtual: true }" }];
}

function startDateProblem(mode: unknown, filters: WrittenFilters): string | undefined {
  const days = ["startDate[gte]", "startDate[lte]"].flatMap((name) => filters[name] ?? []);
  if (mode === "discovery-geo" && days.length > 0)
    return 'must not have a startDate with mode "discovery-geo"';
  if (mode !== "upcoming-slots") return undefined;
  if (days.length === 0) return 'must have startDate[gte], startDate[lte] or both with mode "upcoming-slots"';
  // imin says "the same calendar day" and names no time zone.
  return ["Europe/London", "UTC"].some((timeZone) => isOneDay(days, timeZone))
    ? undefined
    : "must have startDate[gte] and startDate[lte] of the same day, in London or in UTC";
}

function isOneDay(moments: readonly string[], timeZone: string): boolean {
  const { format } = new Intl.DateTimeFormat("en-GB", { timeZone });
  // A malformed time is reported separately.
  const times = moments.map((moment) => Date.parse(moment)).filter((time) => !Number.isNaN(time));
  return new Set(times.map((time) => format(time))).size <= 1;
}

function searchCall(
  query: Query | undefined,
  { modes, formats, conditions }: SearchKind,
  report: UnknownFilterReport,
): Call {
  const { mode, geo, filters = {}, limit, page } = ownProperties(query ?? {});
  const rules = modes ? { mode: oneOf(modes), ...pagingRules } : pagingRules;
  const known = [...(modes ? ["mode"] : []), "geo", "filters", "limit", "page"];
  const issues = [...unknownProperties(query, known), ...brokenRules(rules, { mode, limit, page })];
  if (geo)
    issues.push(
      ...brokenRules(geoRules, geo, "geo."),
      ...unknownProperties(geo, Object.keys(geoRules), "geo."),
    );
  const { written, unknown } = writeFilters(filters, formats, issues);
  issues.push(...conditions(query ?? {}, written));
  if (issues.length === 0) unknown.forEach(report);
  const radial = geo && [geo.latitude, geo.longitude, geo.radius].map(writeDegrees).join(",");
  return { query: { mode, "geo[radial]": radial, ...written, limit, page }, issues };
}

// @__NO_SIDE_EFFECTS__
function numberBetween(least: number, most: number, range: string): Rule {
  return {
    fits: (value) => Number.isFinite(value) && Number(value) >= least && Number(value) <= most,
    message: `must be a number of ${range}`,
  };
}

/** To a tenth of a meter, and never as `1e-7`. */
function writeDegrees(value: number): number {
  // Values that are not numbers have been rejected.
  return typeof value === "number" ? Number(value.toFixed(6)) : Number.NaN;
}
