import * as z from "zod/mini";
import { type OtherOpportunity, otherOpportunitySchema } from "./other-opportunity.ts";
import { type ScheduledSession, scheduledSessionSchema } from "./scheduled-session.ts";
import { type Slot, slotSchema } from "./slot.ts";

/**
 * A session or slot that can be booked.
 *
 * @example
 * ```ts
 * import type { Opportunity } from "imin-sdk";
 *
 * export function placeName(opportunity: Opportunity): string | undefined {
 *   if (opportunity.type === "ScheduledSession") return opportunity.superEvent?.location?.name;
 *   return opportunity.type === "Slot" ? opportunity.facilityUse?.name : undefined;
 * }
 * ```
 */
export type Opportunity = ScheduledSession | Slot | OtherOpportunity;

/** @internal */
export const opportunitySchema: z.ZodMiniType<Opportunity> = z.union([
  scheduledSessionSchema,
  slotSchema,
  otherOpportunitySchema,
]);
