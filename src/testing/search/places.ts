import type { Addresses } from "../api/addresses.ts";
import type { JsonObject } from "../basics/json.ts";
import { withBroader } from "../catalog/activities.ts";
import type { Concept, Place } from "../catalog/model.ts";
import type { State } from "../state/state.ts";
import { aggregatedActivityDocument, distanceDocument, placeDocument } from "./common-documents.ts";
import { EVENT_SERIES_MODES, findEventSeries } from "./found-event-series.ts";
import { type Circle, distanceTo } from "./geo.ts";
import { LIST_PARAMETERS, type SearchQuery } from "./search-query.ts";

/** A place with the number of matching event series there. @internal */
export interface EventPlace {
  readonly place: Place;
  readonly circle: Circle | undefined;
  readonly seriesCount: number;
}

/** The places of the event series that a query finds, each once, for a map. @internal */
export function findEventPlaces(state: State, query: SearchQuery): readonly EventPlace[] {
  const circle = query.circle("geo[radial]");
  const mode = query.text("mode") === undefined ? "discovery-geo" : query.oneOf("mode", EVENT_SERIES_MODES);
  const found = findEventSeries(state, query, mode);
  const series = new Map<string, { readonly place: Place; readonly identifiers: Set<string> }>();
  for (const { eventSeries } of found) {
    const places = new Map(eventSeries.subEvent.map(({ location }) => [location.identifier, location]));
    for (const [identifier, place] of places) {
      if (circle !== undefined && distanceTo(place, circle) > circle.radius) continue;
      const here = series.get(identifier) ?? { place, identifiers: new Set() };
      here.identifiers.add(eventSeries.identifier);
      series.set(identifier, here);
    }
  }
  return [...series.values()].map(({ place, identifiers }) => ({
    place,
    circle,
    seriesCount: identifiers.size,
  }));
}

/** A place as the Events API lists it, with a ready query for its event series. @internal */
export function eventPlaceDocument(
  { place, circle, seriesCount }: EventPlace,
  { search }: Addresses,
): JsonObject {
  const { type, name, geo, address } = place;
  const query = `geo[radial]=${geo.latitude},${geo.longitude},0&mode=discovery-geo`;
  return {
    type,
    name,
    geo: { ...geo, "imin:distanceFromGeoQueryCenter": circle && distanceDocument(place, circle) },
    address: { type: address.type, postalCode: address.postalCode, addressCountry: address.addressCountry },
    "imin:event": {
      type: "imin:RestrictedCollection",
      id: `${search}/events-api/v2/event-series?${query}`,
      "imin:totalItems": seriesCount,
    },
  };
}

/** The query parameters of the Places API. @internal */
export const PLACE_PARAMETERS = {
  single: LIST_PARAMETERS,
  repeatable: ["placeClassification", "activityId"],
};

/** A place with all its activities. @internal */
export interface ActivityPlace {
  readonly place: Place;
  readonly activities: readonly Concept[];
}

/** The places of facilities, which the Places API lists. It does not list those of event series. @internal */
export function findActivityPlaces({ catalog }: State, query: SearchQuery): readonly ActivityPlace[] {
  const circle = query.circle("geo[radial]");
  query.checkChoice("placeClassification", ["mcr:Park", "mcr:LeisureCentre"]);
  const places = new Map<string, { readonly place: Place; activities: readonly Concept[] }>();
  for (const { location, activity } of catalog.facilityUses) {
    const known = places.get(location.identifier) ?? { place: location, activities: [] };
    known.activities = [...new Set([...known.activities, ...activity])];
    places.set(location.identifier, known);
  }
  return [...places.values()].filter(
    ({ place, activities }) =>
      (circle === undefined || distanceTo(place, circle) <= circle.radius) &&
      // All of them are leisure centers.
      query.allows("placeClassification", ["mcr:LeisureCentre"]) &&
      query.allows(
        "activityId",
        activities.flatMap(withBroader).map(({ id }) => id),
      ),
  );
}

/** A place as the Places API lists it. @internal */
export function activityPlaceDocument({ place, activities }: ActivityPlace): JsonObject {
  return { ...placeDocument(place), "imin:aggregatedActivity": activities.map(aggregatedActivityDocument) };
}
