import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The values of {@link EventStatus} that imin and OpenActive document. */
export const eventStatuses = /* @__PURE__ */ Object.freeze([
  "https://schema.org/EventScheduled",
  "https://schema.org/EventCancelled",
  "https://schema.org/EventPostponed",
  "https://schema.org/EventRescheduled",
  "schema:EventScheduled",
  "schema:EventCancelled",
  "schema:EventPostponed",
  "schema:EventRescheduled",
] as const);

/** Whether an event takes place as announced. If absent, the event is scheduled. Search uses the `schema:` form. */
export type EventStatus = LiteralUnion<(typeof eventStatuses)[number], string>;

/** @internal */
export const eventStatusSchema: z.ZodMiniType<EventStatus> = anyText;
