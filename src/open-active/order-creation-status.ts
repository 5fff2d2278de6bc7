import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The values of {@link OrderCreationStatus} that OpenActive documents. */
export const orderCreationStatuses = /* @__PURE__ */ Object.freeze([
  "https://openactive.io/OrderCreationPaymentAuthorized",
  "https://openactive.io/OrderCreationPaymentCaptured",
  "https://openactive.io/OrderCreationComplete",
  "https://openactive.io/OrderCreationPaymentDue",
] as const);

/** The broker's progress in creating an order. */
export type OrderCreationStatus = LiteralUnion<(typeof orderCreationStatuses)[number], string>;

/** @internal */
export const orderCreationStatusSchema: z.ZodMiniType<OrderCreationStatus> = anyText;
