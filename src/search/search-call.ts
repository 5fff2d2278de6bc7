import type { Issue } from "../errors/issue.ts";
import type { Call } from "../transport/operation.ts";
import { brokenRules, oneOf, optional, type Rule, type Rules, wholeNumber } from "../validation/rule.ts";
import type { SearchFilters } from "./filter.ts";
import { formatOf, writeDateTime } from "./filter-format.ts";
import {
  type EventSeriesQuery,
  eventSeriesModes,
  type FacilityUseQuery,
  facilityUseModes,
  type GeoRadial,
  type SearchPaging,
} from "./search-query.ts";

/** What both searches take, before it is known to be right. */
interface Query extends SearchPaging {
  readonly mode: string;
  readonly geo?: GeoRadial | undefined;
  readonly filters?: SearchFilters | undefined;
}

/** The filters as they are written on the wire. */
type WrittenFilters = Readonly<Record<string, readonly string[]>>;

/** imin's limit of a page: https://docs.imin.co/platform-products/search/imin-events-api */
const pagingRules: Rules = {
  limit: optional(wholeNumber(1, 50)),
  page: optional(wholeNumber(1)),
};

const geoRules: Rules = {
  latitude: numberBetween(-90, 90, "degrees from -90 to 90"),
  longitude: numberBetween(-180, 180, "degrees from -180 to 180"),
  radius: numberBetween(0, Infinity, "kilometres from 0"),
};

/** What `search.eventSeries()` sends. @internal */
export function eventSeriesCall(query: EventSeriesQuery): Call {
  return searchCall(query, eventSeriesModes, ({ isVirtual }) =>
    query?.geo || String(isVirtual) === "true"
      ? []
      : [{ path: "geo", message: "is required, but for filters: { isVirtual: true }" }],
  );
}

/** What `search.facilityUses()` sends. @internal */
export function facilityUsesCall(query: FacilityUseQuery): Call {
  return searchCall(query, facilityUseModes, (filters) => {
    const issues = query?.geo ? [] : [{ path: "geo", message: "is required" }];
    const message = startDateProblem(query?.mode, filters);
    return message === undefined ? issues : [...issues, { path: "filters", message }];
  });
}

function startDateProblem(mode: unknown, filters: WrittenFilters): string | undefined {
  const days = ["startDate[gte]", "startDate[lte]"].flatMap((name) => filters[name] ?? []);
  if (mode === "discovery-geo" && days.length > 0)
    return 'must not have a startDate with mode "discovery-geo"';
  if (mode !== "upcoming-slots") return undefined;
  if (days.length === 0) return 'must have startDate[gte], startDate[lte] or both with mode "upcoming-slots"';
  const [first, ...others] = days.map((moment) => moment.slice(0, "YYYY-MM-DD".length));
  return others.some((day) => day !== first)
    ? "must have startDate[gte] and startDate[lte] of the same day, in UTC"
    : undefined;
}

function searchCall(
  query: Query | undefined,
  modes: readonly string[],
  conditions: (filters: WrittenFilters) => readonly Issue[],
): Call {
  const { mode, geo, filters = {}, limit, page } = query ?? {};
  const issues = brokenRules({ mode: oneOf(modes), ...pagingRules }, { mode, limit, page });
  if (geo) issues.push(...brokenRules(geoRules, geo, "geo."));
  const written = writeFilters(filters, issues);
  issues.push(...conditions(written));
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

/** To a tenth of a metre, and never as `1e-7`. */
function writeDegrees(value: number): number {
  return Number(Number(value).toFixed(6));
}

function writeFilters(filters: SearchFilters, issues: Issue[]): WrittenFilters {
  const written: Record<string, readonly string[]> = {};
  for (const [name, given] of Object.entries(filters)) {
    // JavaScript's callers may write null for what they leave out.
    if (given === undefined || given === null) continue;
    const { fits, message } = formatOf(name);
    const values: readonly unknown[] = Array.isArray(given) ? given : [given];
    written[name] = values.map((value, index) => {
      const text = writeValue(value);
      if (text === undefined || !fits(text)) {
        issues.push({ path: `filters.${name}${Array.isArray(given) ? `[${index}]` : ""}`, message });
      }
      return text ?? "";
    });
  }
  return written;
}

function writeValue(value: unknown): string | undefined {
  if (value instanceof Date) return writeDateTime(value);
  const isWritable = typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  return isWritable ? String(value) : undefined;
}
