import * as z from "zod/mini";
import { type OtherOpportunity, otherOpportunitySchema } from "./other-opportunity.ts";
import { type ScheduledSession, scheduledSessionSchema } from "./scheduled-session.ts";
import { type Slot, slotSchema } from "./slot.ts";

/**
 * A session or slot that can be booked.
 *
 * @example
 * ```ts
 * if (opportunity.type === "ScheduledSession") console.log(opportunity.superEvent?.location?.name);
 * if (opportunity.type === "Slot") console.log(opportunity.facilityUse?.name);
 * ```
 */
export type Opportunity = ScheduledSession | Slot | OtherOpportunity;

/** @internal */
export const opportunitySchema: z.ZodMiniType<Opportunity> = z.union([
  scheduledSessionSchema,
  slotSchema,
  otherOpportunitySchema,
]);
