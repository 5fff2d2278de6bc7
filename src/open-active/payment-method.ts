import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The values of {@link PaymentMethod} that imin and OpenActive document. */
export const paymentMethods = /* @__PURE__ */ Object.freeze([
  "http://purl.org/goodrelations/v1#Cash",
  "http://purl.org/goodrelations/v1#PaymentMethodCreditCard",
] as const);

/** A payment method that an offer accepts. */
export type PaymentMethod = LiteralUnion<(typeof paymentMethods)[number], string>;

/** @internal */
export const paymentMethodSchema: z.ZodMiniType<PaymentMethod> = anyText;
