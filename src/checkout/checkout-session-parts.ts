import type { CustomerReference } from "../customers/customer.ts";
import type { Broker } from "../options/broker.ts";
import type { CheckoutOpportunity, CheckoutPerson, NavigationLink } from "./checkout-session-payload.ts";

/**
 * The details of a person who books without a customer account at imin. `identifier` is your own ID for the
 * customer, not imin's.
 *
 * @experimental imin's page names these properties in prose. No sample shows the object.
 */
export interface CheckoutPersonDetails extends Omit<CheckoutPerson, "type"> {
  /** Optional. The SDK always sends it, as imin's samples do. */
  readonly type?: "Person" | undefined;
  /** Personal details have no URL at imin. An object with an `id` is a `Customer`. */
  readonly id?: undefined;
}

/** The input of `CheckoutSessionBuilder.orderItem()`: what is booked, at which price, and for whom. */
export interface OrderItemInput {
  /** `"ScheduledSession"` for a session or event, `"Slot"` for a facility. */
  readonly type: CheckoutOpportunity["type"];
  /** The opportunity's `identifier`, as returned by search, not percent-encoded. */
  readonly identifier: string;
  /**
   * The `id` of the Offer that the customer chose. For a session, it is an offer of the parent SessionSeries; for a
   * slot, an offer of the slot itself. The `id` of an `imin:aggregateOffer` is also accepted.
   */
  readonly acceptedOffer: string;
  /** The attendee. Required on each item of a group booking. */
  readonly attendee?: CustomerReference | undefined;
}

/** The parts set so far. @internal */
export interface CheckoutSessionParts {
  readonly customer?: CustomerReference | CheckoutPersonDetails | undefined;
  readonly broker?: Broker | undefined;
  readonly orderItems: readonly OrderItemInput[];
  readonly backToBroker?: NavigationLink | undefined;
  readonly backToBrokerUserProfile?: NavigationLink | undefined;
}
