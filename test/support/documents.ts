/*
 * The documents that the tests send and receive: those of imin's Example Scenario, unchanged, and an order.
 * https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/example-how-to
 */

/** The new customer. */
export const louisDetails = {
  email: "louis@imin.co",
  givenName: "Louis",
  familyName: "Wu",
  "imin:is13OrOver": false,
} as const;

/** The customer, as imin responds. */
export const louisResponse = {
  type: "Person",
  email: "louis@imin.co",
  givenName: "Louis",
  familyName: "Wu",
  "imin:is13OrOver": false,
  identifier: "MAlnTNiZut",
  id: "https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut",
} as const;

/** The booked session and its offer. */
export const sessionIdentifier =
  "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741";
export const offerIdentifier = "http://opendata.provider.com/api/feeds/offers/adult";

/** The same for a builder. */
export const bookedSession = {
  type: "ScheduledSession",
  identifier: sessionIdentifier,
  acceptedOffer: offerIdentifier,
} as const;

export const checkoutSession = {
  "@context": ["https://openactive.io/", "https://imin.co/"],
  type: "imin:CheckoutSession",
  "imin:initialOrder": {
    type: "OrderQuote",
    customer: "https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut",
    broker: {
      type: "Organization",
      name: "Acme Fitness",
      url: "acmefitness.co.uk",
    },
    orderedItem: [
      {
        type: "OrderItem",
        acceptedOffer: offerIdentifier,
        orderedItem: { type: "ScheduledSession", identifier: sessionIdentifier },
      },
    ],
  },
  "imin:navigationLinks": [
    {
      type: "WebPage",
      name: "Back to Broker",
      "imin:linkType": "https://imin.co/BackToBrokerLink",
      url: "https://www.imin.co/bookingsuccess",
    },
    {
      type: "WebPage",
      name: "Back to Broker User Profile",
      "imin:linkType": "https://imin.co/BackToBrokerUserProfileLink",
      url: "https://www.imin.co/useraccounts/12345",
    },
  ],
};

/** The same session, as imin responds. */
export const checkoutSessionResponse = {
  ...checkoutSession,
  potentialAction: [
    {
      type: "OrderAction",
      name: "Checkout",
      target: "https://checkout.acmefitness.co.uk/opendata/BQokikJOvBiI2H",
    },
  ],
};

/** One place in the session, with some properties changed. */
export function orderItem(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...checkoutSession["imin:initialOrder"].orderedItem[0], ...changes };
}

/** The checkout session of another customer, and of other items. */
export function checkoutSessionFor(
  customer: unknown,
  orderedItem: readonly unknown[] = [orderItem()],
): Record<string, unknown> {
  const initialOrder = { ...checkoutSession["imin:initialOrder"], customer, orderedItem };
  return { ...checkoutSession, "imin:initialOrder": initialOrder };
}

export const orderIdentifier = "0bac05e5-b207-4794-80b8-6c94211643c5";

export const order = {
  "@context": ["https://openactive.io/", "https://imin.co/"],
  type: "Order",
  id: `https://book.imin.co/api/v2/orders/${orderIdentifier}`,
  identifier: orderIdentifier,
  orderedItem: [],
};
