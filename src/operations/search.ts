import { EventSeriesSchema } from "../open-active/event-series.ts";
import { FacilityUseSchema } from "../open-active/facility-use.ts";
import { RestrictedCollectionSchema } from "../open-active/restricted-collection.ts";
import { ScheduledSessionSchema } from "../open-active/scheduled-session.ts";
import { SlotSchema } from "../open-active/slot.ts";
import { readCollection } from "../pagination/read-collection.ts";
import { readDatasets } from "../search/read-datasets.ts";
import { readItem } from "../search/read-item.ts";
import { anything, operation } from "./operation.ts";

/** `GET /events-api/v2/event-series` @internal */
export const listEventSeries = /* @__PURE__ */ operation({
  name: "search.eventSeries",
  method: "GET",
  host: "search",
  path: "/events-api/v2/event-series",
  safety: "read",
  answer: "object",
  schema: RestrictedCollectionSchema(EventSeriesSchema),
  read: readCollection,
});

/** `GET /events-api/v2/event-series/{eventSeries}` @internal */
export const getEventSeries = /* @__PURE__ */ operation({
  name: "search.getEventSeries",
  method: "GET",
  host: "search",
  path: "/events-api/v2/event-series/{eventSeries}",
  safety: "read",
  answer: "object",
  schema: EventSeriesSchema,
  read: (eventSeries) => readItem(eventSeries, "EventSeries"),
});

/** `GET /events-api/v2/scheduled-sessions/{scheduledSession}` @internal */
export const getScheduledSession = /* @__PURE__ */ operation({
  name: "search.getScheduledSession",
  method: "GET",
  host: "search",
  path: "/events-api/v2/scheduled-sessions/{scheduledSession}",
  safety: "read",
  answer: "object",
  schema: ScheduledSessionSchema,
  read: (scheduledSession) => readItem(scheduledSession, "ScheduledSession"),
});

/** `GET /facilities-api/v2/facility-uses` @internal */
export const listFacilityUses = /* @__PURE__ */ operation({
  name: "search.facilityUses",
  method: "GET",
  host: "search",
  path: "/facilities-api/v2/facility-uses",
  safety: "read",
  answer: "object",
  schema: RestrictedCollectionSchema(FacilityUseSchema),
  read: readCollection,
});

/** `GET /facilities-api/v2/facility-uses/{facilityUse}` @internal */
export const getFacilityUse = /* @__PURE__ */ operation({
  name: "search.getFacilityUse",
  method: "GET",
  host: "search",
  path: "/facilities-api/v2/facility-uses/{facilityUse}",
  safety: "read",
  answer: "object",
  schema: FacilityUseSchema,
  read: (facilityUse) => readItem(facilityUse, "FacilityUse"),
});

/** `GET /facilities-api/v2/slots/{slot}` @internal */
export const getSlot = /* @__PURE__ */ operation({
  name: "search.getSlot",
  method: "GET",
  host: "search",
  path: "/facilities-api/v2/slots/{slot}",
  safety: "read",
  answer: "object",
  schema: SlotSchema,
  read: (slot) => readItem(slot, "Slot", "FacilityUseSlot"),
});

/** `GET /firehose/datasets` @internal */
export const listDatasets = /* @__PURE__ */ operation({
  name: "search.datasets",
  method: "GET",
  host: "firehose",
  path: "/firehose/datasets",
  safety: "read",
  answer: "any",
  schema: anything,
  read: readDatasets,
});
