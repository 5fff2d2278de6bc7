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
 * A price at which something can be booked (OpenActive `Offer`, with imin's additions). A checkout session takes
 * its `id` as `acceptedOffer`. An offer without an `id` cannot be booked.
 */
export interface Offer {
  /** `"Offer"`, or `"beta:IndicativeOffer"` for the guide price of a facility that cannot be booked. */
  type: LiteralUnion<"Offer" | "OfferOverride" | "beta:IndicativeOffer", string>;
  /** The offer's `id`, a URL: `"https://example.com/events/452#/offers/878"`. */
  id?: string | undefined;
  /** The booking system's own identifier: `"EX-AD"`. Not valid as `acceptedOffer`. */
  identifier?: Identifier | undefined;
  /** The display name: `"Adult"`. */
  name?: string | undefined;
  /** A plain-text description. */
  description?: string | undefined;
  /** A web page about the offer. */
  url?: string | undefined;
  /** The price, in the currency's main unit: `4.3` for £4.30. */
  price?: Price | undefined;
  /** The ISO 4217 currency code: `"GBP"`. */
  priceCurrency?: string | undefined;
  /** The ages that the offer is for. OpenActive's older name for `ageRestriction`. */
  ageRange?: QuantitativeValue | undefined;
  /** The ages that the offer is for. */
  ageRestriction?: QuantitativeValue | undefined;
  /** Whether booking in advance is required. */
  openBookingInAdvance?: RequiredStatus | undefined;
  /** Whether payment in advance is required. */
  openBookingPrepayment?: RequiredStatus | undefined;
  /** OpenActive's older name for `openBookingInAdvance`. */
  advanceBooking?: RequiredStatus | undefined;
  /** OpenActive's older name for `openBookingPrepayment`. */
  prepayment?: RequiredStatus | undefined;
  /** The accepted payment methods. */
  acceptedPaymentMethod?: PaymentMethod[] | undefined;
  /** How long before the start booking opens, as an ISO 8601 duration: `"P6D"`. */
  validFromBeforeStartDate?: string | undefined;
  /** How long before the start booking closes, as an ISO 8601 duration: `"PT1H"`. */
  validThroughBeforeStartDate?: string | undefined;
  /** The latest time before the start at which the customer can cancel, as an ISO 8601 duration: `"P1D"`. */
  latestCancellationBeforeStartDate?: string | undefined;
  /** Whether the customer can cancel for a full refund. */
  allowCustomerCancellationFullRefund?: boolean | undefined;
  /** Requirements of the booking flow beyond the basic one. */
  openBookingFlowRequirement?: OpenBookingFlowRequirement[] | undefined;
  /** The entitlements, one of which the customer must have. */
  eligibleEntitlementType?: Concept[] | undefined;
  /** Where it can be booked, as in older versions of OpenActive. */
  availableChannel?: string[] | undefined;
  /** The same in OpenActive's beta namespace: `["beta:OnlinePrepayment"]`. */
  "beta:availableChannel"?: string[] | undefined;
  /** The customers that it is for, as in older versions of OpenActive. */
  eligibleCustomerType?: string[] | undefined;
  /** imin: whether the offer is only for members. */
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
