import * as fc from "fast-check";
import type { CallOptions, IminClient } from "imin-sdk";
import { checkoutSession, louisDetails, louisResponse, order, orderIdentifier } from "../documents.ts";
import { hostileValue, type Maker, mostly } from "./hostile-values.ts";

/** A public method that calls imin, with generated arguments. */
export interface Method {
  readonly name: string;
  /** The `operation` of its errors. */
  readonly operation: string;
  readonly isWrite: boolean;
  /** Without the options, which come last. */
  readonly args: readonly fc.Arbitrary<Maker>[];
  readonly call: (imin: IminClient, args: readonly unknown[], options: CallOptions) => unknown;
}

/** One of these values, or something else. */
const about = (...values: readonly unknown[]): fc.Arbitrary<Maker> =>
  mostly(...values.map((value) => () => value));

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

type Call = Method["call"];

function read(operation: string, call: Call, ...args: Method["args"]): Method {
  return { name: operation, operation, isWrite: false, args, call };
}

function write(operation: string, call: Call, ...args: Method["args"]): Method {
  return { name: operation, operation, isWrite: true, args, call };
}

/** A method of the client, called with any arguments. */
function method(path: string): Call {
  const [namespace = "", name = ""] = path.split(".");
  return (imin, args, options) => {
    const owner = Reflect.get(imin, namespace);
    return owner[name](...args, options);
  };
}

const plain = (path: string, ...args: Method["args"]): Method => read(path, method(path), ...args);
const change = (path: string, ...args: Method["args"]): Method => write(path, method(path), ...args);

/** Iterates over the pages of a list, up to a limit. */
function iterated(path: string, ...args: Method["args"]): Method {
  const call: Call = async (imin, given, options) => {
    const list = method(path)(imin, given, options) as AsyncIterable<unknown>;
    let count = 0;
    for await (const _ of list) if (++count > 20) break;
  };
  return { ...read(path, call, ...args), name: `${path}, iterated` };
}

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
  plain("orders.list", listQuery),
  iterated("orders.list", listQuery),
  iterated("orders.upcomingItems", listQuery),
  change("orders.requestCancellation", orderReference, items),
  change("orders.requestCancellation", about(orderItem, orderItem.id)),
  plain("orders.receipt", about("1", { url: "https://book.imin.co/api/v2/receipts/1" })),
  plain("search.eventSeries", search),
  iterated("search.eventSeries", search),
  plain("search.facilityUses", search),
  plain("search.eventSeries", filtered),
  plain("search.getEventSeries", item),
  plain("search.getScheduledSession", item),
  plain("search.getFacilityUse", item),
  plain("search.getSlot", item),
  plain("search.datasets"),
  read("request", (imin, [given], options) => imin.request(given as never, options), request),
];
