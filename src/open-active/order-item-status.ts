import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/**
 * The values of {@link OrderItemStatus} in imin's namespace and OpenActive's.
 *
 * @experimental imin's samples of orders show none of them.
 */
export const orderItemStatuses = /* @__PURE__ */ Object.freeze([
  "https://openactive.io/OrderItemConfirmed",
  "https://openactive.io/CustomerCancelled",
  "https://openactive.io/SellerCancelled",
  "https://openactive.io/AttendeeAttended",
  "https://openactive.io/AttendeeAbsent",
  "https://imin.co/CustomerCancellationPending",
  "https://openactive.io/CustomerAttended",
  "https://openactive.io/OrderItemProposed",
] as const);

/**
 * The status of an OrderItem. After an accepted cancellation it is `https://imin.co/CustomerCancellationPending`
 * (imin's own value) until the seller's booking system confirms. `CustomerAttended` and `OrderItemProposed` come
 * from earlier versions of the Open Booking API.
 *
 * @experimental imin's samples of orders show the property without a value. `CustomerCancellationPending` is in imin's
 * namespace; the other values are OpenActive's.
 */
export type OrderItemStatus = LiteralUnion<(typeof orderItemStatuses)[number], string>;

/** @internal */
export const orderItemStatusSchema: z.ZodMiniType<OrderItemStatus> = anyText;
