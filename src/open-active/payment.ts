import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import type { PaymentMethod } from "./payment-method.ts";
import { type PropertyValue, propertyValueSchema } from "./property-value.ts";
import { optionalList, optionalOpenText, optionalText } from "./response-values.ts";

/** The broker's record of a payment, for reconciliation (OpenActive `Payment`). */
export interface Payment {
  /** `"Payment"`, or the payment provider's own kind. */
  type?: LiteralUnion<"Payment" | "DynamicPayment", string> | undefined;
  /** The payment provider's identifier of the payment. */
  identifier?: string | undefined;
  /** What the payment is called in reports: `"AcmeBroker Points"`. */
  name?: string | undefined;
  /** How it was paid. */
  paymentMethod?: PaymentMethod | undefined;
  /** The account that it was paid from. */
  accountId?: string | undefined;
  /** The payment provider: `"STRIPE"`. */
  paymentProviderId?: string | undefined;
  /** What else the booking system and the broker agreed upon. */
  additionalProperty?: PropertyValue[] | undefined;
}

/** @internal */
export const paymentSchema = z.looseObject({
  type: optionalOpenText<"Payment" | "DynamicPayment">(),
  identifier: optionalText,
  name: optionalText,
  paymentMethod: optionalOpenText<PaymentMethod>(),
  accountId: optionalText,
  paymentProviderId: optionalText,
  additionalProperty: optionalList<PropertyValue>(propertyValueSchema),
});
