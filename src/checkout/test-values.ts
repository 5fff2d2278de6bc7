/**
 * imin's test mode: values for trying the checkout out. No key and no option turns it on. A session with these
 * values takes no payment and books nothing, so that no order comes of it; the confirmation e-mail is sent. All values
 * of a session must be test values, and the type of what is booked must agree with its identifier. Any of Stripe's test
 * cards works, such as 4242 4242 4242 4242.
 *
 * To test without imin, and with orders, use the sandbox of `imin-sdk/testing`.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout/testing
 * @example
 * ```ts
 * builder.orderItem({
 *   type: "ScheduledSession",
 *   identifier: checkoutTestValues.paidScheduledSession,
 *   acceptedOffer: checkoutTestValues.adultGuestOffer,
 * });
 * ```
 */
export const checkoutTestValues = /* @__PURE__ */ Object.freeze({
  /** A session that costs nothing: an `identifier` for the type `"ScheduledSession"`. */
  freeScheduledSession: "test-item-ScheduledSession-free",
  /** A session that costs something. */
  paidScheduledSession: "test-item-ScheduledSession-paid",
  /** A slot that costs nothing: an `identifier` for the type `"Slot"`. */
  freeSlot: "test-item-Slot-free",
  /** A slot that costs something. */
  paidSlot: "test-item-Slot-paid",
  /** An `acceptedOffer` for any customer. */
  adultGuestOffer: "test-offer-adult-guest",
  /** An `acceptedOffer` for the customer `memberCustomer`. */
  adultMemberOffer: "test-offer-adult-member",
  /**
   * Your own `identifier` in a person's details, for the member's offer.
   *
   * @experimental imin's page lists the value as a "broker customer identifier". That this is `customer.identifier` of a
   * person's details is concluded from that name.
   */
  memberCustomer: "test-customer-member",
} as const);
