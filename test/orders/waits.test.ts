import { type CheckoutSession, IminClient, type OrderItem, statusOf } from "imin-sdk";
import { createSandbox, type SandboxOptions } from "imin-sdk/testing";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "../support/failure-of.ts";
import { createObservedClient, type ObservedRequest } from "../support/observed-client.ts";

const start = new Date("2026-11-23T12:00:00.700Z");

beforeEach(() => {
  vi.useFakeTimers({ now: start, toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
});
afterEach(() => vi.useRealTimers());

/** A sandbox that uses the fake timers' clock, a client and a customer. */
async function beginning(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ clock: () => Date.now(), ...options });
  const imin = new IminClient({
    apiKey: sandbox.apiKey,
    checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
    broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
    fetch: sandbox.fetch,
  });
  const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
  const book = (
    identifier = "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
  ) =>
    imin.checkout.createSession(
      imin.checkout.session().customer(louis).orderItem({
        type: "ScheduledSession",
        identifier,
        acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
      }),
    );
  const pay = ({ checkoutUrl }: CheckoutSession) => sandbox.completeCheckout(checkoutUrl);
  return { sandbox, imin, louis, book, pay };
}

/** The state of a promise. */
function watched<Value>(promise: Promise<Value>) {
  const outcome: { value?: Value; isSettled: boolean } = { isSettled: false };
  promise.then(
    (value) => Object.assign(outcome, { value, isSettled: true }),
    (error: unknown) => Object.assign(outcome, { error, isSettled: true }),
  );
  return outcome;
}

/** An order as imin lists it. */
const order = (identifier: string, orderDate: string | undefined, ...orderedItem: unknown[]) => ({
  type: "Order",
  identifier,
  orderDate,
  orderedItem: orderedItem.map((opportunity) => ({ type: "OrderItem", orderedItem: opportunity })),
});
const page = (items: readonly unknown[], next?: string) => ({
  type: "imin:RestrictedCollection",
  "imin:item": items,
  "imin:totalItems": 100,
  view: next === undefined ? {} : { next },
});
const yoga = { type: "ScheduledSession", identifier: "https://opendata.example.com/scheduled-sessions/1" };
const session = (...opportunities: unknown[]) => ({
  "imin:initialOrder": {
    orderedItem: opportunities.map((orderedItem) => ({ type: "OrderItem", orderedItem })),
  },
});
const searchUrl = (path: string, identifier: string) =>
  `https://search.imin.co/${path}/${encodeURIComponent(identifier)}`;

describe("waitForOrder", () => {
  test("resolves to the order soon after the customer has paid", async () => {
    const { imin, louis, book, pay } = await beginning();
    const since = new Date();
    const session = await book();
    const outcome = watched(imin.orders.waitForOrder({ customer: louis, session, since }));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(outcome.isSettled).toBe(false);
    const { order } = await pay(session);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outcome.value).toMatchObject({ type: "Order", identifier: order });
  });

  test("resolves immediately to an existing order, after one request", async () => {
    const { sandbox, imin, louis, book, pay } = await beginning();
    const since = new Date();
    const session = await book();
    const { order } = await pay(session);
    const before = sandbox.requests.length;
    const found = await imin.orders.waitForOrder({ customer: louis.identifier, session, since });
    expect(found?.identifier).toBe(order);
    expect(sandbox.requests).toHaveLength(before + 1);
  });

  test("resolves to undefined after the timeout, a minute by default", async () => {
    const { imin, louis, book } = await beginning();
    const wait = { customer: louis, session: await book(), since: new Date() };
    const outcomes = [
      watched(imin.orders.waitForOrder(wait)),
      watched(imin.orders.waitForOrder({ ...wait, timeout: 5_000 })),
      watched(imin.orders.waitForOrder(wait, { timeout: 5_000 })),
    ];
    await vi.advanceTimersByTimeAsync(4_900);
    expect(outcomes.map(({ isSettled }) => isSettled)).toStrictEqual([false, false, false]);
    await vi.advanceTimersByTimeAsync(200);
    expect(outcomes.map(({ isSettled }) => isSettled)).toStrictEqual([false, true, true]);
    await vi.advanceTimersByTimeAsync(54_800);
    expect(outcomes[0]?.isSettled).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(outcomes).toStrictEqual(Array(3).fill({ isSettled: true, value: undefined }));
  });

  test("finds an order that arrived just before the timeout", async () => {
    const { imin, louis, book, pay } = await beginning();
    const since = new Date();
    const session = await book();
    const outcome = watched(imin.orders.waitForOrder({ customer: louis, session, since }));
    await vi.advanceTimersByTimeAsync(59_900);
    const { order } = await pay(session);
    await vi.advanceTimersByTimeAsync(200);
    expect(outcome.value?.identifier).toBe(order);
  });

  test("polls with increasing pauses of up to ten seconds", async () => {
    const times: number[] = [];
    const { imin } = createObservedClient(() => {
      times.push(Date.now());
      return { body: page([]) };
    }, {});
    const outcome = watched(
      imin.orders.waitForOrder({ customer: "1", session: session(yoga), since: start }),
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcome.isSettled).toBe(true);
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(pauses[0]).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(10_000);
    // The last pause ends with the timeout.
    const growing = pauses.slice(0, -1);
    expect(growing).toStrictEqual([...growing].sort((one, other) => one - other));
    expect(times.length).toBeLessThan(15);
    expect((times.at(-1) ?? 0) - start.getTime()).toBe(60_000);
  });

  test("ignores an earlier order of the same session", async () => {
    const { imin, louis, book, pay } = await beginning();
    await pay(await book());
    await vi.advanceTimersByTimeAsync(60_000);
    const since = new Date();
    const session = await book();
    const outcome = watched(imin.orders.waitForOrder({ customer: louis, session, since }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outcome.isSettled).toBe(false);
    const { order } = await pay(session);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outcome.value?.identifier).toBe(order);
  });

  /** The result for these pages of a list. */
  async function foundIn(pages: readonly object[], ...opportunities: readonly unknown[]) {
    const { imin, requests } = createObservedClient(
      ({ url }: ObservedRequest) => {
        return { body: pages[Number(new URL(url).searchParams.get("page") ?? 1) - 1] };
      },
      { logLevel: "off" },
    );
    const wait = { customer: "1", session: session(...opportunities), since: "2026-11-23T12:00:00.700Z" };
    const outcome = watched(imin.orders.waitForOrder({ ...wait, timeout: 500 }));
    await vi.advanceTimersByTimeAsync(600);
    expect(outcome).toStrictEqual({ isSettled: true, value: outcome.value });
    return { found: outcome.value?.identifier, requests };
  }
  const now = "2026-11-23T12:05:00Z";

  test.each<[string, unknown]>([
    ["the identifier", { type: "ScheduledSession", identifier: yoga.identifier }],
    [
      "the identifier next to imin's URL",
      { ...yoga, id: searchUrl("events-api/v2/scheduled-sessions", yoga.identifier) },
    ],
    [
      "only imin's URL",
      { type: "ScheduledSession", id: searchUrl("events-api/v2/scheduled-sessions", yoga.identifier) },
    ],
    ["imin's URL of a slot", { type: "Slot", id: searchUrl("facilities-api/v2/slots", yoga.identifier) }],
    ["the identifier next to another URL", { ...yoga, id: "https://other.example.com/1" }],
    ["a URL as a string", searchUrl("events-api/v2/scheduled-sessions", yoga.identifier)],
  ])("recognizes an order's session by %s", async (_, opportunity) => {
    expect((await foundIn([page([order("a", now, opportunity)])], yoga)).found).toBe("a");
  });

  test("recognizes a standalone session, which has the open data's id, and a numeric identifier", async () => {
    const standalone = { type: "ScheduledSession", id: yoga.identifier };
    expect((await foundIn([page([order("a", now, yoga)])], standalone)).found).toBe("a");
    const both = { ...yoga, id: "https://other.example.com/1" };
    expect((await foundIn([page([order("a", now, yoga)])], both)).found).toBe("a");
    const numbered = { type: "Slot", identifier: "1741" };
    expect(
      (await foundIn([page([order("a", now, { type: "Slot", identifier: 1741 })])], numbered)).found,
    ).toBe("a");
  });

  test.each<[string, readonly unknown[]]>([
    ["another session", [order("a", now, { ...yoga, identifier: `${yoga.identifier}0` })]],
    [
      "another feed's session with the same ending",
      [
        order("a", now, {
          type: "ScheduledSession",
          identifier: "https://other.example.com/scheduled-sessions/1",
        }),
      ],
    ],
    ["more places than requested", [order("a", now, yoga, yoga)]],
    ["no items", [order("a", now)]],
    ["no date", [order("a", undefined, yoga)]],
    ["an invalid date", [order("a", "yesterday", yoga)]],
    ["a date before", [order("a", "2026-11-23T11:59:59Z", yoga)]],
    ["a date before, in another time zone", [order("a", "2026-11-23T12:59:59+01:00", yoga)]],
    [
      "an item that is not an order",
      [null, 5, "a", [], {}, { orderedItem: 5 }, { orderDate: now, orderedItem: [null] }],
    ],
  ])("ignores an order with %s", async (_, items) => {
    expect((await foundIn([page(items)], yoga)).found).toBeUndefined();
  });

  test.each([
    ["of the same second, because imin's dates have whole seconds", "2026-11-23T12:00:00Z"],
    ["of another time zone", "2026-11-23T13:00:01+01:00"],
    ["with microseconds", "2026-11-23T12:00:00.813766+00:00"],
    ["without a time zone, which is UTC", "2026-11-23T12:00:01"],
  ])("accepts a date %s", async (_, date) => {
    expect((await foundIn([page([order("a", date, yoga)])], yoga)).found).toBe("a");
  });

  test("finds a group's order by its number of places", async () => {
    const pages = [
      page([order("three", now, yoga, yoga, yoga), order("two", now, yoga, yoga), order("one", now, yoga)]),
    ];
    expect((await foundIn(pages, yoga, yoga)).found).toBe("two");
  });

  test("returns the older of two new orders", async () => {
    const pages = [page([order("later", "2026-11-23T12:06:00Z", yoga), order("first", now, yoga)])];
    expect((await foundIn(pages, yoga)).found).toBe("first");
  });

  test("requests further pages only while their orders are new", async () => {
    const other = { ...yoga, identifier: "other" };
    const old = order("old", "2025-01-01T00:00:00Z", yoga);
    const url = "https://book.imin.co/api/v2/orders?customerIdentifier=1&page=";
    const pages = [
      page([order("x", now, other)], `${url}2`),
      page([order("a", now, yoga), old], `${url}3`),
      page([old]),
    ];
    const { found, requests } = await foundIn(pages, yoga);
    expect(found).toBe("a");
    expect(requests.map((request) => new URL(request.url).searchParams.get("page"))).toStrictEqual([
      null,
      "2",
    ]);
  });

  test("requests no further page after an empty one", async () => {
    const url = "https://book.imin.co/api/v2/orders?customerIdentifier=1&page=";
    const { requests } = await foundIn([page([], `${url}2`), page([], `${url}3`), page([])], yoga);
    expect(requests.every((request) => !request.url.includes("page="))).toBe(true);
  });

  test.each<[string, object, string]>([
    ["no customer", { session: session(yoga), since: start }, "customer"],
    [
      "a promise of a customer",
      { customer: Promise.resolve("1"), session: session(yoga), since: start },
      "customer",
    ],
    ["no session", { customer: "1", since: start }, "session"],
    ["a promise of a session", { customer: "1", session: Promise.resolve({}), since: start }, "session"],
    [
      "the checkout's URL",
      { customer: "1", session: "https://checkout.acmefitness.co.uk/1", since: start },
      "session",
    ],
    ["a session without items", { customer: "1", session: session(), since: start }, "session"],
    ["a session with a null item", { customer: "1", session: session(yoga, {}), since: start }, "session"],
    ["no since", { customer: "1", session: session(yoga) }, "since"],
    ["a since that is not a date", { customer: "1", session: session(yoga), since: "yesterday" }, "since"],
    ["an invalid Date", { customer: "1", session: session(yoga), since: new Date(Number.NaN) }, "since"],
    ["a null", { customer: "1", session: session(yoga), since: null }, "since"],
    [
      "a timeout of 0",
      { customer: "1", session: session(yoga), since: start, timeout: 0 },
      "options.timeout",
    ],
    [
      "a timeout that is not a number",
      { customer: "1", session: session(yoga), since: start, timeout: "60" },
      "options.timeout",
    ],
    [
      "an unknown property",
      { customer: "1", session: session(yoga), since: start, timeOut: 5 },
      "options.timeOut",
    ],
  ])("rejects %s before it sends anything", async (_, wait, path) => {
    const { imin, requests } = createObservedClient({}, {});
    const error = await failureOf(imin.orders.waitForOrder(wait as never), "input");
    expect(error).toMatchObject({ operation: "orders.waitForOrder", issues: [{ path }] });
    expect(requests).toHaveLength(0);
  });

  test.each([undefined, null, 5, "1", []])("rejects instead of throwing if it is given %j", async (wait) => {
    const { imin } = createObservedClient({}, {});
    const error = await failureOf(imin.orders.waitForOrder(wait as never), "input");
    expect(error.issues.map(({ path }) => path)).toContain("session");
  });

  test.each([
    ["a Date", start],
    ["its string", start.toISOString()],
    ["its milliseconds", start.getTime()],
  ])("accepts %s for since", async (_, since) => {
    const { imin } = createObservedClient({ body: page([order("a", now, yoga)]) }, {});
    const found = await imin.orders.waitForOrder({ customer: "1", session: session(yoga), since });
    expect(found?.identifier).toBe("a");
  });
});

describe("both waits:", () => {
  const itemUrl = "https://book.imin.co/api/v2/orders/1/order-items/2";
  const waits = [
    [
      "waitForOrder",
      (imin: IminClient, options: object) =>
        imin.orders.waitForOrder({ customer: "1", session: session(yoga), since: start }, options),
    ],
    [
      "waitForOrder with a single argument",
      (imin: IminClient, options: object) =>
        imin.orders.waitForOrder({ customer: "1", session: session(yoga), since: start, ...options }),
    ],
    [
      "waitForCancellation",
      (imin: IminClient, options: object) => imin.orders.waitForCancellation(itemUrl, options),
    ],
  ] as const;
  const nothingYet = ({ url }: ObservedRequest) => ({
    body: url.includes("?") ? page([]) : { type: "Order", identifier: "1" },
  });

  test.each(waits)("%s ends immediately if the signal is aborted during a pause", async (_, wait) => {
    const { imin, requests } = createObservedClient(nothingYet, {});
    const controller = new AbortController();
    const reason = new Error("The customer has gone.");
    const failure = failureOf(wait(imin, { signal: controller.signal }), "abort");
    await vi.advanceTimersByTimeAsync(3_000);
    const asked = requests.length;
    controller.abort(reason);
    expect((await failure).reason).toBe(reason);
    expect(requests).toHaveLength(asked);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each(waits)("%s sends nothing if the signal is already aborted", async (_, wait) => {
    const { imin, requests } = createObservedClient(nothingYet, {});
    await failureOf(wait(imin, { signal: AbortSignal.abort() }), "abort");
    expect(requests).toHaveLength(0);
  });

  test.each(waits)("%s rejects with imin's error", async (_, wait) => {
    const { imin, requests } = createObservedClient({ status: 401 }, { logLevel: "off" });
    expect(await failureOf(wait(imin, {}), "api")).toMatchObject({ status: 401 });
    // Even if the wait would end before the call's own time limit.
    expect(await failureOf(wait(imin, { timeout: 5_000 }), "api")).toMatchObject({ status: 401 });
    expect(requests).toHaveLength(2);
  });

  test.each(waits)("%s ends on time if imin does not respond at all", async (_, wait) => {
    const { imin } = createObservedClient({}, { fetch: () => new Promise(() => {}), logLevel: "off" });
    const outcome = watched<unknown>(wait(imin, { timeout: 5_000 }));
    await vi.advanceTimersByTimeAsync(4_900);
    expect(outcome.isSettled).toBe(false);
    await vi.advanceTimersByTimeAsync(1_200);
    expect(outcome).toStrictEqual({ isSettled: true, value: undefined });
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each(waits)("%s rejects if imin exceeds the time limit of a call", async (_, wait) => {
    const { imin } = createObservedClient({}, { fetch: () => new Promise(() => {}), logLevel: "off" });
    const failure = failureOf(wait(imin, { timeout: 60_000, totalTimeout: 2_000 }), "timeout");
    await vi.advanceTimersByTimeAsync(2_100);
    expect((await failure).scope).toBe("total");
  });

  test.each(waits)("%s leaves no listener on the signal", async (_, wait) => {
    const { imin } = createObservedClient(nothingYet, {});
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const outcome = watched<unknown>(wait(imin, { signal, timeout: 30_000 }));
    await vi.advanceTimersByTimeAsync(31_000);
    expect(outcome.isSettled).toBe(true);
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
    expect(added).toHaveBeenCalled();
  });

  test.each(waits)("%s rejects invalid options", async (_, wait) => {
    const { imin, requests } = createObservedClient(nothingYet, {});
    await failureOf(wait(imin, { retries: 5 }), "input");
    expect(requests).toHaveLength(0);
  });
});

describe("waitForCancellation", () => {
  test("resolves to the canceled item when the seller has confirmed the cancellation", async () => {
    const { imin, louis, book, pay } = await beginning({ cancellationDelay: "PT20S" });
    await pay(await book());
    const mine = imin.orders.forCustomer(louis);
    const [item] = (await mine.upcomingItems()).items;
    await mine.requestCancellation(item as OrderItem);
    const outcome = watched(imin.orders.waitForCancellation(item as OrderItem));
    await vi.advanceTimersByTimeAsync(19_000);
    expect(outcome.isSettled).toBe(false);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(outcome.value?.id).toBe(item?.id);
    expect(statusOf(outcome.value as OrderItem)).toBe("cancelled-by-customer");
  });

  test("resolves to undefined if the seller has not decided in time", async () => {
    const { imin, louis, book, pay } = await beginning({ cancellationDelay: "PT5M" });
    await pay(await book());
    const [item] = (await imin.orders.upcomingItems({ customer: louis })).items;
    await imin.orders.requestCancellation(item as OrderItem);
    const outcome = watched(imin.orders.waitForCancellation(item?.id ?? "", { timeout: 30_000 }));
    await vi.advanceTimersByTimeAsync(29_900);
    expect(outcome.isSettled).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(outcome).toStrictEqual({ isSettled: true, value: undefined });
  });

  const orderUrl = "https://book.imin.co/api/v2/orders/1";
  const item = (orderItemStatus?: string, identifier = "2"): OrderItem => ({
    type: "OrderItem",
    id: `${orderUrl}/order-items/${identifier}`,
    identifier,
    orderItemStatus,
  });
  const confirmed = "https://openactive.io/OrderItemConfirmed";
  const requested = "https://imin.co/CustomerCancellationPending";

  /** The result of a wait if the item's order has these items, one list after the other. */
  async function waitFor(given: OrderItem | string, ...lists: readonly (readonly unknown[])[]) {
    let looks = 0;
    const { imin } = createObservedClient(
      () => {
        const orderedItem = lists[Math.min(looks++, lists.length - 1)];
        return { body: { type: "Order", identifier: "1", orderedItem } };
      },
      { logLevel: "off" },
    );
    const outcome = watched(imin.orders.waitForCancellation(given, { timeout: 30_000 }));
    await vi.advanceTimersByTimeAsync(31_000);
    expect(outcome).toStrictEqual({ isSettled: true, value: outcome.value });
    return { status: outcome.value && statusOf(outcome.value), looks };
  }

  test.each([
    ["cancelled by the customer", "https://openactive.io/CustomerCancelled", "cancelled-by-customer"],
    ["cancelled by the seller", "https://openactive.io/SellerCancelled", "cancelled-by-seller"],
    ["attended", "https://openactive.io/AttendeeAttended", "attended"],
    ["not attended", "https://openactive.io/AttendeeAbsent", "absent"],
  ])("resolves immediately to an item that is %s", async (_, status, name) => {
    expect(await waitFor(item(confirmed), [item(status)])).toStrictEqual({ status: name, looks: 1 });
  });

  test("resolves to a confirmed item if the seller has rejected a pending request", async () => {
    expect(
      await waitFor(item(confirmed), [item(confirmed)], [item(requested)], [item(confirmed)]),
    ).toStrictEqual({
      status: "confirmed",
      looks: 3,
    });
    expect(await waitFor(item(requested), [item(confirmed)])).toStrictEqual({
      status: "confirmed",
      looks: 1,
    });
  });

  test("does not treat a confirmed item as rejected before the request was seen", async () => {
    const { status, looks } = await waitFor(item(confirmed), [item(confirmed)]);
    expect(status).toBeUndefined();
    expect(looks).toBeGreaterThan(3);
  });

  test.each<[string, readonly unknown[]]>([
    [
      "another item of the order is cancelled",
      [item("https://openactive.io/CustomerCancelled", "3"), item(requested)],
    ],
    ["the item has an unknown status", [item("https://openactive.io/OrderItemProposed")]],
    ["the item has no status", [item()]],
    ["the item is not in the order", [item("https://openactive.io/CustomerCancelled", "3")]],
    ["the order has no items", []],
    ["the items are null", [null, 5, "2", {}, []]],
  ])("continues if %s", async (_, items) => {
    const { status, looks } = await waitFor(item(requested), items);
    expect(status).toBeUndefined();
    expect(looks).toBeGreaterThan(3);
  });

  test("recognizes an item by its identifier alone, and accepts the item's URL", async () => {
    const listed = {
      type: "OrderItem",
      identifier: "2",
      orderItemStatus: "https://openactive.io/CustomerCancelled",
    };
    expect((await waitFor(`${orderUrl}/order-items/2`, [listed])).status).toBe("cancelled-by-customer");
  });

  test.each([
    undefined,
    null,
    5,
    "2",
    {},
    orderUrl,
    { type: "OrderItem", identifier: "2" },
    Promise.resolve(item()),
  ])("rejects if it is given %j", async (given) => {
    const { imin, requests } = createObservedClient({}, {});
    const error = await failureOf(imin.orders.waitForCancellation(given as never), "input");
    expect(error).toMatchObject({ operation: "orders.waitForCancellation", issues: [{ path: "item" }] });
    expect(requests).toHaveLength(0);
  });
});
