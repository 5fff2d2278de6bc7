import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSandbox, type Sandbox, type SandboxFault } from "imin-sdk/testing";
import { describe, expect, onTestFinished, test } from "vitest";
import { Broker } from "../support/broker.ts";
import { checkoutSessionFor, orderItem } from "../support/documents.ts";

const NOON = "2026-11-23T12:00:00Z";

/** A broker's receiver that responds with these statuses in turn, and then with 204. */
async function receiver(...statuses: number[]) {
  const received: { headers: Record<string, unknown>; body: unknown }[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      received.push({ headers: request.headers, body: JSON.parse(text) });
      response.writeHead(statuses.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { received, url: `http://127.0.0.1:${port}/imin` };
}

test("a change by the seller sends imin's webhook with its own key", async () => {
  const { received, url } = await receiver();
  const sandbox = createSandbox({ clock: NOON, webhook: { url, apiKey: "agreed-key" } });
  const broker = new Broker(sandbox, sandbox.fetch);
  const customer = await broker.createCustomer();
  sandbox.changeCustomer(customer, { telephone: "020 7946 0999" });
  await sandbox.settled();
  expect(received).toHaveLength(1);
  expect(received[0]?.headers).toMatchObject({
    "x-api-key": "agreed-key",
    "content-type": "application/json",
  });
  expect(received[0]?.body).toEqual({
    "@context": "https://openactive.io/",
    "@type": "CustomerAccount",
    "@id": `https://book.imin.co/api/v2/customer-accounts/${customer}`,
    identifier: customer,
  });
  expect(sandbox.webhookDeliveries).toEqual([{ at: NOON, customer, attempt: 1, status: 204 }]);
  expect((await broker.get(`/customer-accounts/${customer}`)).body.telephone).toBe("020 7946 0999");
});

test("the broker's own changes send nothing", async () => {
  const { received, url } = await receiver();
  const sandbox = createSandbox({ webhook: { url, apiKey: "agreed-key" } });
  const broker = new Broker(sandbox, sandbox.fetch);
  const customer = await broker.createCustomer();
  await broker.send("PATCH", `${broker.booking}/customer-accounts/${customer}`, { telephone: "1" });
  await sandbox.settled();
  expect(received).toHaveLength(0);
});

test("a webhook that fails is sent again as the clock advances, until it arrives", async () => {
  const { received, url } = await receiver(500, 503);
  const sandbox = createSandbox({ clock: NOON, webhook: { url, apiKey: "agreed-key" } });
  const customer = await new Broker(sandbox, sandbox.fetch).createCustomer();
  sandbox.changeCustomer(customer, { gender: "https://schema.org/Female" });
  for (const by of ["PT59S", "PT1S", "PT10M", "P1D"]) {
    await sandbox.settled();
    sandbox.clock.advance(by);
  }
  await sandbox.settled();
  expect(received).toHaveLength(3);
  expect(sandbox.webhookDeliveries).toEqual([
    { at: NOON, customer, attempt: 1, status: 500 },
    { at: "2026-11-23T12:01:00Z", customer, attempt: 2, status: 503 },
    { at: "2026-11-23T12:11:00Z", customer, attempt: 3, status: 204 },
  ]);
});

test("retries that are due during an advance of the clock happen at their own times", async () => {
  const { received, url } = await receiver(500, 503, 502);
  const sandbox = createSandbox({ clock: NOON, webhook: { url, apiKey: "agreed-key" } });
  const customer = await new Broker(sandbox, sandbox.fetch).createCustomer();
  sandbox.changeCustomer(customer, { telephone: "1" });
  await sandbox.settled();
  sandbox.clock.advance("P1D");
  await sandbox.settled();
  expect(received).toHaveLength(4);
  expect(sandbox.webhookDeliveries).toMatchObject([
    { at: NOON, status: 500 },
    { at: "2026-11-23T12:01:00Z", status: 503 },
    { at: "2026-11-23T12:11:00Z", status: 502 },
    { at: "2026-11-23T13:11:00Z", status: 204 },
  ]);
});

test("the sandbox gives up on an unreachable receiver after four attempts", async () => {
  const fetch = () => Promise.reject(new TypeError("fetch failed"));
  const sandbox = createSandbox({
    clock: NOON,
    webhook: { url: "https://broker.example", apiKey: "k", fetch },
  });
  const customer = await new Broker(sandbox, sandbox.fetch).createCustomer();
  sandbox.changeCustomer(customer, { telephone: "1" });
  for (let hour = 0; hour < 10; hour++) {
    await sandbox.settled();
    sandbox.clock.advance("PT1H");
  }
  expect(sandbox.webhookDeliveries.map(({ attempt, status }) => [attempt, status])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, undefined],
    [4, undefined],
  ]);
});

describe("each documented trigger sends the webhook", () => {
  test.each([
    [
      "changeAccessPass",
      (sandbox: Sandbox, customer: string) => sandbox.seller.changeAccessPass(customer, "A1"),
    ],
    ["removeEntitlement", (sandbox: Sandbox, customer: string) => sandbox.seller.removeEntitlement(customer)],
    [
      "changeHiddenEntitlement",
      (sandbox: Sandbox, customer: string) => sandbox.seller.changeHiddenEntitlement(customer),
    ],
    ["disconnectAccount", (sandbox: Sandbox, customer: string) => sandbox.seller.disconnectAccount(customer)],
  ] as const)("%s", async (_name, trigger) => {
    const { received, url } = await receiver();
    const sandbox = createSandbox({ webhook: { url, apiKey: "agreed-key" } });
    const customer = await new Broker(sandbox, sandbox.fetch).createCustomer();
    await trigger(sandbox, customer);
    await sandbox.settled();
    expect(received.map(({ body }) => body)).toMatchObject([{ identifier: customer }]);
  });
});

test("an access pass or an entitlement that a seller changes appears in the account", async () => {
  const sandbox = createSandbox({ clock: NOON });
  const broker = new Broker(sandbox, sandbox.fetch);
  const customer = await broker.createCustomer();
  const account = `${broker.booking}/customer-accounts/${customer}`;
  const { body } = await broker.get("/entitlements");
  await broker.send("POST", `${account}/actions`, {
    "@context": "https://openactive.io/",
    "@type": "imin:EntitlementUpdateAction",
    object: {
      "@type": "Entitlement",
      entitlementType: body.concept[0].id,
      validUntil: "2027-01-01T00:00:00Z",
    },
  });
  await sandbox.seller.changeAccessPass(customer, "A1");
  expect((await broker.send("GET", account)).body).toMatchObject({
    accessPass: { text: "A1" },
    entitlement: {},
  });
  await sandbox.seller.removeEntitlement(customer);
  expect((await broker.send("GET", account)).body).not.toHaveProperty("entitlement");
});

describe("by a fault, webhooks", () => {
  async function begin(...faults: SandboxFault[]) {
    const { received, url } = await receiver();
    const sandbox = createSandbox({ clock: NOON, webhook: { url, apiKey: "agreed-key" }, faults });
    const broker = new Broker(sandbox, sandbox.fetch);
    const customers = [await broker.createCustomer(), await broker.createCustomer()] as const;
    const change = async (customer: string) => {
      await sandbox.seller.disconnectAccount(customer);
      await sandbox.settled();
    };
    const order = () => received.map(({ body }) => (body as { identifier: string }).identifier);
    return { sandbox, customers, change, order };
  }

  test("are sent twice", async () => {
    const { customers, change, order } = await begin({ operation: "webhook", duplicates: 1, count: 1 });
    await change(customers[0]);
    await change(customers[1]);
    expect(order()).toEqual([customers[0], customers[0], customers[1]]);
  });

  test("arrive late, and in another order", async () => {
    const { sandbox, customers, change, order } = await begin({
      operation: "webhook",
      postpone: "PT10M",
      count: 1,
    });
    await change(customers[0]);
    await change(customers[1]);
    expect(order()).toEqual([customers[1]]);
    sandbox.clock.advance("PT10M");
    await sandbox.settled();
    expect(order()).toEqual([customers[1], customers[0]]);
    expect(sandbox.webhookDeliveries.map(({ at }) => at)).toEqual([NOON, "2026-11-23T12:10:00Z"]);
  });

  test("get lost", async () => {
    const { customers, change, order } = await begin({ operation: "webhook", drop: "request" });
    await change(customers[0]);
    expect(order()).toEqual([]);
  });

  test("are affected for only one customer", async () => {
    const { sandbox, customers, change, order } = await begin();
    sandbox.faults.add({ operation: "webhook", customer: customers[0], drop: "request" });
    sandbox.faults.add({ status: 500 });
    for (const customer of customers) await change(customer);
    expect(order()).toEqual([customers[1]]);
  });
});

test("the Success Webhook is sent when a checkout is completed, and says that its body is undocumented", async () => {
  const details = await receiver();
  const success = await receiver(500);
  const sandbox = createSandbox({
    clock: NOON,
    webhook: { url: details.url, apiKey: "agreed-key", successUrl: success.url },
  });
  const broker = new Broker(sandbox, sandbox.fetch);
  const customer = await broker.createCustomer();
  await broker.book(sandbox, customer);
  await sandbox.settled();
  sandbox.clock.advance("PT1M");
  await sandbox.settled();
  expect(details.received).toEqual([]);
  expect(success.received).toHaveLength(2);
  expect(success.received[0]).toMatchObject({
    headers: { "x-api-key": "agreed-key" },
    body: { "@type": "SandboxCheckoutSuccess", description: expect.stringContaining("not its body") },
  });
  expect(sandbox.webhookDeliveries).toEqual([
    { webhook: "success", at: NOON, customer, attempt: 1, status: 500 },
    { webhook: "success", at: "2026-11-23T12:01:00Z", customer, attempt: 2, status: 204 },
  ]);
});

test("imin's testing mode sends the Success Webhook too", async () => {
  const { received, url } = await receiver();
  const sandbox = createSandbox({ webhook: { url, apiKey: "k", successUrl: url } });
  const broker = new Broker(sandbox, sandbox.fetch);
  const item = orderItem({
    acceptedOffer: "test-offer-adult-guest",
    orderedItem: { type: "Slot", identifier: "test-item-Slot-free" },
  });
  const { body } = await broker.createSession(checkoutSessionFor("anyone", [item]));
  await sandbox.completeCheckout(body.potentialAction[0].target);
  await sandbox.settled();
  expect(received).toHaveLength(1);
});
