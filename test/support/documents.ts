/** What imin's Example Scenario sends and answers, for the tests. */

export const louis = {
  type: "Person",
  email: "louis@imin.co",
  givenName: "Louis",
  familyName: "Wu",
  "imin:is13OrOver": false,
  identifier: "MAlnTNiZut",
  id: "https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut",
};

export const louisDetails = {
  email: "louis@imin.co",
  givenName: "Louis",
  familyName: "Wu",
  "imin:is13OrOver": false,
};

export const order = {
  "@context": ["https://openactive.io/", "https://imin.co/"],
  type: "Order",
  id: "https://book.imin.co/api/v2/orders/0bac05e5-b207-4794-80b8-6c94211643c5",
  identifier: "0bac05e5-b207-4794-80b8-6c94211643c5",
  orderedItem: [],
};

export const orderIdentifier = "0bac05e5-b207-4794-80b8-6c94211643c5";

export const checkoutPayload = {
  "@context": ["https://openactive.io/", "https://imin.co/"],
  type: "imin:CheckoutSession",
  "imin:initialOrder": {
    type: "OrderQuote",
    customer: "https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut",
    broker: { type: "Organization", name: "Acme Fitness", url: "acmefitness.co.uk" },
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
