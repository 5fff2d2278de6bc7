import { createSandbox, type Sandbox } from "imin-sdk/testing";
import { expect, test } from "vitest";
import { Broker } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails, orderItem, sessionIdentifier } from "../support/documents.ts";

const NOON = "2026-11-23T12:00:00Z";
const DAY = 86_400_000;
const CONTEXT = "https://openactive.io/";

async function begin() {
  const sandbox = createSandbox({ clock: NOON });
  const broker = new Broker(sandbox, sandbox.fetch);
  const customer = await broker.createCustomer();
  const act = (action: Record<string, unknown>) =>
    broker.send("POST", `${broker.booking}/customer-accounts/${customer}/actions`, {
      "@context": CONTEXT,
      ...action,
    });
  return { sandbox, broker, customer, act };
}

test("an access pass is stored and appears in the account", async () => {
  const { broker, customer, act } = await begin();
  const object = { "@type": "Barcode", text: "ABC123DEF" };
  const response = await act({ "@type": "imin:AccessPassUpdateAction", object });
  expect(response).toMatchObject({ status: 200, body: { object } });
  // imin omits empty lists everywhere.
  expect(response.body).not.toHaveProperty("error");
  expect((await broker.get(`/customer-accounts/${customer}`)).body.accessPass).toEqual(object);
});

test("an access pass that begins with PARTIAL is rejected by one seller, but stored", async () => {
  const { broker, customer, act } = await begin();
  const object = { "@type": "Barcode", text: "PARTIAL1" };
  const response = await act({ "@type": "imin:AccessPassUpdateAction", object });
  expect(response.status).toBe(200);
  expect(response.body.error).toEqual([
    {
      "@context": CONTEXT,
      "@type": "BarcodeInvalidError",
      name: "The barcode value specified is not permitted within this booking system.",
      seller: expect.objectContaining({ name: "Harbour Sports Club" }),
    },
  ]);
  expect((await broker.get(`/customer-accounts/${customer}`)).body.accessPass).toEqual(object);
});

test("an access pass that begins with INVALID is rejected as on imin's page", async () => {
  const { act } = await begin();
  const object = { "@type": "Barcode", text: "INVALID1" };
  expect(await act({ "@type": "imin:AccessPassUpdateAction", object })).toMatchObject({
    status: 400,
    body: {
      "@context": CONTEXT,
      "@type": "UpdateFailedError",
      description: "Barcode did not include the expected prefix",
    },
  });
});

test("an entitlement gives access to its price until it ends", async () => {
  const { sandbox, broker, customer, act } = await begin();
  const { body } = await broker.get("/entitlements");
  expect(body).toMatchObject({ type: "ConceptScheme", title: expect.any(String) });
  const [resident] = body.concept;
  expect(resident).toMatchObject({ type: "Concept", prefLabel: "Adult Resident" });
  const object = { "@type": "Entitlement", entitlementType: resident.id, validUntil: "2026-11-24T00:00:00Z" };
  const response = await act({ "@type": "imin:EntitlementUpdateAction", object });
  expect(response).toMatchObject({
    status: 200,
    body: {
      "@type": "imin:EntitlementUpdateAction",
      object: { validUntil: object.validUntil, entitlementType: resident },
    },
  });
  const account = await broker.get(`/customer-accounts/${customer}`);
  expect(account.body.entitlement).toEqual({
    "@type": "Entitlement",
    expires: "2026-11-24T00:00:00+00:00",
    entitlementType: resident,
  });
  const item = orderItem({ acceptedOffer: "https://imin.co/ns/offers/adult-resident" });
  expect((await broker.createSession(checkoutSessionFor(customer, [item]))).status).toBe(201);
  sandbox.clock.advance("PT12H");
  expect((await broker.createSession(checkoutSessionFor(customer, [item]))).status).toBe(400);
});

test("an unknown or expired entitlement is rejected", async () => {
  const { act } = await begin();
  const set = (object: Record<string, unknown>) =>
    act({ "@type": "imin:EntitlementUpdateAction", object: { "@type": "Entitlement", ...object } });
  expect((await set({ entitlementType: "unknown", validUntil: "2027-01-01T00:00:00Z" })).status).toBe(400);
  const entitlementType = "https://meta.imin.co/v2/sandbox/entitlements#8dfbad55-fdb5-4479-86a4-b873b18ecff1";
  expect((await set({ entitlementType, validUntil: "2026-01-01T00:00:00Z" })).status).toBe(400);
});

test("an unknown action is rejected", async () => {
  const { act } = await begin();
  expect((await act({ "@type": "DeleteAction", object: {} })).status).toBe(400);
});

test("imin's test items complete a session and book nothing", async () => {
  const { sandbox, broker } = await begin();
  for (const type of ["ScheduledSession", "Slot"]) {
    for (const [acceptedOffer, identifier, status] of [
      ["test-offer-adult-guest", "anyone", 201],
      ["test-offer-adult-member", "test-customer-member", 201],
      ["test-offer-adult-member", "anyone", 400],
    ] as const) {
      const orderedItem = { type, identifier: `test-item-${type}-paid` };
      const person = { type: "Person", ...louisDetails, identifier };
      const document = checkoutSessionFor(person, [orderItem({ acceptedOffer, orderedItem })]);
      const session = await broker.createSession(document);
      expect(session.status).toBe(status);
      if (status === 201) {
        const completed = await sandbox.completeCheckout(session.body.potentialAction[0].target);
        expect(completed.order).toBeUndefined();
      }
    }
  }
});

test("the same seed produces the same identifiers, and another seed others", async () => {
  const identifierFor = (seed: string) => {
    const sandbox = createSandbox({ seed });
    return new Broker(sandbox, sandbox.fetch).createCustomer();
  };
  expect(await identifierFor("a")).toBe(await identifierFor("a"));
  expect(await identifierFor("a")).not.toBe(await identifierFor("b"));
});

test("a snapshot restores the state at which it was taken, and reset discards everything", async () => {
  const { sandbox, broker, customer } = await begin();
  const order = await broker.book(sandbox, customer);
  sandbox.clock.advance("PT1H");
  const snapshot = JSON.parse(JSON.stringify(sandbox.snapshot()));
  const second = createSandbox({ clock: NOON, snapshot });
  const there = new Broker(second, second.fetch);
  expect((await there.get(`/orders/${order}`)).body).toEqual((await broker.get(`/orders/${order}`)).body);
  expect(second.clock.now()).toEqual(sandbox.clock.now());
  expect(await there.createCustomer()).toBe(await broker.createCustomer());

  sandbox.reset();
  expect((await broker.get(`/orders/${order}`)).status).toBe(404);
  expect(sandbox.clock.now()).toEqual(new Date(NOON));
});

test("the clock only advances, by valid durations", () => {
  const sandbox = createSandbox({ clock: NOON });
  sandbox.clock.advance(1500);
  sandbox.clock.advance("P1DT2H");
  expect(sandbox.clock.now()).toEqual(new Date("2026-11-24T14:00:01.500Z"));
  for (const nonsense of [-1, Number.NaN, "", "P", "PT", "1 hour", "P99999Y"]) {
    expect(() => sandbox.clock.advance(nonsense)).toThrow(RangeError);
  }
});

test.each([
  ["by itself", (_sandbox: Sandbox, wait: (milliseconds: number) => void) => wait(9 * DAY)],
  ["by advancing the clock", (sandbox: Sandbox) => sandbox.clock.advance("P3D")],
  ["by years", (sandbox: Sandbox) => sandbox.clock.advance("P73Y")],
])(
  "the example scenario's session and imin's test items stay bookable when time passes %s",
  async (_name, pass) => {
    let now = new Date(NOON).getTime();
    const sandbox = createSandbox({ clock: () => now });
    const broker = new Broker(sandbox, sandbox.fetch);
    const customer = await broker.createCustomer();
    pass(sandbox, (milliseconds) => {
      now += milliseconds;
    });
    const testItem = orderItem({
      acceptedOffer: "test-offer-adult-guest",
      orderedItem: { type: "Slot", identifier: "test-item-Slot-paid" },
    });
    for (const item of [orderItem(), testItem]) {
      expect((await broker.createSession(checkoutSessionFor(customer, [item]))).status).toBe(201);
    }
  },
);

test("a checkout is for the session of its own day, although the identifier returns", async () => {
  const { sandbox, broker, customer } = await begin();
  const { body } = await broker.createSession(checkoutSessionFor(customer));
  sandbox.clock.advance("PT20H");
  const { order } = await sandbox.completeCheckout(body.potentialAction[0].target);
  const [item] = (await broker.get(`/orders/${order}`)).body.orderedItem;
  expect(item.orderedItem.startDate).toBe("2026-11-25T18:30:00+00:00");
  const late = await broker.createSession(checkoutSessionFor(customer));
  expect(late.status).toBe(201);
});

test("the seller's cancellation of the example's session ends with its day", async () => {
  const { sandbox, broker, customer } = await begin();
  await sandbox.seller.cancel(sessionIdentifier);
  expect((await broker.createSession(checkoutSessionFor(customer))).status).toBe(400);
  sandbox.clock.advance("P1D");
  expect((await broker.createSession(checkoutSessionFor(customer))).status).toBe(201);
});
