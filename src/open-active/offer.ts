import type { LiteralUnion } from "type-fest";
import * as z from "zod/mini";
import { type Concept, conceptSchema } from "./concept.ts";
import { type Identifier, optionalIdentifier } from "./identifier.ts";
import type { OpenBookingFlowRequirement } from "./open-booking-flow-requirement.ts";
import type { PaymentMethod } from "./payment-method.ts";
import { type QuantitativeValue, quantitativeValueSchema } from "./quantitative-value.ts";
import type { RequiredStatus } from "./required-status.ts";
import {
  anyText,
  openText,
  optionalBoolean,
  optionalList,
  optionalModel,
  optionalOpenText,
  optionalText,
  optionalTextOrNumber,
  optionalTexts,
  type Price,
} from "./response-values.ts";

/**
 * A price at which something can be booked (OpenActive `Offer`, with imin's additions). Its `id` is what a
 * checkout session takes as `acceptedOffer`; an offer without one cannot be booked.
 */
export interface Offer {
  /** `"Offer"`; `"beta:IndicativeOffer"` for a guide price of a facility that cannot be booked. */
  type: LiteralUnion<"Offer" | "OfferOverride" | "beta:IndicativeOffer", string>;
  /** What identifies the offer, a URL: `"https://example.com/events/452#/offers/878"`. */
  id?: string | undefined;
  /** The booking system's own identifier: `"EX-AD"`. Not what `acceptedOffer` takes. */
  identifier?: Identifier | undefined;
  /** The name to show: `"Adult"`. */
  name?: string | undefined;
  /** About the offer, as plain text. */
  description?: string | undefined;
  /** A web page about the offer. */
  url?: string | undefined;
  /** The price, in the currency's main unit: `4.3` for £4.30. */
  price?: Price | undefined;
  /** The currency, by its ISO 4217 code: `"GBP"`. */
  priceCurrency?: string | undefined;
  /** The ages that the offer is for; OpenActive's older name of `ageRestriction`. */
  ageRange?: QuantitativeValue | undefined;
  /** The ages that the offer is for. */
  ageRestriction?: QuantitativeValue | undefined;
  /** Whether booking in advance is needed. */
  openBookingInAdvance?: RequiredStatus | undefined;
  /** Whether payment in advance is needed. */
  openBookingPrepayment?: RequiredStatus | undefined;
  /** OpenActive's older name of `openBookingInAdvance`. */
  advanceBooking?: RequiredStatus | undefined;
  /** OpenActive's older name of `openBookingPrepayment`. */
  prepayment?: RequiredStatus | undefined;
  /** How it can be paid. */
  acceptedPaymentMethod?: PaymentMethod[] | undefined;
  /** How long before the start booking opens, as an ISO 8601 duration: `"P6D"`. */
  validFromBeforeStartDate?: string | undefined;
  /** How long before the start booking closes, as an ISO 8601 duration: `"PT1H"`. */
  validThroughBeforeStartDate?: string | undefined;
  /** How long before the start the customer can cancel last, as an ISO 8601 duration: `"P1D"`. */
  latestCancellationBeforeStartDate?: string | undefined;
  /** Whether the customer can cancel and gets everything back. */
  allowCustomerCancellationFullRefund?: boolean | undefined;
  /** What booking needs beyond the plain flow. */
  openBookingFlowRequirement?: OpenBookingFlowRequirement[] | undefined;
  /** The entitlements that a customer needs one of. */
  eligibleEntitlementType?: Concept[] | undefined;
  /** Where it can be booked, in OpenActive's older terms. */
  availableChannel?: string[] | undefined;
  /** The same in OpenActive's beta namespace: `["beta:OnlinePrepayment"]`. */
  "beta:availableChannel"?: string[] | undefined;
  /** Which customers it is for, in OpenActive's older terms. */
  eligibleCustomerType?: string[] | undefined;
  /** imin's: whether only members can take it. */
  "imin:membershipRequired"?: boolean | undefined;
}

/** @internal */
export const offerSchema = z.looseObject({
  type: openText<"Offer" | "OfferOverride" | "beta:IndicativeOffer">(),
  id: optionalText,
  identifier: optionalIdentifier,
  name: optionalText,
  description: optionalText,
  url: optionalText,
  price: optionalTextOrNumber,
  priceCurrency: optionalText,
  ageRange: optionalModel<QuantitativeValue>(quantitativeValueSchema),
  ageRestriction: optionalModel<QuantitativeValue>(quantitativeValueSchema),
  openBookingInAdvance: optionalOpenText<RequiredStatus>(),
  openBookingPrepayment: optionalOpenText<RequiredStatus>(),
  advanceBooking: optionalOpenText<RequiredStatus>(),
  prepayment: optionalOpenText<RequiredStatus>(),
  acceptedPaymentMethod: optionalList<PaymentMethod>(anyText),
  validFromBeforeStartDate: optionalText,
  validThroughBeforeStartDate: optionalText,
  latestCancellationBeforeStartDate: optionalText,
  allowCustomerCancellationFullRefund: optionalBoolean,
  openBookingFlowRequirement: optionalList<OpenBookingFlowRequirement>(anyText),
  eligibleEntitlementType: optionalList<Concept>(conceptSchema),
  availableChannel: optionalTexts,
  "beta:availableChannel": optionalTexts,
  eligibleCustomerType: optionalTexts,
  "imin:membershipRequired": optionalBoolean,
});
