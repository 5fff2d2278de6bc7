import * as fc from "fast-check";
import { checkoutSession, louisDetails, louisResponse, order, orderIdentifier } from "../documents.ts";
import { eventSeries, session } from "./found-documents.ts";
import { hostileValue, type Maker } from "./hostile-values.ts";
import { also, change, iterated, type Method, ofCustomer, plain, read, wait, write } from "./method.ts";
import { about } from "./mostly.ts";

const customer = about("MAlnTNiZut", louisResponse, louisResponse.id);
const orderReference = about(orderIdentifier, order, order.id);
const orderItem = { type: "OrderItem", id: `${order.id}/order-items/abcd`, identifier: "abcd" };
const items = about(["abcd"], [orderItem], "all", orderItem);
const person = about(louisDetails);
const changes = about({ email: "louis_new_email@imin.co" });
const entitlement = about({
  entitlementType: "https://meta.imin.co/v2/globex-broker/entitlements#8dfbad55",
  validUntil: "2027-05-10T10:45:33Z",
});
const listQuery = fc.oneof(
  customer.map((make) => () => ({ customer: make() })),
  about({ customer: "MAlnTNiZut", page: 2 }),
);
const orderWait = about({
  customer: "MAlnTNiZut",
  session: checkoutSession,
  since: "2026-11-23T18:30:00Z",
});
const search = about({
  mode: "discovery-geo",
  geo: { latitude: 51.4722, longitude: -0.2231, radius: 5 },
  filters: { activityPrefLabel: ["Yoga"] },
});
const filtered = about({ activityId: "https://openactive.io/activity-list#1" }).map((make) => () => ({
  mode: "discovery-geo",
  geo: { latitude: 51.4722, longitude: -0.2231, radius: 5 },
  filters: make(),
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
const request = fc.oneof(
  { weight: 3, arbitrary: wellFormed },
  { weight: 1, arbitrary: about({ method: "PUT", path: "/x", body: {} }) },
);

/** Every public method that calls imin. */
export const methods: readonly Method[] = [
  change("customers.create", person),
  plain("customers.get", customer),
  change("customers.update", customer, changes),
  change("customers.delete", customer),
  change("customers.setAccessPass", customer, about("ABC123DEF")),
  change("customers.setEntitlement", customer, entitlement),
  plain("customers.listEntitlements"),
  change("checkout.createSession", about(checkoutSession)),
  change("checkout.createStandaloneSession", about({ id: "https://opendata.example.com/1" })),
  write(
    "checkout.createSession",
    (imin, [who, what, link], options) => {
      // @ts-expect-error The arguments may be anything.
      const builder = imin.checkout.session().customer(who).orderItem(what).backToBroker(link);
      return imin.checkout.createSession(builder, options);
    },
    customer,
    about({ type: "Slot", identifier: "1", acceptedOffer: "https://a.example/offers/1" }),
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
  plain("search.facilityUses", search),
  plain("search.eventSeries", filtered),
  plain("search.places", search),
  plain("search.findSession", about(eventSeries, { eventSeries: "1", startDate: session.startDate })),
  plain("search.getEventSeries", item),
  plain("search.getScheduledSession", item),
  plain("search.getFacilityUse", item),
  plain("search.getSlot", item),
  plain("search.datasets"),
  read("request", (imin, [given], options) => imin.request(given as never, options), request),
];
