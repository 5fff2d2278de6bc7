import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import type { PaymentMethod } from "./payment-method.ts";
import { type PropertyValue, propertyValueSchema } from "./property-value.ts";
import { optionalList, optionalOpenText, optionalText } from "./response-values.ts";

/** The broker's record of a payment, for reconciliation (OpenActive `Payment`). */
export interface Payment {
  /** `"Payment"`, or the payment provider's own type. */
  type?: LiteralUnion<"Payment" | "DynamicPayment", string> | undefined;
  /** The payment provider's identifier of the payment. */
  identifier?: string | undefined;
  /** The payment's name in reports: `"AcmeBroker Points"`. */
  name?: string | undefined;
  /** The payment method. */
  paymentMethod?: PaymentMethod | undefined;
  /** The account that paid. */
  accountId?: string | undefined;
  /** The payment provider: `"STRIPE"`. */
  paymentProviderId?: string | undefined;
  /** Other properties agreed between the booking system and the broker. */
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
