import * as z from "zod/mini";
import { type OtherOpportunity, OtherOpportunitySchema } from "./other-opportunity.ts";
import { type ScheduledSession, ScheduledSessionSchema } from "./scheduled-session.ts";
import { type Slot, SlotSchema } from "./slot.ts";

/**
 * What can be booked.
 *
 * @example
 * ```ts
 * if (opportunity.type === "ScheduledSession") console.log(opportunity.superEvent?.location?.name);
 * if (opportunity.type === "Slot") console.log(opportunity.facilityUse?.name);
 * ```
 */
export type Opportunity = ScheduledSession | Slot | OtherOpportunity;

/** Schema of {@link Opportunity}. */
export const OpportunitySchema: z.ZodMiniType<Opportunity> = z.union([
  ScheduledSessionSchema,
  SlotSchema,
  OtherOpportunitySchema,
]);
