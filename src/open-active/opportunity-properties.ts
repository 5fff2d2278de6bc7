import { type Identifier, optionalIdentifier } from "./identifier.ts";
import { type Offer, offerSchema } from "./offer.ts";
import {
  optionalBoolean,
  optionalList,
  optionalText,
  optionalTexts,
  optionalUnknown,
} from "./response-values.ts";

/** What sessions, series, slots and facilities have in common. */
export interface OpportunityProperties {
  /** The JSON-LD context, if this is the root of the response. */
  "@context"?: unknown;
  /** The URL at which imin's Search returns this item. A checkout session does not accept it. */
  id?: string | undefined;
  /** The booking system's own identifier, mostly a URL: what a checkout session takes as `identifier`. Opaque. */
  identifier?: Identifier | undefined;
  /** The seller's or provider's web page about it. */
  url?: string | undefined;
  /** The prices. A ScheduledSession's are those of its SessionSeries. */
  offers?: Offer[] | undefined;
  /** Conditions of admission beyond age and gender, as texts to show. */
  additionalAdmissionRestriction?: string[] | undefined;
  /** Conditions on the customer's account with the seller, as texts to show. */
  customerAccountBookingRestriction?: string[] | undefined;
  /** Whether customers with an account at the seller can book it through open booking. */
  isOpenBookingWithCustomerAccountAllowed?: boolean | undefined;
}

/** @internal */
export const opportunityProperties = {
  "@context": optionalUnknown,
  id: optionalText,
  identifier: optionalIdentifier,
  url: optionalText,
  offers: optionalList<Offer>(offerSchema),
  additionalAdmissionRestriction: optionalTexts,
  customerAccountBookingRestriction: optionalTexts,
  isOpenBookingWithCustomerAccountAllowed: optionalBoolean,
};
