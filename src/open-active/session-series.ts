import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import { type Concept, conceptSchema } from "./concept.ts";
import { type EventProperties, eventProperties } from "./event-properties.ts";
import { type EventSeries, eventSeriesSchema } from "./event-series.ts";
import { type IminAggregateOffer, iminAggregateOfferSchema } from "./imin-aggregate-offer.ts";
import { type Organizer, organizerSchema } from "./organizer.ts";
import { type OtherOpportunity, otherOpportunitySchema } from "./other-opportunity.ts";
import {
  type OptionalList,
  type OptionalModel,
  optionalList,
  optionalModel,
  optionalOpenText,
  optionalText,
} from "./response-values.ts";
import { type Schedule, scheduleSchema } from "./schedule.ts";
import { type ScheduledSession, scheduledSessionSchema } from "./scheduled-session.ts";

/**
 * Sessions of the same kind at the same place, with their offers (OpenActive `SessionSeries`). Responses nest either
 * upward (`superEvent`) or downward (`subEvent`).
 */
export interface SessionSeries extends EventProperties {
  /**
   * `"SessionSeries"`, or another of OpenActive's kinds of event. Absent from a parent that has only an `id`.
   */
  type?: LiteralUnion<"SessionSeries" | "CourseInstance" | "HeadlineEvent", string> | undefined;
  /** When its first session starts, as an ISO 8601 date-time. */
  startDate?: string | undefined;
  /** When its last session ends, as an ISO 8601 date-time. */
  endDate?: string | undefined;
  /** Who holds it. imin returns this with the EventSeries. */
  organizer?: Organizer | undefined;
  /** When its sessions are meant to take place. Not authoritative. */
  eventSchedule?: Schedule[] | undefined;
  /** What it is a part of. */
  superEvent?: EventSeries | undefined;
  /**
   * Its sessions, in search results and in an EventSeries got by itself. A CourseInstance has events of other types.
   */
  subEvent?: (ScheduledSession | OtherOpportunity)[] | undefined;
  /** imin's: what it costs and for whom, in the Firehose. */
  "imin:aggregateOffer"?: IminAggregateOffer | undefined;
  /** Special requirements it caters for, in EMD UK's namespace, which may change at any time. */
  "emduk:specialRequirement"?: Concept[] | undefined;
  /** imin's: the URL of the guest checkout, with `{checkoutBaseUrl}` to fill in. Only what can be booked has it. */
  "imin:checkoutUrlTemplate"?: string | undefined;
}

/** @internal */
export const sessionSeriesSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    ...eventProperties,
    type: optionalOpenText<"SessionSeries" | "CourseInstance" | "HeadlineEvent">(),
    startDate: optionalText,
    endDate: optionalText,
    organizer: optionalModel(organizerSchema),
    eventSchedule: optionalList<Schedule>(scheduleSchema),
    get superEvent(): OptionalModel<EventSeries> {
      return optionalModel<EventSeries>(eventSeriesSchema);
    },
    get subEvent(): OptionalList<ScheduledSession | OtherOpportunity> {
      return optionalList<ScheduledSession | OtherOpportunity>(
        z.union([scheduledSessionSchema, otherOpportunitySchema]),
      );
    },
    "imin:aggregateOffer": optionalModel<IminAggregateOffer>(iminAggregateOfferSchema),
    "emduk:specialRequirement": optionalList<Concept>(conceptSchema),
    "imin:checkoutUrlTemplate": optionalText,
  }))();
