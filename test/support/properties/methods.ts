import * as fc from "fast-check";
import { checkoutSession, louisDetails, louisResponse, order, orderIdentifier } from "../documents.ts";
import { eventSeries, session } from "./found-documents.ts";
import { hostileValue, type Maker } from "./hostile-values.ts";
import {
  also,
  change,
  iterated,
  type Method,
  ofCustomer,
  plain,
  read,
  wait,
  withOptions,
  write,
} from "./method.ts";
import { type Argument, about, within } from "./mostly.ts";

const customer = about("MAlnTNiZut", louisResponse, louisResponse.id);
const orderReference = about(orderIdentifier, order, order.id);
const orderItem = { type: "OrderItem", id: `${order.id}/order-items/abcd`, identifier: "abcd" };
const items = about(["abcd"], [orderItem], "all", orderItem);
const everyDetail = {
  ...louisDetails,
  telephone: "+44 20 7946 0000",
  birthDate: "1990-01-31",
  gender: "https://schema.org/Male",
  address: {
    streetAddress: "12 Embankment Walk",
    addressLocality: "Putney",
    addressRegion: "London",
    postalCode: "SW15 1AA",
    addressCountry: "GB",
  },
  emergencyContact: { name: "Ada Wu", telephone: "+44 20 7946 0001" },
};
const person = about(everyDetail);
const changes = about({ email: "louis_new_email@imin.co" }, everyDetail);
const entitlement = about({
  entitlementType: "https://meta.imin.co/v2/globex-broker/entitlements#8dfbad55",
  validUntil: "2027-05-10T10:45:33Z",
});
const listQuery = about({ customer: "MAlnTNiZut", page: 2 }, { customer: louisResponse });
const orderWait = about({
  customer: "MAlnTNiZut",
  session: checkoutSession,
  since: "2026-11-23T18:30:00Z",
});
const geo = { latitude: 51.4722, longitude: -0.2231, radius: 5 };
const paging = { limit: 10, page: 2 };
const eventSeriesFilters = {
  activityId: "https://openactive.io/activity-list#1",
  activityPrefLabel: ["Yoga"],
  activityConceptCollectionId: "https://openactive.io/activity-list",
  "ageRange[includeRange]": "18,25",
  "ageRangeMin[gte]": 18,
  "ageRangeMax[lte]": 60,
  "startDate[gte]": new Date("2030-11-27T18:30:00Z"),
  "startDate[lte]": "2030-11-28T18:30:00Z",
  "startTime[gte]": "10:00",
  "startTime[lte]": "20:00",
  genderRestriction: "oa:FemaleOnly",
  levelType: "imin:BeginnerLevel",
  "priceAdult[gte]": 0,
  "priceAdult[lte]": 10,
  isVirtual: false,
};
const search = about({ mode: "discovery-geo", geo, ...paging, filters: eventSeriesFilters });
const places = about({ geo, ...paging, filters: eventSeriesFilters });
const facilities = about({
  mode: "upcoming-slots",
  geo,
  ...paging,
  filters: {
    "startDate[gte]": new Date("2030-11-27T18:30:00Z"),
    "startDate[lte]": "2030-11-27T20:30:00Z",
    activityPrefLabel: ["Tennis"],
    providerId: "1",
    activityId: "https://openactive.io/activity-list#2",
  },
});
const filtered = within(about({ activityId: "https://openactive.io/activity-list#1" }), (filters) => ({
  mode: "discovery-geo",
  geo,
  filters,
}));
const item = about("an-identifier", { id: "https://search.imin.co/x/1" });

/** The result of a caller's schema. */
const validate = fc.oneof(
  fc.constant<Maker>(() => ({ value: "checked" })),
  fc.constant<Maker>(async () => ({ issues: [{ message: "never", path: ["a", { key: "b" }] }] })),
  hostileValue,
  hostileValue.map((make) => async () => make()),
  hostileValue.map((make) => () => ({ issues: make() })),
  hostileValue.map((make) => () => ({ issues: [make(), { message: make(), path: make() }] })),
  hostileValue.map((make) => () => {
    throw make();
  }),
  fc.constant<Maker>(() => new Promise(() => {})),
);
const schema = validate.map((check) => () => ({
  "~standard": { version: 1, vendor: "test", validate: check },
}));

const methodOf = fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE");
const body = about({ a: 1 }, undefined);
const query = about({ a: [1, "b", true] });
const wellFormed = fc
  .tuple(methodOf, query, body, fc.option(schema))
  .map(([method, queryOf, bodyOf, schemaOf]) => () => ({
    method,
    path: "/things/{thing}",
    params: { thing: "1" },
    query: queryOf(),
    body: method === "GET" ? undefined : bodyOf(),
    schema: schemaOf?.(),
  }));
const plainRequest = about(
  { method: "PUT", path: "/{x}", params: { x: "1" }, query: { a: [1] }, body: {} },
  {
    host: "search",
    path: "/x",
    schema: { "~standard": { version: 1, vendor: "test", validate: () => ({ value: 1 }) } },
  },
);
const request: Argument = Object.assign(
  fc.oneof({ weight: 3, arbitrary: wellFormed }, { weight: 1, arbitrary: plainRequest }),
  { valid: plainRequest.valid ?? [] },
);

/** Every public method that calls imin. */
export const methods: readonly Method[] = [
  change("customers.create", person),
  plain("customers.get", customer),
  withOptions(change("customers.update", customer, changes), { sellers: ["https://seller.example.com/1"] }),
  change("customers.delete", customer),
  change("customers.setAccessPass", customer, about("ABC123DEF")),
  change("customers.setEntitlement", customer, entitlement),
  plain("customers.listEntitlements"),
  change("checkout.createSession", about(checkoutSession)),
  withOptions(change("checkout.createStandaloneSession", about({ id: "https://opendata.example.com/1" })), {
    path: "/standalone-sessions",
    method: "POST",
  }),
  write(
    "checkout.createSession",
    (imin, [who, what, link], options) => {
      // @ts-expect-error The arguments may be anything.
      const builder = imin.checkout.session().customer(who).orderItem(what).backToBroker(link);
      return imin.checkout.createSession(builder, options);
    },
    customer,
    about({
      type: "Slot",
      identifier: "1",
      acceptedOffer: "https://a.example/offers/1",
      attendee: "MAlnTNiZut",
    }),
    about("https://www.acmefitness.co.uk/search"),
  ),
  plain("orders.get", orderReference),
  read(
    "orders.get",
    (imin, [which], options) => imin.orders.get(which as never, options).withResponse(),
    orderReference,
  ),
  plain("orders.list", listQuery),
  read(
    "orders.list",
    (imin, [customer, limit], options) =>
      imin.orders.list({ customer: customer as never }, options).toArray(limit as never),
    customer,
    about({ limit: 3 }),
  ),
  read(
    "orders.list",
    async (imin, [pageOptions]) =>
      (await imin.orders.list({ customer: "MAlnTNiZut" })).nextPage(pageOptions as never),
    about(undefined, { timeout: 5 }),
  ),
  iterated("orders.list", listQuery),
  iterated("orders.upcomingItems", listQuery),
  change("orders.requestCancellation", orderReference, items),
  change("orders.requestCancellation", about(orderItem, orderItem.id)),
  plain("orders.receipt", about("1", { url: "https://book.imin.co/api/v2/receipts/1" })),
  also(wait("orders.waitForOrder", orderWait), "orders.list"),
  also(wait("orders.waitForCancellation", about(orderItem, orderItem.id)), "orders.get"),
  ofCustomer("orders.get", orderReference),
  ofCustomer("orders.list", about(undefined, { page: 2 })),
  ofCustomer("orders.upcomingItems", about(undefined, { page: 2 })),
  ofCustomer("orders.requestCancellation", orderReference, items),
  ofCustomer("orders.requestCancellation", about(orderItem, orderItem.id)),
  ofCustomer("orders.receipt", orderReference, about(undefined, "1")),
  plain("search.eventSeries", search),
  iterated("search.eventSeries", search),
  plain("search.facilityUses", facilities),
  plain("search.eventSeries", filtered),
  plain("search.places", places),
  plain("search.findSession", about(eventSeries, { eventSeries: "1", startDate: session.startDate })),
  plain("search.getEventSeries", item),
  plain("search.getScheduledSession", item),
  plain("search.getFacilityUse", item),
  plain("search.getSlot", item),
  plain("search.datasets"),
  read("request", (imin, [given], options) => imin.request(given as never, options), request),
];
