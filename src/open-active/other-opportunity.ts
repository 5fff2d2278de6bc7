import * as z from "zod/mini";
import { type Identifier, optionalIdentifier } from "./identifier.ts";
import { optionalText } from "./response-values.ts";

/**
 * A `type` other than those of a session or slot: another kind of OpenActive event, or a prefixed type from another
 * namespace. It is not a plain `string`, so that a comparison with `"ScheduledSession"` narrows the type. At run
 * time any other string is accepted, including types defined in the future.
 */
export type OtherType =
  | "Event"
  | "OnDemandEvent"
  | "HeadlineEvent"
  | "CourseInstance"
  | `${string}:${string}`;

/** A bookable item that is neither a session nor a slot, or has no `type`. Its properties are kept unchanged. */
export interface OtherOpportunity {
  /** The type, if present: `"OnDemandEvent"`. */
  type?: OtherType | undefined;
  /** The `id`. */
  id?: string | undefined;
  /** The booking system's own identifier. */
  identifier?: Identifier | undefined;
  /** The display name. */
  name?: string | undefined;
  /** The start, as an ISO 8601 date-time. */
  startDate?: string | undefined;
  /** The end, as an ISO 8601 date-time. */
  endDate?: string | undefined;
}

// Refuses the types of sessions and slots, so that an invalid ScheduledSession is reported and not accepted as
// something else.
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
