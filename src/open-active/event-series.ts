import * as z from "zod/mini";
import {
  type OptionalList,
  type OptionalModel,
  optionalBoolean,
  optionalList,
  optionalModel,
  optionalNumber,
} from "./answer-values.ts";
import { type DataSource, dataSourceShape } from "./data-source.ts";
import { type EventProperties, eventProperties } from "./event-properties.ts";
import { type IminAggregateOffer, iminAggregateOfferShape } from "./imin-aggregate-offer.ts";
import { type Level, levelShape } from "./level.ts";
import { type Organizer, OrganizerSchema } from "./organizer.ts";
import { type Place, placeShape } from "./place.ts";
import { type SessionSeries, sessionSeriesShape } from "./session-series.ts";

/**
 * What an organiser offers, at one or more places and times (OpenActive `EventSeries`): what imin's Events API
 * finds, and the topmost parent of a session in an order.
 */
export interface EventSeries extends EventProperties {
  /** What kind of object this is. */
  type: "EventSeries";
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

/** @internal */
export const eventSeriesShape = /* @__PURE__ */ (() =>
  z.looseObject({
    ...eventProperties,
    type: z.literal("EventSeries"),
    organizer: optionalModel(OrganizerSchema),
    remainingAttendeeCapacity: optionalNumber,
    get subEvent(): OptionalList<SessionSeries> {
      return optionalList<SessionSeries>(sessionSeriesShape);
    },
    get superEvent(): OptionalModel<EventSeries> {
      return optionalModel<EventSeries>(eventSeriesShape);
    },
    "imin:aggregateOffer": optionalModel<IminAggregateOffer>(iminAggregateOfferShape),
    "imin:dataSource": optionalModel<DataSource>(dataSourceShape),
    "imin:level": optionalList<Level>(levelShape),
    "imin:locationSummary": optionalList<Place>(placeShape),
    "beta:isVirtuallyCoached": optionalBoolean,
    "beta:isInteractivityPreferred": optionalBoolean,
  }))();

/** Schema of {@link EventSeries}. */
export const EventSeriesSchema: z.ZodMiniType<EventSeries> = eventSeriesShape;
