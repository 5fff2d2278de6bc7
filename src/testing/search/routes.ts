import { pageOf } from "../api/collection.ts";
import { jsonResponse } from "../api/json-response.ts";
import type { Exchange, Route } from "../api/route.ts";
import { shift } from "../basics/duration.ts";
import type { JsonObject } from "../basics/json.ts";
import { notFound } from "../basics/refusal.ts";
import type { Opportunity, SlotOpportunity } from "../catalogue/model.ts";
import { occurrenceOf } from "../catalogue/opportunity.ts";
import type { State } from "../state/state.ts";
import { DATASETS } from "./datasets.ts";
import { entitlementFilter } from "./entitlement-filter.ts";
import { eventSeriesDocument, foundDocument, scheduledSessionDocument } from "./event-documents.ts";
import { EVENT_SERIES_PARAMETERS, HIGH_FREQUENCY } from "./event-series-filters.ts";
import { facilityUseDocument, slotDocument } from "./facility-documents.ts";
import { findEventSeries } from "./found-event-series.ts";
import { FACILITY_USE_PARAMETERS, findFacilityUses, withSlots } from "./found-facility-uses.ts";
import { SearchQuery } from "./search-query.ts";
import { upcomingOf } from "./series-facts.ts";

/** Which default imin has is not documented. */
const DEFAULT_LIMIT = 20;

const READ = { method: "GET", key: "required" } as const;

/** imin's Events API, Facilities API and catalogue of datasets. What is over is in none of them. @internal */
export const SEARCH_ROUTES: readonly Route[] = [
  {
    ...READ,
    operation: "search.eventSeries",
    path: "/events-api/v2/event-series",
    handle(exchange) {
      const query = new SearchQuery(exchange.url.searchParams, EVENT_SERIES_PARAMETERS);
      const isHeld = entitlementFilter(query);
      const found = findEventSeries(exchange.state, query);
      return list(exchange, "events-api/v2/event-series", query, found, (item) =>
        foundDocument(item, exchange.addresses, isHeld),
      );
    },
  },
  {
    ...READ,
    operation: "search.getEventSeries",
    path: "/events-api/v2/event-series/:identifier",
    handle(exchange) {
      const { state, addresses } = exchange;
      const identifier = exchange.parameter("identifier");
      const whole = state.catalogue.eventSeries.find((series) => series.identifier === identifier);
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
      const opportunity = upcoming(exchange, "ScheduledSession");
      return jsonResponse(scheduledSessionDocument(exchange.state, opportunity, exchange.addresses));
    },
  },
  {
    ...READ,
    operation: "search.facilityUses",
    path: "/facilities-api/v2/facility-uses",
    handle(exchange) {
      const query = new SearchQuery(exchange.url.searchParams, FACILITY_USE_PARAMETERS);
      const found = findFacilityUses(exchange.state, query);
      return list(exchange, "facilities-api/v2/facility-uses", query, found, ({ facilityUse, circle }) =>
        facilityUseDocument(exchange.state, facilityUse, exchange.addresses, circle),
      );
    },
  },
  {
    ...READ,
    operation: "search.getFacilityUse",
    path: "/facilities-api/v2/facility-uses/:identifier",
    handle(exchange) {
      const { state, addresses } = exchange;
      const identifier = exchange.parameter("identifier");
      const whole = state.catalogue.facilityUses.find((facility) => facility.identifier === identifier);
      const available = whole && withSlots(whole, (opportunity) => isAvailable(state, opportunity));
      if (available === undefined || available.event.length === 0) throw gone("FacilityUse", identifier);
      return jsonResponse(facilityUseDocument(state, available, addresses));
    },
  },
  {
    ...READ,
    operation: "search.getSlot",
    path: "/facilities-api/v2/slots/:identifier",
    handle: (exchange) =>
      jsonResponse(slotDocument(exchange.state, upcoming(exchange, "Slot"), exchange.addresses)),
  },
  {
    ...READ,
    operation: "search.datasets",
    path: "/firehose/datasets",
    handle: () => jsonResponse(DATASETS),
  },
];

function list<Item>(
  { addresses, url }: Exchange,
  path: string,
  query: SearchQuery,
  found: readonly Item[],
  render: (item: Item) => JsonObject,
): Response {
  const limit = query.limit(DEFAULT_LIMIT);
  // As imin does, the answer's URLs have the defaults in them.
  const effective = new URLSearchParams(url.searchParams);
  effective.set("limit", String(limit));
  if (path.startsWith("events") && !effective.has("iminTag") && !effective.has("iminTag[not]")) {
    effective.set("iminTag[not]", HIGH_FREQUENCY);
  }
  const place = { address: `${addresses.search}/${path}`, requested: url.search, query: effective };
  return jsonResponse(pageOf(found, place, render, limit));
}

/** imin gives a facility by ID with the slots of a week that can still be had. */
function isAvailable({ clock, orders }: State, opportunity: SlotOpportunity): boolean {
  const now = clock.now();
  const start = new Date(opportunity.slot.startDate);
  return start >= now && start <= shift(now, "P7D") && orders.remaining(opportunity) > 0;
}

/** The session or slot of the path, as long as it has not begun. */
function upcoming<Type extends Opportunity["type"]>(
  exchange: Exchange,
  type: Type,
): Extract<Opportunity, { type: Type }> {
  const { catalogue, clock } = exchange.state;
  const identifier = exchange.parameter("identifier");
  const opportunity = catalogue.find(type, identifier);
  if (opportunity === undefined || new Date(occurrenceOf(opportunity).startDate) < clock.now()) {
    throw gone(type, identifier);
  }
  return opportunity as Extract<Opportunity, { type: Type }>; // it was looked up by this type
}

function gone(type: string, identifier: string): Error {
  return notFound(`There is no ${type} "${identifier}", or it is over.`);
}
