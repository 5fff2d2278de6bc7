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
 * Sessions of the same kind at the same place, with their offers (OpenActive `SessionSeries`). A response nests
 * either upward (`superEvent`) or downward (`subEvent`).
 */
export interface SessionSeries extends EventProperties {
  /** `"SessionSeries"`, or another type of OpenActive event. Absent from a parent that has only an `id`. */
  type?: LiteralUnion<"SessionSeries" | "CourseInstance" | "HeadlineEvent", string> | undefined;
  /** The start of its first session, as an ISO 8601 date-time. */
  startDate?: string | undefined;
  /** The end of its last session, as an ISO 8601 date-time. */
  endDate?: string | undefined;
  /** The organizer. imin returns it with the EventSeries. */
  organizer?: Organizer | undefined;
  /** The intended times of its sessions. Not authoritative. */
  eventSchedule?: Schedule[] | undefined;
  /** The parent event. */
  superEvent?: EventSeries | undefined;
  /**
   * Its sessions, in search results and in an EventSeries that you get by ID. A CourseInstance has events of other
   * types.
   */
  subEvent?: (ScheduledSession | OtherOpportunity)[] | undefined;
  /** imin, Firehose only: the prices, and whom they are for. */
  "imin:aggregateOffer"?: IminAggregateOffer | undefined;
  /** Special requirements that it caters for. This EMD UK namespace may change at any time. */
  "emduk:specialRequirement"?: Concept[] | undefined;
  /**
   * imin: the URL template of the guest checkout, with the placeholder `{checkoutBaseUrl}`. Present only if it can
   * be booked.
   */
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
