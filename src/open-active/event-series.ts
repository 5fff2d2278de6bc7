import * as z from "zod/mini";
import { type DataSource, dataSourceSchema } from "./data-source.ts";
import { type EventProperties, eventProperties } from "./event-properties.ts";
import { type IminAggregateOffer, iminAggregateOfferSchema } from "./imin-aggregate-offer.ts";
import { type Level, levelSchema } from "./level.ts";
import { type Organizer, organizerSchema } from "./organizer.ts";
import { type Place, placeSchema } from "./place.ts";
import {
  type OptionalList,
  type OptionalModel,
  optionalBoolean,
  optionalList,
  optionalModel,
  optionalNumber,
} from "./response-values.ts";
import { type SessionSeries, sessionSeriesSchema } from "./session-series.ts";

/**
 * What an organiser offers, at one or more places and times (OpenActive `EventSeries`): what imin's Events API
 * finds, and the topmost parent of a session in an order.
 */
export interface EventSeries extends EventProperties {
  /** What kind of object this is. Absent from a parent that has only an `id`. */
  type?: "EventSeries" | undefined;
  /** Who holds it, and as a rule its seller. */
  organizer?: Organizer | undefined;
  /** How many places are left. */
  remainingAttendeeCapacity?: number | undefined;
  /** The series at each place. */
  subEvent?: SessionSeries[] | undefined;
  /** What it is a part of. */
  superEvent?: EventSeries | undefined;
  /** imin's: what it costs and for whom. Search results have this and no `offers`. */
  "imin:aggregateOffer"?: IminAggregateOffer | undefined;
  /** imin's: which dataset it comes from, for attribution. */
  "imin:dataSource"?: DataSource | undefined;
  /** imin's: the levels of difficulty. */
  "imin:level"?: Level[] | undefined;
  /** imin's: the places of all its series, to which their `location.id` refers. */
  "imin:locationSummary"?: Place[] | undefined;
  /** Whether an online event is coached (OpenActive's beta namespace). */
  "beta:isVirtuallyCoached"?: boolean | undefined;
  /** Whether an online event is better attended with camera and microphone (OpenActive's beta namespace). */
  "beta:isInteractivityPreferred"?: boolean | undefined;
}

// What imin finds is an EventSeries. OpenActive also allows other events as the parent of a series.
const eventType = /* @__PURE__ */ z.literal([
  "EventSeries",
  "HeadlineEvent",
  "CourseInstance",
  "Event",
]) as z.ZodMiniType<unknown> as z.ZodMiniType<"EventSeries">;

/** @internal */
export const eventSeriesSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    ...eventProperties,
    type: z.optional(eventType),
    organizer: optionalModel(organizerSchema),
    remainingAttendeeCapacity: optionalNumber,
    get subEvent(): OptionalList<SessionSeries> {
      return optionalList<SessionSeries>(sessionSeriesSchema);
    },
    get superEvent(): OptionalModel<EventSeries> {
      return optionalModel<EventSeries>(eventSeriesSchema);
    },
    "imin:aggregateOffer": optionalModel<IminAggregateOffer>(iminAggregateOfferSchema),
    "imin:dataSource": optionalModel<DataSource>(dataSourceSchema),
    "imin:level": optionalList<Level>(levelSchema),
    "imin:locationSummary": optionalList<Place>(placeSchema),
    "beta:isVirtuallyCoached": optionalBoolean,
    "beta:isInteractivityPreferred": optionalBoolean,
  }))();
