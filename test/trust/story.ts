import { type CheckoutSession, cheapestOffer, type Fetch, IminClient, orderItem, slots } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";

/** A call of the SDK with imin's response. */
export interface StoryCall {
  /** The operation of its first request. */
  readonly operation: string;
  readonly isWrite: boolean;
  readonly call: (imin: IminClient) => PromiseLike<unknown>;
  /** The sandbox's response to its last request. */
  readonly response: { readonly status: number; readonly type: string; readonly body: string };
}

/** Values that must not appear in any text: the key, and personal data sent to and by imin. */
export const canaries = {
  key: "canary0key0c41a77f3",
  email: "canary1mail@imin.example",
  givenName: "Canarygiven2",
  familyName: "Canaryfamily3",
  telephone: "+44 7700 900459",
  streetAddress: "4 Canarystreet",
  accessPass: "CANARYPASS5",
} as const;

/** The options of every client in the story. */
export const storyOptions = {
  apiKey: canaries.key,
  checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
  broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
  maxRetries: 0,
} as const;

const geo = { latitude: 51.4612, longitude: -0.2163, radius: 5 };
/** One call of every method, in an order that the sandbox supports. */
export async function tellStory(): Promise<readonly StoryCall[]> {
  const sandbox = createSandbox({ clock: "2026-11-23T09:00:00Z", apiKey: canaries.key });
  let last: StoryCall["response"] | undefined;
  const fetch: Fetch = async (request) => {
    const response = await sandbox.fetch(request as Request);
    const type = response.headers.get("content-type") ?? "";
    last = { status: response.status, type, body: await response.clone().text() };
    return response;
  };
  const imin = new IminClient({ ...storyOptions, fetch, responseValidation: "strict" });
  const story: StoryCall[] = [];
  async function say<Result>(
    operation: string,
    call: (imin: IminClient) => PromiseLike<Result>,
  ): Promise<Result> {
    const result = await call(imin);
    if (last === undefined) throw new Error(`${operation} sent nothing.`);
    story.push({ operation, isWrite: writes.has(operation), call, response: last });
    return result;
  }
  const { email, givenName, familyName, telephone, streetAddress, accessPass } = canaries;
  const details = { email, givenName, familyName, telephone, address: { streetAddress } };
  const louis = await say("customers.create", ({ customers }) => customers.create(details));
  await say("customers.get", ({ customers }) => customers.get(louis));
  await say("customers.update", ({ customers }) => customers.update(louis, { email, telephone }));
  await say("customers.setAccessPass", ({ customers }) => customers.setAccessPass(louis, accessPass));
  const { concept: [agreed] = [] } = await say("customers.listEntitlements", ({ customers }) =>
    customers.listEntitlements(),
  );
  const entitlement = { entitlementType: agreed?.id ?? "", validUntil: "2027-05-10T10:45:33Z" };
  await say("customers.setEntitlement", ({ customers }) => customers.setEntitlement(louis, entitlement));

  const startDate = "2026-11-27T18:03:00Z";
  await sandbox.catalog.addSession({
    name: "Chess",
    startDate,
    offers: [{ price: 5 }, { price: 3, name: "Junior" }],
  });
  const filters = { "startDate[gte]": startDate };
  const query = { mode: "upcoming-sessions", geo, filters, limit: 5 } as const;
  const { items } = await say("search.eventSeries", ({ search }) => search.eventSeries(query));
  await say("search.eventSeries", ({ search }) => search.eventSeries(query).toArray({ limit: 6 }));
  const [result] = items;
  if (result === undefined) throw new Error("The sandbox has no session to find.");
  await say("search.getEventSeries", ({ search }) => search.getEventSeries(result));
  const found = await say("search.getEventSeries", ({ search }) => search.findSession(result));
  if (found === undefined) throw new Error("The sandbox's session is gone.");
  await say("search.getScheduledSession", ({ search }) => search.getScheduledSession(found.opportunity));
  const courts = await say("search.facilityUses", ({ search }) =>
    search.facilityUses({ mode: "discovery-geo", geo: { ...geo, radius: 500 }, limit: 5 }),
  );
  const [facility] = courts.items;
  if (facility === undefined) throw new Error("The sandbox has no facility to find.");
  const facilityUse = await say("search.getFacilityUse", ({ search }) => search.getFacilityUse(facility));
  const [slot] = slots(facilityUse);
  if (slot === undefined) throw new Error("The sandbox's facility has no slot.");
  await say("search.getSlot", ({ search }) => search.getSlot(slot.opportunity));
  await say("search.places", ({ search }) => search.places({ geo }));
  await say("search.datasets", ({ search }) => search.datasets());

  const offer = cheapestOffer(found, { audience: "adult" });
  if (offer === undefined) throw new Error("The sandbox's session has no offer.");
  const since = new Date("2026-11-23T08:59:00Z");
  const builder = imin.checkout.session().customer(louis).orderItem(orderItem(found, offer));
  const session: CheckoutSession = await say("checkout.createSession", ({ checkout }) =>
    checkout.createSession(builder),
  );
  await say("checkout.createStandaloneSession", ({ checkout }) =>
    checkout.createStandaloneSession({ id: String(found.opportunity.identifier) }),
  );
  const { order = "" } = await sandbox.completeCheckout(session);
  const customer = louis.identifier;
  const placed = await say("orders.get", ({ orders }) => orders.get(order));
  await say("orders.list", ({ orders }) => orders.list({ customer }));
  await say("orders.list", ({ orders }) => orders.list({ customer }).toArray({ limit: 4 }));
  await say("orders.upcomingItems", ({ orders }) => orders.upcomingItems({ customer }));
  await say("orders.waitForOrder", ({ orders }) =>
    orders.waitForOrder({ customer, session, since }, { timeout: 1 }),
  );
  await say("orders.get", ({ orders }) => orders.forCustomer(louis).get(order));
  const [receipt] = placed["imin:receipt"] ?? [];
  if (receipt === undefined) throw new Error("The sandbox's order has no receipt.");
  await say("orders.receipt", ({ orders }) => orders.receipt(receipt));
  await say("orders.receipt", ({ orders }) => orders.forCustomer(louis).receipt(order));
  await say("orders.requestCancellation", ({ orders }) => orders.requestCancellation(placed, "all"));
  await say("orders.requestCancellation", ({ orders }) =>
    orders.forCustomer(louis).requestCancellation(order, "all"),
  );
  await say("request", (client) => client.request({ path: "/orders/{order}", params: { order } }));
  await say("request.write", (client) =>
    client.request({
      method: "PATCH",
      path: "/customer-accounts/{customer}",
      params: { customer },
      body: { email },
    }),
  );
  await say("customers.delete", ({ customers }) => customers.delete(louis));
  return story;
}

const writes = new Set([
  ...["customers.create", "customers.update", "customers.delete", "customers.setAccessPass"],
  ...["customers.setEntitlement", "checkout.createSession", "checkout.createStandaloneSession"],
  ...["orders.requestCancellation", "request.write"],
]);
