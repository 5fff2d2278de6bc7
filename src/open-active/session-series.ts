import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import { type Concept, conceptSchema } from "./concept.ts";
import { type EventProperties, eventProperties } from "./event-properties.ts";
import { type EventSeries, eventSeriesSchema } from "./event-series.ts";
import { type IminAggregateOffer, iminAggregateOfferSchema } from "./imin-aggregate-offer.ts";
import { type Organizer, OrganizerSchema } from "./organizer.ts";
import {
  type OptionalList,
  type OptionalModel,
  openText,
  optionalList,
  optionalModel,
  optionalText,
} from "./response-values.ts";
import { type Schedule, scheduleSchema } from "./schedule.ts";
import { type ScheduledSession, scheduledSessionSchema } from "./scheduled-session.ts";

/**
 * Sessions of the same kind at the same place, with their offers (OpenActive `SessionSeries`). Answers nest either
 * upward (`superEvent`) or downward (`subEvent`).
 */
export interface SessionSeries extends EventProperties {
  /** `"SessionSeries"`, or one of OpenActive's other kinds of series. */
  type: LiteralUnion<"SessionSeries" | "CourseInstance" | "HeadlineEvent", string>;
  /** When its first session starts, as an ISO 8601 date-time. */
  startDate?: string | undefined;
  /** When its last session ends, as an ISO 8601 date-time. */
  endDate?: string | undefined;
  /** Who holds it. imin gives this with the EventSeries. */
  organizer?: Organizer | undefined;
  /** When its sessions are meant to take place. Not authoritative. */
  eventSchedule?: Schedule[] | undefined;
  /** What it is a part of. */
  superEvent?: EventSeries | undefined;
  /** Its sessions, in search results and in an EventSeries got by itself. */
  subEvent?: ScheduledSession[] | undefined;
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
    type: openText<"SessionSeries" | "CourseInstance" | "HeadlineEvent">(),
    startDate: optionalText,
    endDate: optionalText,
    organizer: optionalModel(OrganizerSchema),
    eventSchedule: optionalList<Schedule>(scheduleSchema),
    get superEvent(): OptionalModel<EventSeries> {
      return optionalModel<EventSeries>(eventSeriesSchema);
    },
    get subEvent(): OptionalList<ScheduledSession> {
      return optionalList<ScheduledSession>(scheduledSessionSchema);
    },
    "imin:aggregateOffer": optionalModel<IminAggregateOffer>(iminAggregateOfferSchema),
    "emduk:specialRequirement": optionalList<Concept>(conceptSchema),
    "imin:checkoutUrlTemplate": optionalText,
  }))();

/** Schema of {@link SessionSeries}. */
export const SessionSeriesSchema: z.ZodMiniType<SessionSeries> = sessionSeriesSchema;
