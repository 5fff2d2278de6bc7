import type { CustomerReference } from "../customers/customer.ts";
import type { Broker } from "../options/broker.ts";
import type { CheckoutOpportunity, CheckoutPerson, NavigationLink } from "./checkout-session-payload.ts";

/**
 * The details of a person who books without a customer account at imin. Its `identifier` is your own id of the
 * customer, not imin's.
 *
 * @experimental imin's page names these properties in prose. No sample shows the object.
 */
export interface CheckoutPersonDetails extends Omit<CheckoutPerson, "type"> {
  /** May be given, as in imin's samples; it is sent in any case. */
  readonly type?: "Person" | undefined;
  /** A person's details have no URL at imin: an object with an `id` is a `Customer`. */
  readonly id?: undefined;
}

/** What `CheckoutSessionBuilder.orderItem()` takes: what is booked, at which price, and for whom. */
export interface OrderItemInput {
  /** `"ScheduledSession"` for a session or event, `"Slot"` for a facility. */
  readonly type: CheckoutOpportunity["type"];
  /** The opportunity's `identifier`, as search returns it, not percent-encoded. */
  readonly identifier: string;
  /**
   * The `id` of the Offer that the customer chose: of the parent SessionSeries for a session, of the slot itself for a
   * slot, or of an `imin:aggregateOffer`.
   */
  readonly acceptedOffer: string;
  /** Who attends: needed on each item of a group booking. */
  readonly attendee?: CustomerReference | undefined;
}

/** What a builder has been given so far. @internal */
export interface CheckoutSessionParts {
  readonly customer?: CustomerReference | CheckoutPersonDetails | undefined;
  readonly broker?: Broker | undefined;
  readonly orderItems: readonly OrderItemInput[];
  readonly backToBroker?: NavigationLink | undefined;
  readonly backToBrokerUserProfile?: NavigationLink | undefined;
}
