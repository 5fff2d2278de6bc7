import { networkInterfaces } from "node:os";
import { createSandbox } from "imin-sdk/testing";
import { expect, test } from "vitest";
import { Broker } from "../support/broker.ts";

test("it listens only on loopback by default", async () => {
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  expect(new URL(server.url).hostname).toBe("127.0.0.1");
  const { port } = new URL(server.url);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of others) {
    await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
  }
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow();
});

test("two sandboxes are independent of each other", async () => {
  const [one, other] = [createSandbox({ seed: 1 }), createSandbox({ seed: 2 })];
  const servers = await Promise.all([one.listen(), other.listen()]);
  const [first, second] = servers.map(
    (server, index) =>
      new Broker(index === 0 ? one : other, fetch, server.bookingBaseUrl, server.checkoutBaseUrl),
  );
  const customer = await first?.createCustomer();
  expect((await first?.get(`/customer-accounts/${customer}`))?.status).toBe(200);
  expect((await second?.get(`/customer-accounts/${customer}`))?.status).toBe(404);
  for (const server of servers) await server.close();
});

test("a port in use is an error", async () => {
  const server = await createSandbox().listen();
  const port = Number(new URL(server.url).port);
  await expect(createSandbox().listen({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await server.close();
});

test("URLs in responses use the address of the request", async () => {
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  const origin = server.url.replace("127.0.0.1", "localhost");
  const response = await fetch(`${origin}/api/v2/customer-accounts`, {
    method: "POST",
    headers: { "X-API-KEY": sandbox.apiKey, "Content-Type": "application/json" },
    body: JSON.stringify({ email: "a@example.com", givenName: "A", familyName: "B" }),
  });
  const { id } = (await response.json()) as { id: string };
  expect(id).toMatch(`${origin}/api/v2/customer-accounts/`);
  await server.close();
});

test("HEAD is handled like GET without a body", async () => {
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  const headers = { "X-API-KEY": sandbox.apiKey };
  const response = await fetch(`${server.bookingBaseUrl}/entitlements`, { method: "HEAD", headers });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("");
  await server.close();
});
