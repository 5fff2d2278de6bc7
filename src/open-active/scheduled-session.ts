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
 * One session at one time, which can be booked (OpenActive `ScheduledSession`). In orders, and where it is got by
 * itself, its parents are nested upward: `superEvent` is its SessionSeries, whose `superEvent` is the EventSeries.
 */
export interface ScheduledSession extends EventProperties {
  /** What kind of object this is. */
  type: "ScheduledSession";
  /** When it starts, as an ISO 8601 date-time: `"2020-01-16T10:00:00+00:00"`. */
  startDate?: string | undefined;
  /** When it ends, as an ISO 8601 date-time. */
  endDate?: string | undefined;
  /** How many places are left, as of this response. */
  remainingAttendeeCapacity?: number | undefined;
  /** The series it belongs to, with place and offers. */
  superEvent?: SessionSeries | undefined;
  /** In the Firehose: whether it might be bookable. */
  "imin:isPotentiallyBookable"?: boolean | undefined;
  /** imin's: the URL of the guest checkout, with `{checkoutBaseUrl}` to fill in. Only what can be booked has it. */
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
