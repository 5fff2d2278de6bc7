import { expect } from "vitest";
import { checkoutSessionFor, orderItem, sessionIdentifier } from "../../support/documents.ts";
import { type Fact, PAGES } from "./fact.ts";

const API = "https://book.imin.co/api/v2";
const HOST = "https://checkout.acmefitness.co.uk";
const CREATE = `POST ${HOST}/api/checkout-sessions`;
const FEEDS = "http://opendata.provider.com/api/feeds";
const session = (changes: object = {}, customer: unknown = "<customer>") =>
  checkoutSessionFor(customer, [orderItem({ ...changes })]);
const testSession = (type: string, price: string, acceptedOffer: string, identifier?: string) =>
  session(
    { acceptedOffer, orderedItem: { type, identifier: `test-item-${type}-${price}` } },
    { type: "Person", email: "louis@imin.co", givenName: "Louis", familyName: "Wu", identifier },
  );
const standalone = (id: string) => ({
  "@context": ["https://openactive.io/", "https://imin.co/"],
  type: "imin:CheckoutSession",
  "imin:initialOrder": {
    type: "OrderQuote",
    orderedItem: [{ type: "OrderItem", orderedItem: { type: "ScheduledSession", id } }],
  },
});
const patch = (item: object, order: object = {}) => ({
  "@context": "https://openactive.io/",
  "@type": "Order",
  ...order,
  orderedItem: [
    {
      "@type": "OrderItem",
      "@id": "<item>",
      orderItemStatus: "https://openactive.io/CustomerCancelled",
      ...item,
    },
  ],
});
const CANCEL = `PATCH ${API}/orders/<order>`;
const OFFSET = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);

/** Checkout sessions, orders, cancellation and receipts. */
export const BOOKING_FACTS: readonly Fact[] = [
  {
    source: PAGES.checkout,
    fact: "creates a session with 201",
    request: CREATE,
    body: session(),
    expected: { status: 201 },
  },
  {
    source: PAGES.checkout,
    fact: "reflects the request",
    request: CREATE,
    body: session(),
    expected: { body: session() },
  },
  {
    source: PAGES.checkout,
    fact: "gives an OrderAction with a target",
    request: CREATE,
    body: session(),
    expected: {
      body: {
        potentialAction: [{ type: "OrderAction", name: "Checkout", target: expect.stringContaining(HOST) }],
      },
    },
  },
  {
    source: PAGES.standalone,
    fact: "gives the session's address in `Location`",
    request: CREATE,
    body: session(),
    expected: { location: expect.stringMatching(/^\/checkout-sessions\/\w+$/) },
  },
  {
    source: PAGES.checkout,
    fact: "takes the account's URL as customer",
    request: CREATE,
    body: session({}, `${API}/customer-accounts/<customer>`),
    expected: { status: 201 },
  },
  {
    source: PAGES.checkout,
    fact: "takes a person as customer, with the broker's own identifier",
    request: CREATE,
    body: session(
      {},
      {
        type: "Person",
        identifier: "uDeOzNfX",
        givenName: "Rebekah",
        familyName: "Spinoza",
        email: "r@email.com",
        "imin:is13OrOver": true,
      },
    ),
    expected: { status: 201 },
  },
  {
    source: PAGES.checkout,
    fact: "an offer is required",
    request: CREATE,
    body: session({ acceptedOffer: undefined }),
    expected: { status: 400 },
  },
  {
    source: PAGES.checkout,
    fact: "the type must agree with the identifier",
    request: CREATE,
    body: session({ orderedItem: { type: "Slot", identifier: sessionIdentifier } }),
    expected: { status: 400 },
  },
  {
    source: PAGES.firehoseCheckout,
    fact: "the path may end in a slash",
    request: `${CREATE}/`,
    body: session(),
    expected: { status: 201 },
  },
  {
    source: PAGES.checkout,
    fact: "what cannot be booked gives 400",
    request: CREATE,
    body: session({
      acceptedOffer: `${FEEDS}/offers/circuits-adult`,
      orderedItem: {
        type: "ScheduledSession",
        identifier: `${FEEDS}/scheduled-sessions/circuits-2026-11-24`,
      },
    }),
    expected: { status: 400 },
  },
  {
    source: PAGES.entitlementCheckout,
    fact: "a member's price needs the entitlement",
    request: CREATE,
    body: session({ acceptedOffer: "https://imin.co/ns/offers/adult-resident" }),
    expected: { status: 400 },
  },
  {
    source: PAGES.group,
    fact: "an attendee is a customer's identifier",
    request: CREATE,
    body: session({ attendee: "<customer>" }),
    expected: { status: 201 },
  },
  ...["ScheduledSession", "Slot"].flatMap((type) =>
    ["free", "paid"].map(
      (price): Fact => ({
        source: PAGES.testing,
        fact: `\`test-item-${type}-${price}\` can be booked by any customer`,
        request: CREATE,
        body: testSession(type, price, "test-offer-adult-guest"),
        expected: { status: 201 },
      }),
    ),
  ),
  {
    source: PAGES.testing,
    fact: "the member's test offer needs the test member",
    request: CREATE,
    body: testSession("Slot", "paid", "test-offer-adult-member", "anybody"),
    expected: { status: 400 },
  },
  {
    source: PAGES.testing,
    fact: "the test member may take it",
    request: CREATE,
    body: testSession("Slot", "paid", "test-offer-adult-member", "test-customer-member"),
    expected: { status: 201 },
  },
  {
    source: PAGES.testing,
    fact: "all values must be test values",
    request: CREATE,
    body: session({ acceptedOffer: "test-offer-adult-guest" }),
    expected: { status: 400 },
  },
  ...["POST", "PUT"].map(
    (method): Fact => ({
      source: PAGES.standalone,
      fact: `${method} creates a standalone session`,
      request: `${method} ${HOST}/checkout-sessions`,
      body: standalone(sessionIdentifier),
      expected: {
        status: 201,
        body: {
          "imin:initialOrder": {
            broker: { type: "Organization", name: expect.any(String), url: expect.any(String) },
          },
        },
      },
    }),
  ),
  {
    source: PAGES.standalone,
    fact: "what cannot be booked gives 400 with a list of contexts",
    request: `POST ${HOST}/checkout-sessions`,
    body: standalone(`${FEEDS}/scheduled-sessions/circuits-2026-11-24`),
    expected: { status: 400, body: { "@context": ["https://openactive.io/", "https://imin.co/"] } },
  },
  {
    source: PAGES.orderById,
    fact: "has the order's identifiers",
    request: `GET ${API}/orders/<order>`,
    expected: { status: 200, body: { type: "Order", id: `${API}/orders/<order>`, identifier: "<order>" } },
  },
  {
    source: PAGES.orderById,
    fact: "has two contexts",
    request: `GET ${API}/orders/<order>`,
    expected: { body: { "@context": ["https://openactive.io/", "https://openactive.io/ns-beta"] } },
  },
  {
    source: PAGES.orderById,
    fact: "writes `orderDate` in UTC",
    request: `GET ${API}/orders/<order>`,
    expected: { body: { orderDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) } },
  },
  {
    source: PAGES.orderById,
    fact: "writes a receipt's date with microseconds and an offset",
    request: `GET ${API}/orders/<order>`,
    expected: {
      body: {
        "imin:receipt": [
          {
            type: "Invoice",
            url: `${API}/receipts/<receipt>`,
            dateCreated: expect.stringMatching(/\.\d{6}\+0[01]:00$/),
          },
        ],
      },
    },
  },
  {
    source: PAGES.orderById,
    fact: "has the seller's terms",
    request: `GET ${API}/orders/<order>`,
    expected: {
      body: {
        seller: {
          type: "Organization",
          id: expect.any(String),
          termsOfService: [{ type: "PrivacyPolicy" }, { type: "TermsOfUse" }],
        },
      },
    },
  },
  {
    source: PAGES.orderById,
    fact: "shows no customer and no status of the order",
    request: `GET ${API}/orders/<order>`,
    expected: { status: 200 },
    absent: ["customer", "orderStatus", "totalPaymentDue"],
  },
  {
    source: PAGES.orderHistory,
    fact: "has a confirmation number",
    request: `GET ${API}/orders/<order>`,
    expected: { body: { confirmationNumber: expect.any(String) } },
  },
  {
    source: PAGES.orderHistory,
    fact: "lists in imin's collection, ten to a page",
    request: `GET ${API}/orders?customerIdentifier=<customer>&page=1`,
    expected: {
      status: 200,
      body: {
        "@context": ["https://openactive.io/", "https://schema.imin.co/", "https://openactive.io/ns-beta"],
        type: "imin:RestrictedCollection",
        "imin:totalItems": 1,
        view: {
          type: "PartialCollectionView",
          "imin:currentPage": 1,
          "imin:itemsPerPage": 10,
          "imin:totalPages": 1,
          first: expect.stringMatching(/page=1$/),
          last: expect.stringMatching(/page=1$/),
          urlTemplate: expect.stringMatching(/page=\{page\}$/),
        },
      },
    },
  },
  {
    source: PAGES.orderHistory,
    fact: "a collection's id is the request's URL",
    request: `GET ${API}/orders?customerIdentifier=<customer>`,
    expected: { body: { id: `${API}/orders?customerIdentifier=<customer>` } },
  },
  {
    source: PAGES.upcoming,
    fact: "an item has the order in its id",
    request: `GET ${API}/order-items?customerIdentifier=<customer>`,
    expected: {
      status: 200,
      body: {
        "imin:item": [
          {
            type: "OrderItem",
            id: expect.stringContaining(`${API}/orders/<order>/order-items/`),
            identifier: expect.any(String),
          },
        ],
      },
    },
  },
  {
    source: PAGES.upcoming,
    fact: "writes when it takes place with an offset",
    request: `GET ${API}/order-items?customerIdentifier=<customer>`,
    expected: {
      body: { "imin:item": [{ orderedItem: { startDate: OFFSET, endDate: OFFSET, duration: "PT1H" } }] },
    },
  },
  {
    source: PAGES.upcoming,
    fact: "shows the session with its parents upward",
    request: `GET ${API}/order-items?customerIdentifier=<customer>`,
    expected: {
      body: {
        "imin:item": [
          {
            orderedItem: {
              type: "ScheduledSession",
              id: expect.stringContaining(
                "https://search.imin.co/events-api/v2/scheduled-sessions/http%3A%2F%2F",
              ),
              maximumAttendeeCapacity: 20,
              remainingAttendeeCapacity: 19,
              superEvent: {
                type: "SessionSeries",
                location: { type: "Place", address: { type: "PostalAddress" } },
                superEvent: { type: "EventSeries", organizer: { type: "Organization" } },
              },
            },
          },
        ],
      },
    },
  },
  {
    source: PAGES.upcoming,
    fact: "shows the accepted offer",
    request: `GET ${API}/order-items?customerIdentifier=<customer>`,
    expected: {
      body: {
        "imin:item": [
          {
            acceptedOffer: {
              type: "Offer",
              price: 8.5,
              priceCurrency: "GBP",
              latestCancellationBeforeStartDate: "P1D",
            },
          },
        ],
      },
    },
  },
  {
    source: PAGES.cancellation,
    fact: "upcoming items say whether they can be cancelled",
    request: `GET ${API}/order-items?customerIdentifier=<customer>`,
    expected: { body: { "imin:item": [{ "imin:isPresentlyCancellable": true }] } },
  },
  {
    source: PAGES.openBooking,
    fact: "a cancellation is accepted with 204",
    request: CANCEL,
    body: patch({}),
    expected: { status: 204, body: "" },
  },
  {
    source: PAGES.openBooking,
    fact: "only CustomerCancelled can be asked for",
    request: CANCEL,
    body: patch({ orderItemStatus: "https://openactive.io/SellerCancelled" }),
    expected: { status: 400, body: { "@type": "PatchNotAllowedOnPropertyError" } },
  },
  {
    source: PAGES.openBooking,
    fact: "an item has no further properties",
    request: CANCEL,
    body: patch({ position: 1 }),
    expected: { status: 400, body: { "@type": "PatchContainsExcessivePropertiesError" } },
  },
  {
    source: PAGES.openBooking,
    fact: "the order has no `@id`",
    request: CANCEL,
    body: patch({}, { "@id": `${API}/orders/<order>` }),
    expected: { status: 400, body: { "@type": "PatchContainsExcessivePropertiesError" } },
  },
  {
    source: PAGES.openBooking,
    fact: "an unknown order gives 404",
    request: `GET ${API}/orders/unknown`,
    expected: { status: 404, body: { "@type": "UnknownOrderError" } },
  },
  {
    source: PAGES.openBooking,
    fact: "an item of another order gives 500",
    whyNot:
      "A mistake of the caller's is 400 here, so that no client repeats it. Whether imin gives 500 is not visible.",
  },
  {
    source: PAGES.openBooking,
    fact: "a missing key gives 403",
    whyNot: "imin's gateway answers first; its usual status is 401.",
  },
  {
    source: PAGES.receipt,
    fact: "a receipt is a PDF",
    request: `GET ${API}/receipts/<receipt>`,
    expected: { status: 200, body: expect.stringMatching(/^%PDF-/) },
  },
  {
    source: PAGES.receipt,
    fact: "a receipt needs the key",
    request: `GET-WITHOUT-KEY ${API}/receipts/<receipt>`,
    expected: { status: 401 },
  },
  {
    source: PAGES.firehoseCheckout,
    fact: "guest checkout takes an encoded identifier",
    request: `GET ${HOST}/v1/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`,
    expected: { status: 303 },
  },
  {
    source: PAGES.setup,
    fact: "a SessionSeries has a checkout of its own",
    request: `GET ${HOST}/v1/events/riverside-SessionSeries-pilates`,
    expected: { status: 200 },
  },
  {
    source: PAGES.checkout,
    fact: "older pages name an item by `id`",
    whyNot: "Newer pages name it by `identifier`.",
  },
  {
    source: "https://developers.qodex.ai/imin-platform/imin-booking-api",
    fact: "has C1, C2 and B with Stripe",
    whyNot: "Where it is and who may use it is not documented.",
  },
];
