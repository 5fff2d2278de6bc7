/** Where imin's pages are. */
const docs = "https://docs.imin.co";
const customers = `${docs}/incorporating-book-and-pay/imin-booking-platform/customer-management`;
const orders = `${docs}/incorporating-book-and-pay/imin-booking-platform/orders`;
const checkout = `${docs}/incorporating-book-and-pay/imin-checkout-branding`;
const search = `${docs}/platform-products/search`;
const firehose = `${docs}/platform-products/firehose`;

/** imin's pages, by a short name. */
export const pages = {
  authentication: `${docs}/using-the-platform/authentication`,
  responses: `${docs}/using-the-platform/our-data/understanding-responses`,
  defensive: `${docs}/using-the-platform/our-data/defensive-data-consumption`,
  namespace: "https://github.com/imin-ltd/extension-namespace",
  scenario: `${customers}/example-how-to`,
  create: `${customers}/create-customer`,
  get: `${customers}/get-customer`,
  update: `${customers}/update-customer`,
  delete: `${customers}/delete-customer`,
  accessPass: `${customers}/access-pass-beta`,
  entitlement: `${customers}/entitlement`,
  entitlementInSearch: `${customers}/entitlement/entitlement-pricing-in-search`,
  webhooks: `${customers}/webhooks`,
  order: `${orders}/order-by-id`,
  history: `${orders}/order-history`,
  cancellation: `${orders}/cancellations-and-refunds`,
  upcoming: `${docs}/incorporating-book-and-pay/imin-booking-platform/upcoming-orderitems`,
  receipt: `${docs}/incorporating-book-and-pay/imin-booking-platform/receipt-by-id`,
  authenticated: `${checkout}/imin-authenticated-checkout`,
  testing: `${checkout}/imin-authenticated-checkout/testing`,
  group: `${checkout}/imin-authenticated-checkout/group-booking-beta`,
  standalone: `${checkout}/imin-standalone-checkout`,
  setup: `${checkout}/setup/part-ii-actions-you-need-to-complete`,
  firehoseCheckout: `${checkout}/firehose-and-checkout`,
  events: `${search}/imin-events-api`,
  modes: `${search}/imin-events-api/filters/modes`,
  ages: `${search}/imin-events-api/filters/filters-age-ranges`,
  dates: `${search}/imin-events-api/filters/dates-and-times`,
  activities: `${search}/imin-events-api/filters/activities`,
  oldFilters: `${docs}/guides/filters`,
  highFrequency: `${docs}/hints-and-tips/get-the-best-out-of-search/your-search-results-and-highfrequencysessions`,
  prices: `${search}/imin-events-api/concepts/prices`,
  eventSeries: `${search}/imin-events-api/concepts/event-series`,
  sessions: `${search}/imin-events-api/concepts/scheduledsessions-and-eventschedules`,
  virtual: `${search}/imin-events-api/virtual-and-physical-sessions`,
  map: `${search}/how-to-display-data-on-a-map`,
  facilities: `${search}/imin-facilities-api/query-parameter-search/mandatory-query-parameters/mode-discovery-geo`,
  slots: `${search}/imin-facilities-api/query-parameter-search/mandatory-query-parameters/mode-upcoming-slots`,
  facility: `${search}/imin-facilities-api/byid-search/facilityuse-by-id`,
  slot: `${search}/imin-facilities-api/byid-search/slot-by-id`,
  courts: `${search}/imin-facilities-api/facilityuses-and-individualfacilityuses`,
  facilityBooking: `${search}/imin-facilities-api/facilities-booking`,
  firehose: `${firehose}/introduction-to-the-firehose`,
  attribution: `${firehose}/attribution-catalog-endpoint`,
} as const;

/** Something that the documentation says about imin. */
export interface Claim {
  /** `"SEEN"`: a page of imin's says so. `"INFERRED"`: concluded from something else, so its names are experimental. */
  readonly mark: "SEEN" | "INFERRED";
  /** imin's page: the one that says so, or the one that does not go far enough. */
  readonly page: keyof typeof pages;
  /** What it is, in one sentence. */
  readonly says: string;
  /** The exports, properties and methods whose docstrings say so. */
  readonly names: readonly string[];
}

/** Something that a page of imin's says. */
export function seen(page: Claim["page"], says: string, ...names: readonly string[]): Claim {
  return { mark: "SEEN", page, says, names };
}

/** Something that is concluded, for the reason that the `@experimental` of each name gives. */
export function inferred(page: Claim["page"], says: string, ...names: readonly string[]): Claim {
  return { mark: "INFERRED", page, says, names };
}
