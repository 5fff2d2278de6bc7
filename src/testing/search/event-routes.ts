import { jsonResponse } from "../api/json-response.ts";
import type { Route } from "../api/route.ts";
import { entitlementFilter } from "./entitlement-filter.ts";
import { eventSeriesDocument, foundDocument, scheduledSessionDocument } from "./event-documents.ts";
import { EVENT_SERIES_PARAMETERS, HIGH_FREQUENCY } from "./event-series-parameters.ts";
import { EVENT_SERIES_MODES, findEventSeries } from "./found-event-series.ts";
import { listResponse } from "./list-response.ts";
import { eventPlaceDocument, findEventPlaces } from "./places.ts";
import { SearchQuery } from "./search-query.ts";
import { upcomingOf } from "./series-facts.ts";
import { gone, upcomingOpportunity } from "./upcoming-opportunity.ts";

const READ = { method: "GET", key: "required" } as const;

/** imin's Events API. It contains no past items. @internal */
export const EVENT_ROUTES: readonly Route[] = [
  {
    ...READ,
    operation: "search.eventSeries",
    path: "/events-api/v2/event-series",
    query: {
      ...EVENT_SERIES_PARAMETERS,
      single: [...EVENT_SERIES_PARAMETERS.single, "entitlementFilter"],
    },
    handle(exchange) {
      const { state, addresses, url } = exchange;
      const query = new SearchQuery(url.searchParams);
      const isHeld = entitlementFilter(query);
      return listResponse(exchange, {
        address: `${addresses.search}/events-api/v2/event-series`,
        query,
        found: findEventSeries(state, query, query.oneOf("mode", EVENT_SERIES_MODES)),
        render: (item) => foundDocument(item, addresses, isHeld),
        // imin excludes sessions that take place all the time, unless requested.
        defaults: query.all("iminTag").length > 0 ? {} : { "iminTag[not]": HIGH_FREQUENCY },
      });
    },
  },
  {
    ...READ,
    operation: "search.getEventSeries",
    path: "/events-api/v2/event-series/:identifier",
    handle(exchange) {
      const { state, addresses } = exchange;
      const identifier = exchange.parameter("identifier");
      const whole = state.catalog.eventSeries.find((series) => series.identifier === identifier);
      const upcoming = whole && upcomingOf(whole, state.clock.now());
      if (upcoming === undefined || upcoming.subEvent.length === 0) throw gone("EventSeries", identifier);
      return jsonResponse(eventSeriesDocument(state, upcoming, addresses));
    },
  },
  {
    ...READ,
    operation: "search.getScheduledSession",
    path: "/events-api/v2/scheduled-sessions/:identifier",
    handle(exchange) {
      const opportunity = upcomingOpportunity(exchange, "ScheduledSession");
      return jsonResponse(scheduledSessionDocument(exchange.state, opportunity, exchange.addresses));
    },
  },
  {
    ...READ,
    operation: "search.places",
    path: "/events-api/v2/places",
    // It has no prices.
    query: EVENT_SERIES_PARAMETERS,
    handle(exchange) {
      const { state, addresses, url } = exchange;
      const query = new SearchQuery(url.searchParams);
      return listResponse(exchange, {
        address: `${addresses.search}/events-api/v2/places`,
        query,
        found: findEventPlaces(state, query),
        render: (place) => eventPlaceDocument(place, addresses),
      });
    },
  },
];
