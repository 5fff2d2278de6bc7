/** A request of a row, or one that is sent before it. */
export interface FactRequest {
  /**
   * `GET https://...`. In it and in the other values `<customer>`, `<order>` and others stand for what is there at the beginning, and
   * `<session>` for the checkout session that came last.
   */
  readonly request: string;
  readonly body?: unknown;
  /** Headers in addition to the key. An empty string omits one. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether a request that is sent before is refused. */
  readonly isRefused?: true;
}

/** What a response must have at least, as `toMatchObject` reads it. */
export interface Expected {
  /** @default 200 */
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: unknown;
  /** The last webhook that the broker has received. */
  readonly webhook?: unknown;
  /** Properties that the body must not have: a name, or the names on the way to it. */
  readonly absent?: readonly (string | readonly (string | number)[])[];
}

/** One fact of imin's documentation, and what the sandbox does about it. */
export interface Fact extends Partial<FactRequest> {
  /** The public page that says it, or the pages. */
  readonly source: string | readonly string[];
  readonly fact: string;
  /** Read on the page by default. Otherwise inferred from it and not reliable. */
  readonly mark?: "INFERRED";
  /** Requests to bring about what the fact is about. */
  readonly given?: readonly FactRequest[];
  readonly expected?: Expected;
  /** Why the sandbox does not do it. What it does instead may be in the row too. */
  readonly whyNot?: string;
}

/** What a row says in addition to its fact. */
type Rest = Omit<Fact, "source" | "fact" | "request">;

/** Facts of one page that one request shows, by their words. */
export function facts(
  source: Fact["source"],
  request: string,
  table: Readonly<Record<string, Rest>>,
): readonly Fact[] {
  return Object.entries(table).map(([fact, rest]) => ({ source, fact, request, ...rest }));
}

/** A request as JSON to the sandbox itself: to its clock, its catalog or a seller. */
export function control(path: string, body: object = {}): FactRequest {
  return { request: `POST https://book.imin.co/sandbox/${path}`, body };
}

const DOCS = "https://docs.imin.co";
const BOOKING = `${DOCS}/incorporating-book-and-pay/imin-booking-platform`;
const CHECKOUT = `${DOCS}/incorporating-book-and-pay/imin-checkout-branding`;
const SEARCH = `${DOCS}/platform-products/search`;

/** The pages that the facts come from. */
export const PAGES = {
  authentication: `${DOCS}/using-the-platform/authentication`,
  responses: `${DOCS}/using-the-platform/our-data/understanding-responses`,
  mocking: `${DOCS}/using-the-platform/our-data/mocking-the-interface`,
  defensive: `${DOCS}/using-the-platform/our-data/defensive-data-consumption`,
  createCustomer: `${BOOKING}/customer-management/create-customer`,
  getCustomer: `${BOOKING}/customer-management/get-customer`,
  updateCustomer: `${BOOKING}/customer-management/update-customer`,
  deleteCustomer: `${BOOKING}/customer-management/delete-customer`,
  accessPass: `${BOOKING}/customer-management/access-pass-beta`,
  entitlement: `${BOOKING}/customer-management/entitlement`,
  entitlementSearch: `${BOOKING}/customer-management/entitlement/entitlement-pricing-in-search`,
  entitlementCheckout: `${BOOKING}/customer-management/entitlement/entitlement-pricing-in-checkout`,
  linkedAccounts: `${BOOKING}/customer-management/linked-accounts`,
  webhooks: `${BOOKING}/customer-management/webhooks`,
  scenario: `${BOOKING}/customer-management/example-how-to`,
  orderById: `${BOOKING}/orders/order-by-id`,
  orderHistory: `${BOOKING}/orders/order-history`,
  upcoming: `${BOOKING}/upcoming-orderitems`,
  cancellation: `${BOOKING}/orders/cancellations-and-refunds`,
  receipt: `${BOOKING}/receipt-by-id`,
  checkout: `${CHECKOUT}/imin-authenticated-checkout`,
  testing: `${CHECKOUT}/imin-authenticated-checkout/testing`,
  group: `${CHECKOUT}/imin-authenticated-checkout/group-booking-beta`,
  standalone: `${CHECKOUT}/imin-standalone-checkout`,
  setup: `${CHECKOUT}/setup/part-ii-actions-you-need-to-complete`,
  firehoseCheckout: `${CHECKOUT}/firehose-and-checkout`,
  events: `${SEARCH}/imin-events-api`,
  modes: `${SEARCH}/imin-events-api/filters/modes`,
  ages: `${SEARCH}/imin-events-api/filters/filters-age-ranges`,
  dates: `${SEARCH}/imin-events-api/filters/dates-and-times`,
  activities: `${SEARCH}/imin-events-api/filters/activities`,
  prices: `${SEARCH}/imin-events-api/concepts/prices`,
  sessions: `${SEARCH}/imin-events-api/concepts/scheduledsessions-and-eventschedules`,
  virtual: `${SEARCH}/imin-events-api/virtual-and-physical-sessions`,
  frequent: `${DOCS}/hints-and-tips/get-the-best-out-of-search/your-search-results-and-highfrequencysessions`,
  map: `${SEARCH}/how-to-display-data-on-a-map`,
  facilities: `${SEARCH}/imin-facilities-api/query-parameter-search/mandatory-query-parameters`,
  facilityById: `${SEARCH}/imin-facilities-api/byid-search/facilityuse-by-id`,
  slotById: `${SEARCH}/imin-facilities-api/byid-search/slot-by-id`,
  facilityBooking: `${SEARCH}/imin-facilities-api/facilities-booking`,
  facilityShapes: `${SEARCH}/imin-facilities-api/facilityuses-and-individualfacilityuses`,
  places: `${SEARCH}/imin-places-api-beta/imin-places-api`,
  firehose: `${DOCS}/platform-products/firehose/introduction-to-the-firehose`,
  bookableSellers: `${DOCS}/platform-products/firehose/bookable-sellers-feeds`,
  attribution: `${DOCS}/platform-products/firehose/attribution-catalog-endpoint`,
  orders: `${DOCS}/imin-booking-platform/order-history/`,
  namespaces: `${DOCS}/using-the-platform/our-data/context-and-field-names`,
  filters: `${DOCS}/guides/filters`,
  concepts: `${DOCS}/guides/concepts/activities-and-collections/`,
  eventSeries: `${SEARCH}/imin-events-api/concepts/event-series`,
  optionalFacilityParameters: `${SEARCH}/imin-facilities-api/query-parameter-search`,
  iminVocabulary: "https://github.com/imin-ltd/extension-namespace",
  iminTypes: "https://github.com/imin-ltd/app-utils",
  iminSamples: "https://github.com/imin-ltd/developer-docs-samples",
  eventsSpecification: "https://search.imin.co/events-api/v2/spec.yaml",
  postman:
    "https://developers.qodex.ai/imin-platform-api/imin-platform-customer-management-api/create-customer-64",
  postmanBooking: "https://developers.qodex.ai/imin-platform/imin-booking-api",
  version1: `${DOCS}/imin-booking-platform/customer-management/create-customer/`,
  sellerOnboarding: `${DOCS}/seller-onboarding/webhooks/`,
  timetables: `${DOCS}/platform-products/live-timetables/faqs`,
  openBooking: "https://openactive.io/open-booking-api/EditorsDraft/",
} as const;
