/*
 * The documents of imin's Example Scenario, as they stand there:
 * https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/example-how-to
 */

export const newLouis = {
  email: "louis@imin.co",
  givenName: "Louis",
  familyName: "Wu",
  "imin:is13OrOver": false,
} as const;

export const louisResponse = {
  type: "Person",
  email: "louis@imin.co",
  givenName: "Louis",
  familyName: "Wu",
  "imin:is13OrOver": false,
  identifier: "MAlnTNiZut",
  id: "https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut",
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
        acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
        orderedItem: {
          type: "ScheduledSession",
          identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
        },
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

/** The same session as imin answers it. */
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
