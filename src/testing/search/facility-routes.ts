import { jsonResponse } from "../api/json-response.ts";
import type { Route } from "../api/route.ts";
import { shift } from "../basics/duration.ts";
import type { SlotOpportunity } from "../catalog/model.ts";
import { isCancelledOrPostponed } from "../state/booking.ts";
import type { State } from "../state/state.ts";
import { facilityUseDocument, slotDocument } from "./facility-documents.ts";
import { FACILITY_USE_PARAMETERS, findFacilityUses, isUpcoming, withSlots } from "./found-facility-uses.ts";
import { listResponse } from "./list-response.ts";
import { activityPlaceDocument, findActivityPlaces, PLACE_PARAMETERS } from "./places.ts";
import { SearchQuery } from "./search-query.ts";
import { gone, upcomingOpportunity } from "./upcoming-opportunity.ts";

const READ = { method: "GET", key: "required" } as const;

/** imin's Facilities API, and its Places API, which has the places of facilities. @internal */
export const FACILITY_ROUTES: readonly Route[] = [
  {
    ...READ,
    operation: "search.facilityUses",
    path: "/facilities-api/v2/facility-uses",
    query: FACILITY_USE_PARAMETERS,
    handle(exchange) {
      const { state, addresses, url } = exchange;
      const query = new SearchQuery(url.searchParams);
      return listResponse(exchange, {
        address: `${addresses.search}/facilities-api/v2/facility-uses`,
        query,
        found: findFacilityUses(state, query),
        render: (found) => facilityUseDocument(state, found, addresses),
      });
    },
  },
  {
    ...READ,
    operation: "search.getFacilityUse",
    path: "/facilities-api/v2/facility-uses/:identifier",
    handle(exchange) {
      const { state, addresses } = exchange;
      const identifier = exchange.parameter("identifier");
      const whole = state.catalog.facilityUses.find((facility) => facility.identifier === identifier);
      if (whole === undefined || !isUpcoming(whole, state.clock.now())) throw gone("FacilityUse", identifier);
      const facilityUse = withSlots(whole, (opportunity) => isAvailable(state, opportunity));
      return jsonResponse(facilityUseDocument(state, { facilityUse, whole }, addresses));
    },
  },
  {
    ...READ,
    operation: "search.getSlot",
    path: "/facilities-api/v2/slots/:identifier",
    handle: (exchange) =>
      jsonResponse(slotDocument(exchange.state, upcomingOpportunity(exchange, "Slot"), exchange.addresses)),
  },
  {
    ...READ,
    operation: "other",
    path: "/api/v1/places",
    query: PLACE_PARAMETERS,
    handle(exchange) {
      const query = new SearchQuery(exchange.url.searchParams);
      return listResponse(exchange, {
        address: `${exchange.addresses.places}/api/v1/places`,
        query,
        found: findActivityPlaces(exchange.state, query),
        render: activityPlaceDocument,
        furtherContext: "https://data.mcractive.com/ns/mcr.jsonld",
      });
    },
  },
];

/** imin returns a facility by ID with the available slots of one week. */
function isAvailable({ clock, orders }: State, opportunity: SlotOpportunity): boolean {
  const now = clock.now();
  const start = new Date(opportunity.slot.startDate);
  const isOfThisWeek = start >= now && start <= shift(now, "P7D");
  return isOfThisWeek && orders.remaining(opportunity) > 0 && !isCancelledOrPostponed(opportunity);
}
