/**
 * Values for imin's test mode. No key and no option turns it on. A session with these values takes no
 * payment and books nothing, so it creates no order. The confirmation email is still sent. All values of a session
 * must be test values, and the opportunity's type must match its identifier. Any of Stripe's test cards works, such
 * as 4242 4242 4242 4242.
 *
 * To test without imin, or to test orders, use the sandbox in `imin-sdk/testing`.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout/testing
 * @example
 * ```ts
 * import { CheckoutSessionBuilder, checkoutTestValues } from "imin-sdk";
 *
 * const builder = new CheckoutSessionBuilder().orderItem({
 *   type: "ScheduledSession",
 *   identifier: checkoutTestValues.paidScheduledSession,
 *   acceptedOffer: checkoutTestValues.adultGuestOffer,
 * });
 * ```
 */
export const checkoutTestValues = /* @__PURE__ */ Object.freeze({
  /** A free session: an `identifier` for the type `"ScheduledSession"`. */
  freeScheduledSession: "test-item-ScheduledSession-free",
  /** A paid session. */
  paidScheduledSession: "test-item-ScheduledSession-paid",
  /** A free slot: an `identifier` for the type `"Slot"`. */
  freeSlot: "test-item-Slot-free",
  /** A paid slot. */
  paidSlot: "test-item-Slot-paid",
  /** An `acceptedOffer` for any customer. */
  adultGuestOffer: "test-offer-adult-guest",
  /** An `acceptedOffer` for the customer `memberCustomer`. */
  adultMemberOffer: "test-offer-adult-member",
  /**
   * The `identifier` in a person's details that qualifies for the member offer.
   *
   * @experimental imin's page lists the value as a "broker customer identifier". It does not say that this is the
   * `customer.identifier` of a person's details.
   */
  memberCustomer: "test-customer-member",
} as const);
