import { expect } from "vitest";
import { checkoutSessionFor, orderItem, sessionIdentifier } from "../../support/documents.ts";
import { control, type Fact, type FactRequest, facts, PAGES } from "./fact.ts";

const API = "https://book.imin.co/api/v2";
const HOST = "https://checkout.acmefitness.co.uk";
const CREATE = `POST ${HOST}/api/checkout-sessions`;
const COMPLETE = "POST https://book.imin.co/sandbox/checkout-sessions/<session>/complete";
const FEEDS = "http://opendata.provider.com/api/feeds";
const HARBOUR = "https://opendata.harbour-sports.example/openactive";
const CONTEXTS = ["https://openactive.io/", "https://imin.co/"];
type Document = Record<string, unknown> & { "imin:initialOrder": Record<string, unknown> };
const session = (changes: object = {}, customer: unknown = "<customer>", order: object = {}) => {
  const document = checkoutSessionFor(customer, [orderItem({ ...changes })]) as Document;
  return { ...document, "imin:initialOrder": { ...document["imin:initialOrder"], ...order } };
};
const group = (...attendees: readonly unknown[]) =>
  checkoutSessionFor(
    "<customer>",
    attendees.map((attendee) => orderItem({ attendee })),
  );
const PERSON = {
  type: "Person",
  identifier: "uDeOzNfX",
  givenName: "Rebekah",
  familyName: "Spinoza",
  email: "rebekahspinoza@email.com",
  "imin:is13OrOver": true,
};
const testSession = (type: string, price: string, acceptedOffer: string, identifier = "anyone") =>
  session(
    { acceptedOffer, orderedItem: { type, identifier: `test-item-${type}-${price}` } },
    { ...PERSON, identifier },
  );
const standalone = (id: string) => ({
  "@context": CONTEXTS,
  type: "imin:CheckoutSession",
  "imin:initialOrder": {
    type: "OrderQuote",
    orderedItem: [{ type: "OrderItem", orderedItem: { type: "ScheduledSession", id } }],
  },
});
const link = (changes: object) => ({
  ...session(),
  "imin:navigationLinks": [
    { type: "WebPage", name: "Back", "imin:linkType": "https://imin.co/BackToBrokerLink", ...changes },
  ],
});
const SLOT = {
  acceptedOffer: `${HARBOUR}/offers/tennis-adult`,
  orderedItem: { type: "Slot", identifier: `${HARBOUR}/slots/tennis-2-2026-11-24T19` },
};
const RESIDENT: FactRequest = {
  request: `POST ${API}/customer-accounts/<customer>/actions`,
  body: {
    "@context": "https://openactive.io/",
    "@type": "imin:EntitlementUpdateAction",
    object: {
      "@type": "Entitlement",
      validUntil: "2027-05-10T10:45:33Z",
      entitlementType: "https://meta.imin.co/v2/sandbox/entitlements#8dfbad55-fdb5-4479-86a4-b873b18ecff1",
    },
  },
};
const RESIDENTS_PRICE = session({ acceptedOffer: "https://imin.co/ns/offers/adult-resident" });
const CREATED = { status: 201 };
const REFUSED = {
  status: 400,
  body: { "@type": expect.stringMatching(/Error$/), description: expect.any(String) },
};
const GUEST = `${HOST}/v1/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`;
const CIRCUITS = `${FEEDS}/scheduled-sessions/circuits-2026-11-24`;

/** Without one of its properties, a request is refused. */
function required(name: string, body: unknown): readonly [string, Omit<Fact, "source" | "fact">] {
  return [`\`${name}\` is required`, { body, expected: REFUSED }];
}

/** Checkout sessions, guests and imin's testing mode. */
export const CHECKOUT_FACTS: readonly Fact[] = [
  ...facts(PAGES.checkout, CREATE, {
    "creates a session with 201": {
      body: session(),
      expected: { ...CREATED, headers: { "content-type": expect.stringContaining("application/json") } },
    },
    "reflects the request": { body: session(), expected: { ...CREATED, body: session() } },
    "returns an OrderAction with a target on the checkout host": {
      body: session(),
      expected: {
        ...CREATED,
        body: {
          potentialAction: [
            { type: "OrderAction", name: "Checkout", target: expect.stringContaining(`${HOST}/`) },
          ],
        },
      },
    },
    "returns the session's address in `Location`": {
      mark: "INFERRED",
      body: session(),
      expected: { ...CREATED, headers: { location: expect.stringMatching(/^\/checkout-sessions\/\w+$/) } },
    },
    "accepts an account's identifier as customer": { body: session({}, "<customer>"), expected: CREATED },
    "accepts an account's URL as customer": {
      body: session({}, `${API}/customer-accounts/<customer>`),
      expected: CREATED,
    },
    "accepts a person as customer, with the broker's own identifier": {
      body: session({}, PERSON),
      expected: CREATED,
    },
    "the person's `identifier` and `imin:is13OrOver` are optional": {
      body: session({}, { ...PERSON, identifier: undefined, "imin:is13OrOver": undefined }),
      expected: CREATED,
    },
    "a text as customer is imin's identifier, not the broker's own": {
      body: session({}, "uDeOzNfX"),
      expected: REFUSED,
    },
    ...Object.fromEntries([
      required("@context", { ...session(), "@context": undefined }),
      required("type", { ...session(), type: undefined }),
      required("imin:initialOrder.type", session({}, "<customer>", { type: undefined })),
      required("customer", session({}, "<customer>", { customer: undefined })),
      required("broker", session({}, "<customer>", { broker: undefined })),
      ...["type", "name", "url"].map((name) =>
        required(
          `broker.${name}`,
          session({}, "<customer>", {
            broker: { type: "Organization", name: "Acme", url: "https://acme.example", [name]: undefined },
          }),
        ),
      ),
      ...["givenName", "familyName", "email"].map((name) =>
        required(`customer.${name}`, session({}, { ...PERSON, [name]: undefined })),
      ),
      required("orderedItem", session({}, "<customer>", { orderedItem: [] })),
      required("orderedItem[].type", session({ type: undefined })),
      required("orderedItem[].orderedItem.type", session({ orderedItem: { identifier: sessionIdentifier } })),
      required(
        "orderedItem[].orderedItem.identifier",
        session({ orderedItem: { type: "ScheduledSession" } }),
      ),
      required("orderedItem[].acceptedOffer", session({ acceptedOffer: undefined })),
    ]),
    "a slot can be booked": { body: session(SLOT), expected: CREATED },
    "the type must agree with the identifier": {
      body: session({ orderedItem: { type: "Slot", identifier: sessionIdentifier } }),
      expected: REFUSED,
    },
    "a session's offer is one of its SessionSeries": {
      body: session({ acceptedOffer: `${FEEDS}/offers/junior` }),
      expected: CREATED,
    },
    "an offer of something else is not one": {
      body: session({ acceptedOffer: SLOT.acceptedOffer }),
      expected: REFUSED,
    },
    "older pages name an item by `id`": {
      body: session({ orderedItem: { type: "ScheduledSession", id: sessionIdentifier } }),
      expected: REFUSED,
      whyNot: "Newer pages name it by `identifier`.",
    },
    "the ways back to the broker have their scheme": {
      body: link({ url: "www.imin.co/back" }),
      expected: REFUSED,
    },
    "it can be http outside production": {
      body: link({ url: "http://localhost:3000/back" }),
      expected: CREATED,
    },
    "in production every URL is https": {
      body: link({ url: "http://localhost:3000/back" }),
      expected: CREATED,
      whyNot: "A sandbox is not for production, and brokers develop on http://localhost.",
    },
    "no way back need be given": {
      mark: "INFERRED",
      body: { ...session(), "imin:navigationLinks": undefined },
      expected: CREATED,
    },
    "what is not sold in advance returns 400": {
      mark: "INFERRED",
      body: session({
        acceptedOffer: `${FEEDS}/offers/circuits-adult`,
        orderedItem: { type: "ScheduledSession", identifier: CIRCUITS },
      }),
      expected: REFUSED,
    },
    "what is full returns 400": {
      mark: "INFERRED",
      given: [control("catalog/change", { identifier: sessionIdentifier, capacity: 3 })],
      body: session(),
      expected: REFUSED,
    },
  }),
  ...facts(PAGES.scenario, CREATE, {
    "the example's broker has a bare host": {
      body: session({}, "<customer>", {
        broker: { type: "Organization", name: "Acme Fitness", url: "acmefitness.co.uk" },
      }),
      expected: CREATED,
    },
  }),
  ...facts(PAGES.firehoseCheckout, `${CREATE}/`, {
    "the path may end in a slash": { body: session(), expected: CREATED },
  }),
  ...facts(PAGES.firehoseCheckout, CREATE, {
    "the identifier is not encoded": {
      body: session({
        orderedItem: { type: "ScheduledSession", identifier: encodeURIComponent(sessionIdentifier) },
      }),
      expected: REFUSED,
    },
  }),
  ...facts(PAGES.entitlementCheckout, CREATE, {
    "a member's price needs the entitlement": { body: RESIDENTS_PRICE, expected: REFUSED },
    "with it, the id of `activeEntitlement` is taken though it is in no `offers`": {
      given: [RESIDENT],
      body: RESIDENTS_PRICE,
      expected: CREATED,
    },
    "without it, the id of `publicAdult` is taken": {
      body: session({ acceptedOffer: `${FEEDS}/offers/adult` }),
      expected: CREATED,
    },
    "or that of `publicJunior`": {
      body: session({ acceptedOffer: `${FEEDS}/offers/junior` }),
      expected: CREATED,
    },
  }),
  ...facts(PAGES.group, CREATE, {
    "there is one item for each attendee": { body: group("<customer>", "<other>"), expected: CREATED },
    "a customer does not have to take part": { body: group("<other>", "<third>"), expected: CREATED },
    "an attendee is a customer's identifier": { body: group("<customer>", "unknown"), expected: REFUSED },
    "each of several items has its attendee": { body: group("<customer>", undefined), expected: REFUSED },
    "all are for the same session or slot": {
      body: checkoutSessionFor("<customer>", [
        orderItem({ attendee: "<customer>" }),
        orderItem({ ...SLOT, attendee: "<other>" }),
      ]),
      expected: REFUSED,
    },
  }),
  ...facts(PAGES.group, `GET ${API}/orders/<group>`, {
    "the attendees are on the order": {
      mark: "INFERRED",
      expected: {
        body: {
          orderedItem: [{ attendee: { identifier: "<other>" } }, { attendee: { identifier: "<third>" } }],
        },
      },
    },
  }),
  ...facts(PAGES.group, "GET https://book.imin.co/sandbox/emails", {
    "the customer gets the confirmation email, the attendees none": {
      expected: {
        body: [{ to: "louis@imin.co" }, { to: "louis@imin.co" }, { to: "ann@imin.co", kind: "confirmation" }],
        absent: [[3]],
      },
    },
  }),
  ...facts(PAGES.testing, CREATE, {
    ...Object.fromEntries(
      ["ScheduledSession", "Slot"].flatMap((type) =>
        ["free", "paid"].map((price) => [
          `\`test-item-${type}-${price}\` can be booked by any customer`,
          { body: testSession(type, price, "test-offer-adult-guest"), expected: CREATED },
        ]),
      ),
    ),
    "the member's test offer needs the test member": {
      body: testSession("Slot", "paid", "test-offer-adult-member"),
      expected: REFUSED,
    },
    "the test member may take it": {
      body: testSession("Slot", "paid", "test-offer-adult-member", "test-customer-member"),
      expected: CREATED,
    },
    "there is a test offer for juniors": {
      mark: "INFERRED",
      body: testSession("Slot", "paid", "test-offer-junior-guest"),
      expected: CREATED,
    },
    "there is one for junior members": {
      mark: "INFERRED",
      body: testSession("Slot", "paid", "test-offer-junior-member", "test-customer-member"),
      expected: CREATED,
    },
    "a test offer is for test items alone": {
      body: session({ acceptedOffer: "test-offer-adult-guest" }),
      expected: REFUSED,
    },
    "a test item has test offers alone": {
      body: testSession("Slot", "paid", SLOT.acceptedOffer),
      expected: REFUSED,
    },
    "the type must agree with the test item": {
      body: session({
        acceptedOffer: "test-offer-adult-guest",
        orderedItem: { type: "Slot", identifier: "test-item-ScheduledSession-free" },
      }),
      expected: REFUSED,
    },
  }),
  ...facts(PAGES.testing, COMPLETE, {
    "nothing is booked in testing mode": {
      given: [{ request: CREATE, body: testSession("Slot", "paid", "test-offer-adult-guest") }],
      expected: { absent: ["order"] },
    },
  }),
  ...facts(PAGES.testing, "GET https://book.imin.co/sandbox/emails", {
    "the confirmation email is still sent": {
      given: [
        { request: CREATE, body: testSession("Slot", "paid", "test-offer-adult-guest") },
        { request: COMPLETE, body: {} },
      ],
      expected: { body: { 3: { kind: "confirmation", to: PERSON.email } } },
    },
  }),
  ...["POST", "PUT"].flatMap((method) =>
    facts(PAGES.standalone, `${method} ${HOST}/checkout-sessions`, {
      [`${method} creates a standalone session, and adds the broker`]: {
        body: standalone(sessionIdentifier),
        expected: {
          ...CREATED,
          headers: { location: expect.stringMatching(/^\/checkout-sessions\/\w+$/) },
          body: {
            ...standalone(sessionIdentifier),
            "imin:initialOrder": {
              ...standalone(sessionIdentifier)["imin:initialOrder"],
              broker: { type: "Organization", name: expect.any(String), url: expect.any(String) },
            },
            potentialAction: [
              { type: "OrderAction", name: "Checkout", target: expect.stringContaining(`${HOST}/`) },
            ],
          },
        },
      },
    }),
  ),
  ...facts(PAGES.standalone, `POST ${HOST}/checkout-sessions`, {
    "what cannot be booked returns 400 with a list of contexts": {
      body: standalone(CIRCUITS),
      expected: { status: 400, body: { "@context": CONTEXTS } },
    },
    "a session that is full does too": {
      given: [control("catalog/change", { identifier: sessionIdentifier, capacity: 3 })],
      body: standalone(sessionIdentifier),
      expected: { status: 400, body: { "@context": CONTEXTS } },
    },
    "an item is named by its `id`": {
      body: {
        ...standalone(""),
        "imin:initialOrder": {
          type: "OrderQuote",
          orderedItem: [
            { type: "OrderItem", orderedItem: { type: "ScheduledSession", identifier: sessionIdentifier } },
          ],
        },
      },
      expected: { status: 400, body: { "@context": CONTEXTS } },
    },
  }),
  ...facts(PAGES.firehoseCheckout, `GET ${GUEST}`, {
    "guest checkout accepts an encoded identifier": {
      expected: { status: 303, headers: { location: expect.stringMatching(/^\/checkout\/\w+$/) } },
    },
  }),
  ...facts(PAGES.setup, `GET ${HOST}/checkout/<session>`, {
    "a guest enters forename, surname, email address and card": {
      given: [{ request: `GET ${GUEST}` }],
      expected: {
        body: expect.stringMatching(
          /name="givenName"[\s\S]*name="familyName"[\s\S]*name="email"[\s\S]*name="cardNumber"/,
        ),
      },
    },
    "a customer who is known enters no more than the card": {
      given: [{ request: CREATE, body: session() }],
      expected: { body: expect.stringMatching(/Louis Wu[\s\S]*name="cardNumber"/) },
    },
    "the way back is the broker's": {
      given: [{ request: CREATE, body: link({ url: "https://acme.example/back" }) }],
      expected: { body: expect.stringContaining('href="https://acme.example/back"') },
    },
  }),
  ...facts(PAGES.setup, `GET ${HOST}/v1/events/riverside-SessionSeries-pilates`, {
    "a SessionSeries has a checkout of its own, where the customer picks the session": {
      expected: { body: expect.stringContaining("/v1/scheduled-sessions/") },
    },
  }),
  {
    source: PAGES.checkout,
    fact: "imin enables Authenticated Checkout for a broker first",
    request: CREATE,
    body: session(),
    expected: CREATED,
    whyNot: "Brokers build against the sandbox before that.",
  },
  ...[
    `PUT ${API}/order-quote-templates/0bac05e5-b207-4794-80b8-6c94211643c5`,
    `PUT ${API}/order-quotes/0bac05e5-b207-4794-80b8-6c94211643c5`,
    `DELETE ${API}/order-quotes/0bac05e5-b207-4794-80b8-6c94211643c5`,
    `POST ${API}/test-interface/actions`,
  ].map(
    (request): Fact => ({
      source: PAGES.postmanBooking,
      fact: `the Booking API has ${request.replace(API, "").replace(/[\da-f-]{36}$/, "{uuid}")}`,
      request,
      body: { "@context": "https://openactive.io/", "@type": "OrderQuote" },
      expected: { status: 404 },
      whyNot: "Where it is and who may use it is not documented.",
    }),
  ),
];
