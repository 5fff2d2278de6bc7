import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSandbox } from "imin-sdk/testing";
import { expect, onTestFinished, test } from "vitest";
import { Broker } from "../support/broker.ts";

const NOON = "2026-11-23T12:00:00Z";

/** A broker's receiver that answers with these statuses in turn, and then with 204. */
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

test("a change on the seller's side sends imin's webhook with its own key", async () => {
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

test("a webhook that fails is sent again as the clock moves on, until it arrives", async () => {
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

test("retries that a move of the clock goes past are made as of their own times", async () => {
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

test("a receiver that cannot be reached is given up after four attempts", async () => {
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
