import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The values of {@link DayOfWeek} that imin and OpenActive document. */
export const daysOfWeek = /* @__PURE__ */ Object.freeze([
  "https://schema.org/Monday",
  "https://schema.org/Tuesday",
  "https://schema.org/Wednesday",
  "https://schema.org/Thursday",
  "https://schema.org/Friday",
  "https://schema.org/Saturday",
  "https://schema.org/Sunday",
  "https://schema.org/PublicHolidays",
  "schema:Monday",
  "schema:Tuesday",
  "schema:Wednesday",
  "schema:Thursday",
  "schema:Friday",
  "schema:Saturday",
  "schema:Sunday",
  "schema:PublicHolidays",
] as const);

/** A day of the week. Search uses the `schema:` form. */
export type DayOfWeek = LiteralUnion<(typeof daysOfWeek)[number], string>;

/** @internal */
export const dayOfWeekSchema: z.ZodMiniType<DayOfWeek> = anyText;
