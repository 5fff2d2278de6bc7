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
 * An organizer's activity, at one or more places and times (OpenActive `EventSeries`). Search returns it, and it is
 * the outermost parent of a session in an order.
 */
export interface EventSeries extends EventProperties {
  /** The JSON-LD type. Absent from a parent that has only an `id`. */
  type?: "EventSeries" | undefined;
  /** The organizer, usually also the seller. */
  organizer?: Organizer | undefined;
  /** The number of places left. */
  remainingAttendeeCapacity?: number | undefined;
  /** The series, one for each place. */
  subEvent?: SessionSeries[] | undefined;
  /** The parent event. */
  superEvent?: EventSeries | undefined;
  /** imin: the prices, and whom they are for. Search results have this instead of `offers`. */
  "imin:aggregateOffer"?: IminAggregateOffer | undefined;
  /** imin: the dataset that it comes from, for attribution. */
  "imin:dataSource"?: DataSource | undefined;
  /** imin: the levels of difficulty. */
  "imin:level"?: Level[] | undefined;
  /** imin: the places of all its series, which their `location.id` refers to. */
  "imin:locationSummary"?: Place[] | undefined;
  /** Whether an online event is coached (OpenActive beta namespace). */
  "beta:isVirtuallyCoached"?: boolean | undefined;
  /** Whether a camera and microphone are recommended for an online event (OpenActive beta namespace). */
  "beta:isInteractivityPreferred"?: boolean | undefined;
}

// Search returns only EventSeries. OpenActive also allows other events as the parent of a series.
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
