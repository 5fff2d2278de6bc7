import { type Identifier, optionalIdentifier } from "./identifier.ts";
import { type Offer, offerSchema } from "./offer.ts";
import {
  optionalBoolean,
  optionalList,
  optionalText,
  optionalTexts,
  optionalUnknown,
} from "./response-values.ts";

/** The common properties of sessions, series, slots and facilities. */
export interface OpportunityProperties {
  /** The JSON-LD context, if this is the root of the response. */
  "@context"?: unknown;
  /** The URL at which search returns this item. A checkout session does not accept it. */
  id?: string | undefined;
  /** The booking system's own identifier, usually a URL. Opaque. A checkout session takes it as `identifier`. */
  identifier?: Identifier | undefined;
  /** The web page of the seller or provider about it. */
  url?: string | undefined;
  /** The prices. For a ScheduledSession, they are those of its SessionSeries. */
  offers?: Offer[] | undefined;
  /** Admission conditions other than age and gender, as display text. */
  additionalAdmissionRestriction?: string[] | undefined;
  /** Conditions on the customer's account with the seller, as display text. */
  customerAccountBookingRestriction?: string[] | undefined;
  /** Whether customers with a seller account can book it through open booking. */
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
