import { invalidParameter } from "../api/query.ts";
import type { EventSeries, SessionSeries } from "../catalog/model.ts";
import type { State } from "../state/state.ts";
import { matchesSeries, type Occurrence, sessionFilter, tagFilter } from "./event-series-filters.ts";
import { checkFilters } from "./event-series-parameters.ts";
import { type Circle, distanceTo } from "./geo.ts";
import type { SearchQuery } from "./search-query.ts";
import { adultPrice, upcomingOf } from "./series-facts.ts";

/** A search result: an EventSeries with the sessions to show. @internal */
export interface FoundEventSeries {
  readonly eventSeries: EventSeries;
  readonly circle: Circle | undefined;
}

/** The grouping and order of results. @internal */
export const EVENT_SERIES_MODES = [
  "upcoming-sessions",
  "discovery-geo",
  "discovery-price-asc",
  "discovery-price-desc",
] as const;

/** The results of a query, grouped and ordered by its mode. @internal */
export function findEventSeries(
  { catalog, clock }: State,
  query: SearchQuery,
  mode: (typeof EVENT_SERIES_MODES)[number],
): readonly FoundEventSeries[] {
  const circle = query.circle("geo[radial]");
  if (circle === undefined && query.truth("isVirtual") !== true) {
    throw invalidParameter("geo[radial]", "present unless isVirtual=true");
  }
  checkFilters(query);
  const tags = tagFilter(query);
  const matches = sessionFilter(query, circle);
  const soon = catalog.eventSeries
    .filter((series) => matchesSeries(series, query) && tags(series))
    .map((series) => upcomingOf(series, clock.now()));
  const found = soon.flatMap((series) => {
    const single = occurrencesOf(series).filter(matches);
    if (mode === "upcoming-sessions") return single.map(({ eventSeries }) => eventSeries);
    return single.length > 0 && series.isHighFrequency !== true ? [series] : [];
  });
  return order(found, mode, circle).map((eventSeries) => ({ eventSeries, circle }));
}

/** One series for each session, with only that session. */
function occurrencesOf(series: EventSeries): readonly Occurrence[] {
  return series.subEvent.flatMap((part: SessionSeries) =>
    part.subEvent.map((session) => ({
      eventSeries: { ...series, subEvent: [{ ...part, subEvent: [session] }] },
      location: part.location,
      startDate: session.startDate,
    })),
  );
}

function order(
  found: readonly EventSeries[],
  mode: (typeof EVENT_SERIES_MODES)[number],
  circle: Circle | undefined,
): readonly EventSeries[] {
  const rank = (series: EventSeries): number => {
    const { subEvent } = series;
    if (mode === "upcoming-sessions") return Date.parse(subEvent[0]?.subEvent[0]?.startDate ?? "");
    if (mode === "discovery-price-asc") return adultPrice(series) ?? Infinity;
    if (mode === "discovery-price-desc") return -(adultPrice(series) ?? -Infinity);
    return circle === undefined
      ? 0
      : Math.min(...subEvent.map(({ location }) => distanceTo(location, circle)));
  };
  const ranked = found.map((series) => ({ series, at: rank(series) }));
  // Series without a price come last. Infinity minus Infinity does not sort.
  return ranked
    .sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? -1 : 1))
    .map(({ series }) => series);
}
