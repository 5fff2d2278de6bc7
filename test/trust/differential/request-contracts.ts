import type { ClientOptions, IminClient } from "imin-sdk";

/** A call and the request that imin's documentation shows for it, written by hand. */
export interface RequestContract {
  readonly call: (imin: IminClient) => PromiseLike<unknown>;
  readonly request: string;
  readonly body?: unknown;
  /** Headers in addition to the usual ones; `undefined` for one that is not sent. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly options?: ClientOptions;
}

const book = "https://book.imin.co/api/v2";
const search = "https://search.imin.co";
const checkout = "https://checkout.acmefitness.co.uk";
const account = `${book}/customer-accounts/MAlnTNiZut`;
const context = "https://openactive.io/";

const person = { email: "louis@imin.co", givenName: "Louis", familyName: "Wu" };
const address = {
  streetAddress: "12 High Street",
  addressLocality: "Manchester",
  postalCode: "M1 1AE",
  addressCountry: "GB",
};
const emergencyContact = { name: "Ann Wu", telephone: "07700 900123" };
const details = {
  ...person,
  ...{
    telephone: "07700 900456",
    birthDate: "1970-01-31",
    gender: "https://schema.org/Female",
    "imin:is13OrOver": true,
  },
  ...{ address, emergencyContact },
};
const accountFormat: ClientOptions = { customerFormat: "customer-account" };
const sellers = ["https://id.bookingsystem.example.com/organizers/1"];
const entitlement = {
  entitlementType: "https://meta.imin.co/v2/x/entitlements#1",
  validUntil: "2027-05-10T10:45:33Z",
};

const wireDetails = (keyword: "type" | "@type") => ({
  ...details,
  address: { [keyword]: "PostalAddress", ...address },
  emergencyContact: { [keyword]: "Person", ...emergencyContact },
});
const action = (type: string, object: object) => ({ "@context": context, "@type": type, object });

const customers: readonly RequestContract[] = [
  { call: (imin) => imin.customers.create(person), request: `POST ${book}/customer-accounts`, body: person },
  {
    call: (imin) => imin.customers.create(details),
    request: `POST ${book}/customer-accounts`,
    body: wireDetails("type"),
  },
  {
    ...{
      call: (imin) => imin.customers.create(details),
      options: accountFormat,
      request: `POST ${book}/customer-accounts`,
    },
    body: {
      "@context": context,
      "@type": "CustomerAccount",
      customer: { "@type": "Person", ...wireDetails("@type") },
    },
  },
  { call: (imin) => imin.customers.get("MAlnTNiZut"), request: `GET ${account}` },
  { call: (imin) => imin.customers.get(account), request: `GET ${account}` },
  { call: (imin) => imin.customers.get("a/b c"), request: `GET ${book}/customer-accounts/a%2Fb%20c` },
  {
    ...{
      call: (imin) => imin.customers.update("MAlnTNiZut", { email: "louis_new_email@imin.co" }),
      request: `PATCH ${account}`,
    },
    body: { email: "louis_new_email@imin.co" },
  },
  {
    call: (imin) => imin.customers.update("MAlnTNiZut", { email: "louis_new_email@imin.co" }),
    ...{ options: accountFormat, request: `POST ${account}/actions` },
    body: action("CustomerUpdateAction", { "@type": "Person", email: "louis_new_email@imin.co" }),
  },
  {
    call: (imin) => imin.customers.update("MAlnTNiZut", { givenName: "Lou" }, { sellers }),
    ...{ options: accountFormat, request: `POST ${account}/actions` },
    body: { ...action("CustomerUpdateAction", { "@type": "Person", givenName: "Lou" }), seller: sellers },
  },
  { call: (imin) => imin.customers.delete("MAlnTNiZut"), request: `DELETE ${account}` },
  {
    ...{
      call: (imin) => imin.customers.setAccessPass("MAlnTNiZut", "ABC123DEF"),
      request: `POST ${account}/actions`,
    },
    body: action("imin:AccessPassUpdateAction", { "@type": "Barcode", text: "ABC123DEF" }),
  },
  {
    ...{
      call: (imin) => imin.customers.setEntitlement("MAlnTNiZut", entitlement),
      request: `POST ${account}/actions`,
    },
    body: action("imin:EntitlementUpdateAction", { "@type": "Entitlement", ...entitlement }),
  },
  { call: (imin) => imin.customers.listEntitlements(), request: `GET ${book}/entitlements` },
];

const item = {
  type: "ScheduledSession",
  identifier: "https://a.example/sessions/1",
  acceptedOffer: "https://a.example/offers/adult",
};
const wireItem = {
  ...{ type: "OrderItem", acceptedOffer: item.acceptedOffer },
  orderedItem: { type: "ScheduledSession", identifier: item.identifier },
};
const broker = { type: "Organization", name: "Acme Fitness", url: "https://acmefitness.co.uk" };
const link = (name: string, type: string, url: string) => ({
  type: "WebPage",
  name,
  "imin:linkType": `https://imin.co/${type}`,
  url,
});
const sessionBody = (customer: unknown, orderedItem: readonly unknown[], links: readonly object[] = []) => ({
  "@context": ["https://openactive.io/", "https://imin.co/"],
  type: "imin:CheckoutSession",
  "imin:initialOrder": { type: "OrderQuote", customer, broker, orderedItem },
  "imin:navigationLinks": links,
});
const standalone = {
  "@context": ["https://openactive.io/", "https://imin.co/"],
  type: "imin:CheckoutSession",
  "imin:initialOrder": {
    type: "OrderQuote",
    orderedItem: [
      { type: "OrderItem", orderedItem: { type: "ScheduledSession", id: "https://a.example/1" } },
    ],
  },
};
const attendee = (identifier: string) => `${book}/customer-accounts/${identifier}`;

const sessions: readonly RequestContract[] = [
  {
    call: ({ checkout: own }) => own.createSession(own.session().customer("MAlnTNiZut").orderItem(item)),
    ...{ request: `POST ${checkout}/api/checkout-sessions`, body: sessionBody(account, [wireItem]) },
  },
  {
    call: ({ checkout: own }) =>
      own.createSession(
        own
          .session()
          .customer({ ...person, identifier: "12345" })
          .orderItem(item)
          .backToBroker("https://www.imin.co/bookingsuccess")
          .backToBrokerUserProfile("www.imin.co/useraccounts/12345", "Your bookings"),
      ),
    request: `POST ${checkout}/api/checkout-sessions`,
    body: sessionBody(
      { type: "Person", ...person, identifier: "12345" },
      [wireItem],
      [
        link("Back to Broker", "BackToBrokerLink", "https://www.imin.co/bookingsuccess"),
        link("Your bookings", "BackToBrokerUserProfileLink", "https://www.imin.co/useraccounts/12345"),
      ],
    ),
  },
  {
    call: ({ checkout: own }) =>
      own.createSession(
        own
          .session()
          .customer("1")
          .orderItem({ ...item, attendee: "1" })
          .orderItem({ ...item, attendee: "2" }),
      ),
    request: `POST ${checkout}/api/checkout-sessions`,
    body: sessionBody(attendee("1"), [
      { ...wireItem, attendee: attendee("1") },
      { ...wireItem, attendee: attendee("2") },
    ]),
  },
  {
    call: ({ checkout: own }) => own.createSession(own.session().customer("MAlnTNiZut").orderItem(item)),
    options: { bookingIdBaseUrl: "https://book.test.imin.co/api/v2" },
    request: `POST ${checkout}/api/checkout-sessions`,
    body: sessionBody("https://book.test.imin.co/api/v2/customer-accounts/MAlnTNiZut", [wireItem]),
  },
  {
    call: ({ checkout: own }) => own.createSession(own.session().customer("MAlnTNiZut").orderItem(item)),
    ...{ options: { checkoutSendsApiKey: false }, headers: { "x-api-key": undefined } },
    ...{ request: `POST ${checkout}/api/checkout-sessions`, body: sessionBody(account, [wireItem]) },
  },
  {
    call: ({ checkout: own }) => own.createStandaloneSession({ id: "https://a.example/1" }),
    ...{ request: `POST ${checkout}/checkout-sessions`, body: standalone },
  },
  {
    call: ({ checkout: own }) =>
      own.createStandaloneSession({ id: "https://a.example/1" }, { method: "PUT", path: "/api/sessions" }),
    ...{ request: `PUT ${checkout}/api/sessions`, body: standalone },
  },
];

const itemUrl = `${book}/orders/1/order-items/a`;
const cancelled = (...ids: readonly string[]) => ({
  ...{ "@context": context, "@type": "Order" },
  orderedItem: ids.map((id) => ({
    ...{ "@type": "OrderItem", "@id": id, orderItemStatus: "https://openactive.io/CustomerCancelled" },
  })),
});

const orders: readonly RequestContract[] = [
  { call: (imin) => imin.orders.get("1"), request: `GET ${book}/orders/1` },
  { call: (imin) => imin.orders.get(`${book}/orders/1`), request: `GET ${book}/orders/1` },
  {
    call: (imin) => imin.orders.list({ customer: "MAlnTNiZut" }),
    request: `GET ${book}/orders?customerIdentifier=MAlnTNiZut`,
  },
  {
    call: (imin) => imin.orders.list({ customer: account, page: 2 }),
    request: `GET ${book}/orders?customerIdentifier=MAlnTNiZut&page=2`,
  },
  {
    call: (imin) => imin.orders.upcomingItems({ customer: "a&b" }),
    request: `GET ${book}/order-items?customerIdentifier=a%26b`,
  },
  {
    call: (imin) => imin.orders.requestCancellation("1", ["a", `${book}/orders/1/order-items/b`]),
    ...{ request: `PATCH ${book}/orders/1`, body: cancelled(itemUrl, `${book}/orders/1/order-items/b`) },
  },
  {
    call: (imin) => imin.orders.requestCancellation({ type: "OrderItem", id: itemUrl }),
    ...{ request: `PATCH ${book}/orders/1`, body: cancelled(itemUrl) },
  },
  {
    ...{ call: (imin) => imin.orders.receipt("7"), request: `GET ${book}/receipts/7` },
    headers: { accept: "*/*", "accept-encoding": "identity" },
  },
];

const geo = { latitude: 51.4722, longitude: -0.2231, radius: 5 };
const area = "geo%5Bradial%5D=51.4722%2C-0.2231%2C5";

const searches: readonly RequestContract[] = [
  {
    call: (imin) => imin.search.eventSeries({ mode: "discovery-price-asc", geo, limit: 50, page: 3 }),
    request: `GET ${search}/events-api/v2/event-series?mode=discovery-price-asc&${area}&limit=50&page=3`,
  },
  {
    call: (imin) => imin.search.eventSeries({ mode: "upcoming-sessions", filters: { isVirtual: true } }),
    request: `GET ${search}/events-api/v2/event-series?mode=upcoming-sessions&isVirtual=true`,
  },
  { call: (imin) => imin.search.places({ geo }), request: `GET ${search}/events-api/v2/places?${area}` },
  {
    call: (imin) =>
      imin.search.facilityUses({
        mode: "upcoming-slots",
        geo,
        filters: { "startDate[gte]": "2026-11-26T00:00:00Z" },
      }),
    request: `GET ${search}/facilities-api/v2/facility-uses?mode=upcoming-slots&${area}&startDate%5Bgte%5D=2026-11-26T00%3A00%3A00Z`,
  },
  {
    call: (imin) => imin.search.getEventSeries("gll-1"),
    request: `GET ${search}/events-api/v2/event-series/gll-1`,
  },
  {
    call: (imin) => imin.search.getScheduledSession("https://a.example/1"),
    request: `GET ${search}/events-api/v2/scheduled-sessions/https%3A%2F%2Fa.example%2F1`,
  },
  {
    call: (imin) => imin.search.getFacilityUse("1"),
    request: `GET ${search}/facilities-api/v2/facility-uses/1`,
  },
  { call: (imin) => imin.search.getSlot("1"), request: `GET ${search}/facilities-api/v2/slots/1` },
  { call: (imin) => imin.search.datasets(), request: "GET https://firehose.imin.co/firehose/datasets" },
];

/** Each filter on imin's pages: its value, and its form in the query. */
const eventFilters: Readonly<Record<string, readonly [value: unknown, written: string]>> = {
  activityId: ["https://openactive.io/activity-list#1", "https%3A%2F%2Fopenactive.io%2Factivity-list%231"],
  activityPrefLabel: [["Yoga", "Step & Tone"], "Yoga&activityPrefLabel=Step+%26+Tone"],
  activityConceptCollectionId: ["https://imin.co/x", "https%3A%2F%2Fimin.co%2Fx"],
  "ageRange[includeRange]": ["18,55", "18%2C55"],
  "ageRangeMin[gte]": [16, "16"],
  "ageRangeMax[lte]": [70, "70"],
  "startDate[gte]": [new Date("2026-11-26T09:00:00.000Z"), "2026-11-26T09%3A00%3A00Z"],
  "startDate[lte]": ["2026-11-27T09:00:00.123Z", "2026-11-27T09%3A00%3A00Z"],
  "startTime[gte]": ["08:30", "08%3A30"],
  "startTime[lte]": ["20:00", "20%3A00"],
  genderRestriction: ["oa:FemaleOnly", "oa%3AFemaleOnly"],
  levelType: ["imin:BeginnerLevel", "imin%3ABeginnerLevel"],
  "priceAdult[gte]": [0, "0"],
  "priceAdult[lte]": [7.5, "7.5"],
  isVirtual: [false, "false"],
  iminTag: ["tag", "tag"],
  "iminTag[not]": ["tag", "tag"],
  entitlementFilter: [
    "https://meta.imin.co/v2/x/entitlements#1",
    "https%3A%2F%2Fmeta.imin.co%2Fv2%2Fx%2Fentitlements%231",
  ],
};

const filters: readonly RequestContract[] = Object.entries(eventFilters).map(([name, [value, written]]) => ({
  call: (imin) =>
    imin.search.eventSeries({ mode: "discovery-geo", geo, filters: { [name]: value as string } }),
  request: `GET ${search}/events-api/v2/event-series?mode=discovery-geo&${area}&${encodeURIComponent(name)}=${written}`,
}));

const listed: RequestContract["call"] = (imin) => imin.customers.listEntitlements();
const entitlements = `GET ${book}/entitlements`;

const settings: readonly RequestContract[] = [
  { call: listed, request: entitlements, options: { apiKey: null }, headers: { "x-api-key": undefined } },
  {
    call: listed,
    request: entitlements,
    options: { apiKey: async () => "another" },
    headers: { "x-api-key": "another" },
  },
  {
    call: listed,
    request: entitlements,
    options: { headers: { "X-Gateway": "1" } },
    headers: { "x-gateway": "1" },
  },
  {
    call: (imin) =>
      imin.customers.listEntitlements({ headers: { "x-gateway": null, "User-Agent": "acme/1" } }),
    ...{
      request: entitlements,
      options: { headers: { "X-Gateway": "1" } },
      headers: { "x-gateway": undefined, "user-agent": "acme/1" },
    },
  },
  {
    call: listed,
    request: "GET https://proxy.example/imin/entitlements",
    options: { bookingBaseUrl: "https://proxy.example/imin/" },
  },
  {
    call: (imin) => imin.orders.get(`${book}/orders/1`),
    ...{
      request: "GET https://proxy.example/imin/orders/1",
      options: { bookingBaseUrl: "https://proxy.example/imin" },
    },
  },
  {
    ...{
      call: (imin) => imin.search.getSlot("1"),
      request: "GET https://s.example/facilities-api/v2/slots/1",
    },
    options: { searchBaseUrl: "https://s.example" },
  },
  {
    ...{ call: (imin) => imin.search.datasets(), request: "GET https://f.example/firehose/datasets" },
    options: { firehoseBaseUrl: "https://f.example" },
  },
  {
    call: (imin) =>
      imin.request({
        method: "POST",
        host: "checkout",
        path: "/x/{y}",
        params: { y: "a b" },
        query: { q: [1, "b", true] },
        body: { a: 1 },
      }),
    ...{ request: `POST ${checkout}/x/a%20b?q=1&q=b&q=true`, body: { a: 1 } },
  },
];

/** One for each operation and each option that changes a request. */
export const requestContracts: readonly RequestContract[] = [
  ...customers,
  ...sessions,
  ...orders,
  ...searches,
  ...filters,
  ...settings,
];
