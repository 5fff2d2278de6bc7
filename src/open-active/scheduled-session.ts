import * as z from "zod/mini";
import { type EventProperties, eventProperties } from "./event-properties.ts";
import {
  type OptionalModel,
  optionalBoolean,
  optionalModel,
  optionalNumber,
  optionalText,
} from "./response-values.ts";
import { type SessionSeries, sessionSeriesSchema } from "./session-series.ts";

/**
 * A single session, which can be booked (OpenActive `ScheduledSession`). In orders, and when you get it by ID, its
 * parents are nested upward: `superEvent` is its SessionSeries, whose `superEvent` is the EventSeries.
 */
export interface ScheduledSession extends EventProperties {
  /** The JSON-LD type. */
  type: "ScheduledSession";
  /** The start, as an ISO 8601 date-time: `"2020-01-16T10:00:00+00:00"`. */
  startDate?: string | undefined;
  /** The end, as an ISO 8601 date-time. */
  endDate?: string | undefined;
  /** The number of places left at the time of the response. */
  remainingAttendeeCapacity?: number | undefined;
  /** The series it belongs to, with its place and offers. */
  superEvent?: SessionSeries | undefined;
  /** Firehose only: whether it may be bookable. */
  "imin:isPotentiallyBookable"?: boolean | undefined;
  /**
   * imin: the URL template of the guest checkout, with the placeholder `{checkoutBaseUrl}`. Present only if it can
   * be booked.
   */
  "imin:checkoutUrlTemplate"?: string | undefined;
}

/** @internal */
export const scheduledSessionSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    ...eventProperties,
    type: z.literal("ScheduledSession"),
    startDate: optionalText,
    endDate: optionalText,
    remainingAttendeeCapacity: optionalNumber,
    get superEvent(): OptionalModel<SessionSeries> {
      return optionalModel<SessionSeries>(sessionSeriesSchema);
    },
    "imin:isPotentiallyBookable": optionalBoolean,
    "imin:checkoutUrlTemplate": optionalText,
  }))();
