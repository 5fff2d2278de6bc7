import * as z from "zod/mini";
import { type Identifier, optionalIdentifier } from "./identifier.ts";
import { optionalText } from "./response-values.ts";

/**
 * A `type` other than a session's or a slot's: one of OpenActive's other kinds of event, or one of another
 * namespace, which has a prefix. What is not a plain `string` here leaves a comparison with `"ScheduledSession"`
 * no doubt; at run time any other text is accepted too, so that a kind yet to be defined gets through.
 */
export type OtherType =
  | "Event"
  | "OnDemandEvent"
  | "HeadlineEvent"
  | "CourseInstance"
  | `${string}:${string}`;

/** Something bookable that is neither a session nor a slot, or has no `type`. Its properties are kept unchanged. */
export interface OtherOpportunity {
  /** Its kind, where it says so: `"OnDemandEvent"`. */
  type?: OtherType | undefined;
  /** What identifies it. */
  id?: string | undefined;
  /** The booking system's own identifier. */
  identifier?: Identifier | undefined;
  /** The name to show. */
  name?: string | undefined;
  /** When it starts, as an ISO 8601 date-time. */
  startDate?: string | undefined;
  /** When it ends, as an ISO 8601 date-time. */
  endDate?: string | undefined;
}

// A session's and a slot's types are refused here, so that a ScheduledSession with a mistake in it is reported as
// what it is and does not pass for something else.
const isOtherType = (type: unknown): boolean =>
  typeof type === "string" && type !== "ScheduledSession" && type !== "Slot" && type !== "FacilityUseSlot";

/** @internal */
export const otherOpportunitySchema = z.looseObject({
  type: z.optional(z.custom<OtherType>(isOtherType)),
  id: optionalText,
  identifier: optionalIdentifier,
  name: optionalText,
  startDate: optionalText,
  endDate: optionalText,
});
