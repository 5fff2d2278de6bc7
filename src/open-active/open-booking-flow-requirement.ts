import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The values of {@link OpenBookingFlowRequirement} that imin and OpenActive document. */
export const openBookingFlowRequirements = /* @__PURE__ */ Object.freeze([
  "https://openactive.io/OpenBookingIntakeForm",
  "https://openactive.io/OpenBookingAttendeeDetails",
  "https://openactive.io/OpenBookingApproval",
  "https://openactive.io/OpenBookingNegotiation",
  "https://openactive.io/OpenBookingMessageExchange",
  "oa:OpenBookingIntakeForm",
  "oa:OpenBookingAttendeeDetails",
  "oa:OpenBookingApproval",
  "oa:OpenBookingNegotiation",
  "oa:OpenBookingMessageExchange",
] as const);

/** A requirement of an offer's booking flow beyond the basic one. Search may use the `oa:` form. */
export type OpenBookingFlowRequirement = LiteralUnion<(typeof openBookingFlowRequirements)[number], string>;

/** @internal */
export const openBookingFlowRequirementSchema: z.ZodMiniType<OpenBookingFlowRequirement> = anyText;
