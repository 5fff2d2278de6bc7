import { expect } from "vitest";
import { checkoutSessionFor, orderItem, sessionIdentifier } from "../../support/documents.ts";
import { control, type Fact, facts, PAGES } from "./fact.ts";

const API = "https://book.imin.co/api/v2";
const HISTORY = `GET ${API}/orders?customerIdentifier=<customer>`;
const UPCOMING = `GET ${API}/order-items?customerIdentifier=<customer>`;
const ORDER = `GET ${API}/orders/<order>`;
const CANCEL = `PATCH ${API}/orders/<order>`;
const EMAILS = "GET https://book.imin.co/sandbox/emails";
const OFFSET = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
const OPEN_ACTIVE = "https://openactive.io";
const PENDING = "https://imin.co/CustomerCancellationPending";
const patch = (item: object = {}, order: object = {}) => ({
  "@context": "https://openactive.io/",
  "@type": "Order",
  ...order,
  orderedItem: [
    { "@type": "OrderItem", "@id": "<item>", orderItemStatus: `${OPEN_ACTIVE}/CustomerCancelled`, ...item },
  ],
});
const CONFIRMED_ITEM = `${OPEN_ACTIVE}/OrderItemConfirmed`;
const CANCEL_GROUP = `PATCH ${API}/orders/<group>`;
const TWO_OF_WHICH_ONE_IS_UNKNOWN = {
  ...patch(),
  orderedItem: ["<groupItem>", `${API}/orders/<group>/order-items/unknown`].flatMap(
    (id) => patch({ "@id": id }).orderedItem,
  ),
};
const CANCELED = [{ request: CANCEL, body: patch() }];
const CONFIRMED = [...CANCELED, control("clock", { by: "PT5M" })];
const AFTER = (by: string) => [control("clock", { by })];
const BOOKED = [
  {
    request: "POST https://checkout.acmefitness.co.uk/api/checkout-sessions",
    body: checkoutSessionFor("<customer>"),
  },
  control("checkout-sessions/<session>/complete"),
];
const GROUP = [
  {
    request: "POST https://checkout.acmefitness.co.uk/api/checkout-sessions",
    body: checkoutSessionFor("<other>", [
      orderItem({ attendee: "<other>" }),
      orderItem({ attendee: "<customer>" }),
    ]),
  },
  control("checkout-sessions/<session>/complete"),
];
const ELEVEN = Array.from({ length: 9 }, () => BOOKED).flat();
const PAGE = { type: "PartialCollectionView", "imin:itemsPerPage": 10, "imin:totalPages": 2 };
const status = (orderItemStatus: string) => ({ body: { orderedItem: [{ orderItemStatus }] } });
const EXCESSIVE = { status: 400, body: { "@type": "PatchContainsExcessivePropertiesError" } };

/** Orders, upcoming items, cancellation and receipts. */
export const ORDER_FACTS: readonly Fact[] = [
  ...facts(PAGES.orderById, ORDER, {
    "has the order's identifiers": {
      expected: { body: { type: "Order", id: `${API}/orders/<order>`, identifier: "<order>" } },
    },
    "the identifier is a UUID": {
      expected: { body: { identifier: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/) } },
    },
    "has two contexts": {
      expected: { body: { "@context": ["https://openactive.io/", "https://openactive.io/ns-beta"] } },
    },
    "writes `orderDate` in UTC": { expected: { body: { orderDate: "2026-11-23T12:01:00Z" } } },
    "has the receipts": {
      expected: { body: { "imin:receipt": [{ type: "Invoice", url: `${API}/receipts/<receipt>` }] } },
    },
    "writes a receipt's date with microseconds and an offset": {
      expected: { body: { "imin:receipt": [{ dateCreated: expect.stringMatching(/\.\d{6}\+0[01]:00$/) }] } },
    },
    "the newest receipt comes first": {
      given: CONFIRMED,
      expected: {
        body: { "imin:receipt": [{ url: `${API}/receipts/4` }, { url: `${API}/receipts/<receipt>` }] },
      },
    },
    "has the seller's terms": {
      expected: {
        body: {
          seller: {
            type: "Organization",
            id: expect.any(String),
            termsOfService: [
              { type: "PrivacyPolicy", name: "Privacy Policy", url: expect.any(String) },
              { type: "TermsOfUse", name: "Terms and Conditions", url: expect.any(String) },
            ],
          },
        },
        absent: [["seller", "name"]],
      },
    },
    "has its items": { expected: { body: { orderedItem: [{ type: "OrderItem", id: "<item>" }] } } },
    "shows no customer, no total and no status of the order": {
      expected: { absent: ["customer", "orderStatus", "totalPaymentDue"] },
    },
    "an item has its status": { expected: status(CONFIRMED_ITEM) },
    "without a receipt there is no `imin:receipt`": {
      expected: { body: { "imin:receipt": [{}] } },
      whyNot: "Every order of the sandbox has a receipt.",
    },
  }),
  ...facts(PAGES.openBooking, `GET ${API}/orders/unknown`, {
    "an unknown order is an UnknownOrderError": {
      expected: { status: 404, body: { "@type": "UnknownOrderError" } },
    },
  }),
  ...facts(PAGES.upcoming, "GET https://book.imin.co/api/v2/orders/<order>/order-items/1", {
    "the id of an item cannot be requested": { mark: "INFERRED", expected: { status: 404 } },
  }),
  ...facts([PAGES.orderHistory, PAGES.orders], HISTORY, {
    "has a confirmation number": {
      expected: { body: { "imin:item": [{ confirmationNumber: expect.any(String) }, {}] } },
    },
    "returns whole orders": {
      expected: { body: { "imin:item": [{ type: "Order", identifier: "<order>", orderedItem: [{}] }, {}] } },
    },
    "the newest order comes first": {
      expected: { body: { "imin:item": [{ identifier: "<order>" }, { identifier: "<slotOrder>" }] } },
    },
    "an order can be for a slot": {
      expected: { body: { "imin:item": [{}, { orderedItem: [{ orderedItem: { type: "Slot" } }] }] } },
    },
    "what is not paid for is not in it": {
      given: BOOKED.slice(0, 1),
      expected: { body: { "imin:totalItems": 2 } },
    },
    "`page` is 1 by default": { mark: "INFERRED", expected: { body: { view: { "imin:currentPage": 1 } } } },
    "a collection's id is the request's URL": {
      expected: { body: { id: `${API}/orders?customerIdentifier=<customer>` } },
    },
  }),
  ...facts([PAGES.orderHistory, PAGES.orders], `${HISTORY}&page=1`, {
    "comes in imin's collection, ten to a page": {
      given: ELEVEN,
      expected: {
        body: {
          "@context": ["https://openactive.io/", "https://schema.imin.co/", "https://openactive.io/ns-beta"],
          id: `${API}/orders?customerIdentifier=<customer>&page=1`,
          type: "imin:RestrictedCollection",
          "imin:totalItems": 11,
          "imin:item": expect.toSatisfy((items: unknown[]) => items.length === 10),
        },
      },
    },
    "`view` has the way to every page": {
      given: ELEVEN,
      expected: {
        body: {
          view: {
            ...PAGE,
            id: `${API}/orders?customerIdentifier=<customer>&page=1`,
            first: `${API}/orders?customerIdentifier=<customer>&page=1`,
            last: `${API}/orders?customerIdentifier=<customer>&page=2`,
            next: `${API}/orders?customerIdentifier=<customer>&page=2`,
            urlTemplate: `${API}/orders?customerIdentifier=<customer>&page={page}`,
            "imin:currentPage": 1,
          },
        },
        absent: [["view", "previous"]],
      },
    },
  }),
  ...facts(PAGES.orderHistory, `${HISTORY}&page=2`, {
    "the last page has no `next`, and `previous` is the page before": {
      mark: "INFERRED",
      given: ELEVEN,
      expected: {
        body: {
          view: {
            ...PAGE,
            "imin:currentPage": 2,
            previous: `${API}/orders?customerIdentifier=<customer>&page=1`,
          },
          "imin:item": [{ type: "Order", identifier: "<slotOrder>" }],
        },
        absent: [["view", "next"]],
      },
    },
  }),
  ...facts(PAGES.orderHistory, `GET ${API}/orders`, {
    "no list of all customers' orders is documented": { mark: "INFERRED", expected: { status: 400 } },
  }),
  ...facts(PAGES.upcoming, UPCOMING, {
    "comes in imin's collection": {
      expected: {
        body: {
          type: "imin:RestrictedCollection",
          "imin:totalItems": 2,
          view: { ...PAGE, "imin:totalPages": 1, first: expect.stringMatching(/page=1$/) },
        },
      },
    },
    "the earliest comes first": {
      expected: {
        body: {
          "imin:item": [{ orderedItem: { type: "Slot" } }, { orderedItem: { type: "ScheduledSession" } }],
        },
      },
    },
    "an item has the order in its id": {
      expected: {
        body: {
          "imin:item": [
            {},
            {
              type: "OrderItem",
              id: expect.stringContaining(`${API}/orders/<order>/order-items/`),
              identifier: expect.stringMatching(/^\w+$/),
            },
          ],
        },
      },
    },
    "what is over is not in it": {
      given: AFTER("P3D"),
      expected: { body: { "imin:totalItems": 0 }, absent: ["imin:item"] },
    },
    "what is canceled is not in it": {
      mark: "INFERRED",
      given: CONFIRMED,
      expected: { body: { "imin:totalItems": 1 } },
    },
    "writes when it takes place with an offset": {
      expected: {
        body: {
          "imin:item": [{}, { orderedItem: { startDate: OFFSET, endDate: OFFSET, duration: "PT1H" } }],
        },
      },
    },
    "a session has imin's URL as its `id` and the source's as its `identifier`": {
      expected: {
        body: {
          "imin:item": [
            {},
            {
              orderedItem: {
                id: `https://search.imin.co/events-api/v2/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`,
                identifier: sessionIdentifier,
              },
            },
          ],
        },
      },
    },
    "a session has its status in full": {
      expected: {
        body: { "imin:item": [{}, { orderedItem: { eventStatus: "https://schema.org/EventScheduled" } }] },
      },
    },
    "a session has its places": {
      mark: "INFERRED",
      expected: {
        body: {
          "imin:item": [{}, { orderedItem: { maximumAttendeeCapacity: 20, remainingAttendeeCapacity: 17 } }],
        },
      },
    },
    "a session has its place": {
      expected: {
        body: {
          "imin:item": [
            {},
            {
              orderedItem: {
                superEvent: {
                  type: "SessionSeries",
                  location: {
                    type: "Place",
                    identifier: "2476",
                    name: expect.any(String),
                    url: expect.any(String),
                    geo: { type: "GeoCoordinates", latitude: 51.4722, longitude: -0.2231 },
                    address: {
                      type: "PostalAddress",
                      streetAddress: "12 Embankment Walk",
                      addressLocality: "Putney",
                      addressRegion: "London",
                      postalCode: "SW15 1AA",
                      addressCountry: "GB",
                    },
                  },
                },
              },
            },
          ],
        },
      },
    },
    "a session has its series and organizer": {
      expected: {
        body: {
          "imin:item": [
            {},
            {
              orderedItem: {
                superEvent: {
                  superEvent: {
                    type: "EventSeries",
                    name: "Pilates for Everyone",
                    organizer: {
                      type: "Organization",
                      id: expect.any(String),
                      name: "Riverside Leisure",
                      url: expect.any(String),
                      logo: { type: "ImageObject", url: expect.any(String) },
                      sameAs: [expect.any(String)],
                      telephone: expect.any(String),
                      email: expect.any(String),
                    },
                  },
                },
              },
            },
          ],
        },
      },
    },
    "a slot has its facility and provider": {
      mark: "INFERRED",
      expected: {
        body: {
          "imin:item": [
            {
              orderedItem: {
                type: "Slot",
                remainingUses: 0,
                facilityUse: {
                  type: "IndividualFacilityUse",
                  facilityUse: { provider: { type: "Organization" } },
                },
              },
            },
            {},
          ],
        },
      },
    },
    "shows the accepted offer": {
      expected: {
        body: {
          "imin:item": [
            {},
            {
              acceptedOffer: {
                type: "Offer",
                id: "http://opendata.provider.com/api/feeds/offers/adult",
                name: "Adult",
                price: 8.5,
                priceCurrency: "GBP",
                latestCancellationBeforeStartDate: "P1D",
                validFromBeforeStartDate: "P14D",
              },
            },
          ],
        },
      },
    },
    "an attendee's items are in it, whoever has paid": {
      given: GROUP,
      expected: { body: { "imin:totalItems": 3 } },
    },
  }),
  ...facts(PAGES.cancellation, UPCOMING, {
    "items say whether they can be canceled": {
      expected: { body: { "imin:item": [{}, { "imin:isPresentlyCancellable": true }] } },
    },
    "that changes with the time": {
      given: AFTER("PT30H31M"),
      expected: { body: { "imin:item": [{}, { "imin:isPresentlyCancellable": false }] } },
    },
    "an item whose cancellation is pending cannot be canceled again": {
      mark: "INFERRED",
      given: CANCELED,
      expected: {
        body: { "imin:item": [{}, { orderItemStatus: PENDING, "imin:isPresentlyCancellable": false }] },
      },
    },
  }),
  ...facts(PAGES.openBooking, CANCEL, {
    "a cancellation is accepted with 204": { body: patch(), expected: { status: 204, body: "" } },
    "a second time is not an error": { given: CANCELED, body: patch(), expected: { status: 204 } },
    "nor is it after the first is confirmed": { given: CONFIRMED, body: patch(), expected: { status: 204 } },
    "only CustomerCancelled can be asked for": {
      body: patch({ orderItemStatus: `${OPEN_ACTIVE}/SellerCancelled` }),
      expected: { status: 400, body: { "@type": "PatchNotAllowedOnPropertyError" } },
    },
    "an item has no further properties": { body: patch({ position: 1 }), expected: EXCESSIVE },
    "the order has no `@id`": { body: patch({}, { "@id": `${API}/orders/<order>` }), expected: EXCESSIVE },
    "properties of other namespaces are ignored": {
      body: patch({ "acme:note": "ill" }, { "acme:agent": "web" }),
      expected: { status: 204 },
    },
    "when it is too late, it is a CancellationNotPermittedError with words for the customer": {
      given: AFTER("PT30H31M"),
      body: patch(),
      expected: {
        status: 400,
        body: { "@type": "CancellationNotPermittedError", description: expect.stringContaining("refund") },
      },
    },
    "`type` and `id` without `@` are read too": {
      mark: "INFERRED",
      body: {
        type: "Order",
        orderedItem: [
          { type: "OrderItem", id: "<item>", orderItemStatus: `${OPEN_ACTIVE}/CustomerCancelled` },
        ],
      },
      expected: { status: 204 },
    },
    "an item of another order returns 500": {
      body: patch({ "@id": `${API}/orders/<slotOrder>/order-items/abc` }),
      expected: { status: 400, body: { "@type": "OrderItemNotWithinOrderError" } },
      whyNot:
        "A caller's mistake is 400 here, so that no client repeats it. Whether imin gives 500 is not visible.",
    },
    "an invalid item id returns 500": {
      body: patch({ "@id": "abc" }),
      expected: { status: 400, body: { "@type": "OrderItemIdInvalidError" } },
      whyNot: "As with an item of another order.",
    },
  }),
  ...facts(PAGES.openBooking, ORDER, {
    "a customer who came is AttendeeAttended": {
      given: [control("seller/setAttendance", { orderItem: "<item>", attendance: "attended" })],
      expected: status(`${OPEN_ACTIVE}/AttendeeAttended`),
    },
    "one who did not is AttendeeAbsent": {
      given: [control("seller/setAttendance", { orderItem: "<item>", attendance: "absent" })],
      expected: status(`${OPEN_ACTIVE}/AttendeeAbsent`),
    },
  }),
  ...facts(PAGES.openBooking, `GET ${API}/orders/<group>`, {
    "items that are omitted stay as they are": {
      given: [{ request: CANCEL_GROUP, body: patch({ "@id": "<groupItem>" }) }],
      expected: {
        body: { orderedItem: [{ orderItemStatus: PENDING }, { orderItemStatus: CONFIRMED_ITEM }] },
      },
    },
    "all of the items that are asked for are canceled, or none": {
      given: [{ request: CANCEL_GROUP, body: TWO_OF_WHICH_ONE_IS_UNKNOWN, isRefused: true }],
      expected: {
        body: { orderedItem: [{ orderItemStatus: CONFIRMED_ITEM }, { orderItemStatus: CONFIRMED_ITEM }] },
      },
    },
  }),
  ...facts([PAGES.cancellation, PAGES.iminVocabulary], ORDER, {
    "an accepted cancellation is pending first": { given: CANCELED, expected: status(PENDING) },
    "it is complete once the seller has confirmed it": {
      given: CONFIRMED,
      expected: status(`${OPEN_ACTIVE}/CustomerCancelled`),
    },
    "a seller can refuse it": {
      given: [...CANCELED, control("seller/refuseCancellation", { orderItem: "<item>" })],
      expected: status(CONFIRMED_ITEM),
    },
    "a seller can cancel without the broker": {
      given: [control("seller/cancel", { identifier: sessionIdentifier })],
      expected: status(`${OPEN_ACTIVE}/SellerCancelled`),
    },
  }),
  ...facts(PAGES.cancellation, EMAILS, {
    "before the seller has confirmed, nothing is refunded": {
      given: CANCELED,
      expected: { body: Array.from({ length: 3 }, () => ({ kind: "confirmation" })), absent: [[3]] },
    },
    "a confirmed cancellation is refunded, and the customer gets an email": {
      given: CONFIRMED,
      expected: {
        body: expect.arrayContaining([expect.objectContaining({ kind: "refund", to: "louis@imin.co" })]),
      },
    },
    "a seller's cancellation is refunded too": {
      given: [control("seller/cancel", { identifier: sessionIdentifier })],
      expected: {
        body: expect.arrayContaining([expect.objectContaining({ kind: "refund", to: "louis@imin.co" })]),
      },
    },
  }),
  ...facts(PAGES.receipt, `GET ${API}/receipts/<receipt>`, {
    "a receipt is a PDF": {
      expected: { headers: { "content-type": "application/pdf" }, body: expect.stringMatching(/^%PDF-/) },
    },
  }),
  ...facts(PAGES.receipt, `GET ${API}/receipts/4`, {
    "a refund has a receipt of its own": {
      mark: "INFERRED",
      given: CONFIRMED,
      expected: { body: expect.stringMatching(/^%PDF-[\s\S]*Refund/) },
    },
    "each order has one receipt": { expected: { status: 404 } },
  }),
];
