import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The values of {@link ActionStatus} that imin and OpenActive document. */
export const actionStatuses = /* @__PURE__ */ Object.freeze([
  "https://schema.org/PotentialActionStatus",
  "https://schema.org/ActiveActionStatus",
  "https://schema.org/CompletedActionStatus",
  "https://schema.org/FailedActionStatus",
] as const);

/** The status of an action (schema.org `ActionStatusType`). imin's pages show `CompletedActionStatus`. */
export type ActionStatus = LiteralUnion<(typeof actionStatuses)[number], string>;

/** @internal */
export const actionStatusSchema: z.ZodMiniType<ActionStatus> = anyText;
