/** One fact of imin's documentation, and what the sandbox does about it. */
export interface Fact {
  /** The public page that says it. */
  readonly source: string;
  readonly fact: string;
  /** `GET https://...`. In it and in the other values `<customer>`, `<order>`, `<item>` and `<receipt>` stand for Louis's. */
  readonly request?: string;
  readonly body?: unknown;
  /** What the response has at least, as `toMatchObject` reads it. */
  readonly expected?: { readonly status?: number; readonly body?: unknown; readonly location?: unknown };
  /** Properties that the body must not have. */
  readonly absent?: readonly string[];
  /** Why the sandbox does not do it. Such a row has no request. */
  readonly whyNot?: string;
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
  openBooking: "https://openactive.io/open-booking-api/EditorsDraft/",
} as const;
