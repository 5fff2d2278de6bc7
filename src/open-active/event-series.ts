import * as z from "zod/mini";
import { optionalBoolean, optionalList, optionalNumber } from "./answer-values.ts";
import { type DataSource, DataSourceSchema } from "./data-source.ts";
import { type EventProperties, eventProperties } from "./event-properties.ts";
import { type IminAggregateOffer, IminAggregateOfferSchema } from "./imin-aggregate-offer.ts";
import { type Level, LevelSchema } from "./level.ts";
import { type Organizer, OrganizerSchema } from "./organizer.ts";
import { type Place, PlaceSchema } from "./place.ts";
import { type SessionSeries, SessionSeriesSchema } from "./session-series.ts";

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
export const eventSeriesShape = z.looseObject({
  ...eventProperties,
  type: z.literal("EventSeries"),
  organizer: z.optional(OrganizerSchema),
  remainingAttendeeCapacity: optionalNumber,
  get subEvent() {
    return optionalList(SessionSeriesSchema);
  },
  get superEvent() {
    return z.optional(EventSeriesSchema);
  },
  "imin:aggregateOffer": z.optional(IminAggregateOfferSchema),
  "imin:dataSource": z.optional(DataSourceSchema),
  "imin:level": optionalList(LevelSchema),
  "imin:locationSummary": optionalList(PlaceSchema),
  "beta:isVirtuallyCoached": optionalBoolean,
  "beta:isInteractivityPreferred": optionalBoolean,
});

/** Schema of {@link EventSeries}. */
export const EventSeriesSchema: z.ZodMiniType<EventSeries> = eventSeriesShape;
