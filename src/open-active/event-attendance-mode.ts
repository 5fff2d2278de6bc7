import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The values of {@link EventAttendanceMode} that imin and OpenActive document. */
export const eventAttendanceModes = /* @__PURE__ */ Object.freeze([
  "https://schema.org/OfflineEventAttendanceMode",
  "https://schema.org/OnlineEventAttendanceMode",
  "https://schema.org/MixedEventAttendanceMode",
  "schema:OfflineEventAttendanceMode",
  "schema:OnlineEventAttendanceMode",
  "schema:MixedEventAttendanceMode",
] as const);

/** Whether attendance is in person, online or both. Search uses the `schema:` form. */
export type EventAttendanceMode = LiteralUnion<(typeof eventAttendanceModes)[number], string>;

/** @internal */
export const eventAttendanceModeSchema: z.ZodMiniType<EventAttendanceMode> = anyText;
