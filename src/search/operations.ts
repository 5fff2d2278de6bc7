import { type EventSeries, eventSeriesSchema } from "../open-active/event-series.ts";
import { type FacilityUse, facilityUseSchema } from "../open-active/facility-use.ts";
import { type Place, placeSchema } from "../open-active/place.ts";
import { collectionSchema } from "../open-active/restricted-collection.ts";
import { type ScheduledSession, scheduledSessionSchema } from "../open-active/scheduled-session.ts";
import { type Slot, slotSchema } from "../open-active/slot.ts";
import { readCollection } from "../pagination/read-collection.ts";
import { anything, defineOperation } from "../transport/define-operation.ts";
import { readDatasets } from "./read-datasets.ts";
import { readItem } from "./read-item.ts";

/** `GET /events-api/v2/event-series` @internal */
export const listEventSeries = defineOperation({
  name: "search.eventSeries",
  host: "search",
  path: "/events-api/v2/event-series",
  schema: collectionSchema<EventSeries>(eventSeriesSchema),
  read: readCollection,
});

/** `GET /events-api/v2/event-series/{eventSeries}` @internal */
export const getEventSeries = defineOperation<EventSeries, EventSeries>({
  name: "search.getEventSeries",
  host: "search",
  path: "/events-api/v2/event-series/{eventSeries}",
  schema: eventSeriesSchema,
  read: (eventSeries) => readItem(eventSeries, "EventSeries"),
});

/** `GET /events-api/v2/scheduled-sessions/{scheduledSession}` @internal */
export const getScheduledSession = defineOperation<ScheduledSession, ScheduledSession>({
  name: "search.getScheduledSession",
  host: "search",
  path: "/events-api/v2/scheduled-sessions/{scheduledSession}",
  schema: scheduledSessionSchema,
  read: (scheduledSession) => readItem(scheduledSession, "ScheduledSession"),
});

/** `GET /events-api/v2/places` @internal */
export const listPlaces = defineOperation({
  name: "search.places",
  host: "search",
  path: "/events-api/v2/places",
  schema: collectionSchema<Place>(placeSchema),
  read: readCollection,
});

/** `GET /facilities-api/v2/facility-uses` @internal */
export const listFacilityUses = defineOperation({
  name: "search.facilityUses",
  host: "search",
  path: "/facilities-api/v2/facility-uses",
  schema: collectionSchema<FacilityUse>(facilityUseSchema),
  read: readCollection,
});

/** `GET /facilities-api/v2/facility-uses/{facilityUse}` @internal */
export const getFacilityUse = defineOperation<FacilityUse, FacilityUse>({
  name: "search.getFacilityUse",
  host: "search",
  path: "/facilities-api/v2/facility-uses/{facilityUse}",
  schema: facilityUseSchema,
  read: (facilityUse) => readItem(facilityUse, "FacilityUse"),
});

/** `GET /facilities-api/v2/slots/{slot}` @internal */
export const getSlot = defineOperation<Slot, Slot>({
  name: "search.getSlot",
  host: "search",
  path: "/facilities-api/v2/slots/{slot}",
  schema: slotSchema,
  read: (slot) => readItem(slot, "Slot", "FacilityUseSlot"),
});

/** `GET /firehose/datasets` @internal */
export const listDatasets = defineOperation({
  name: "search.datasets",
  host: "firehose",
  path: "/firehose/datasets",
  response: "any",
  schema: anything,
  read: readDatasets,
});
