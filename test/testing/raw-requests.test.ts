import { createSandbox, type SandboxServer } from "imin-sdk/testing";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { Broker, responseFrom } from "../support/broker.ts";
import { sendAndReset, sendRaw } from "../support/raw-request.ts";

const sandbox = createSandbox();
let server: SandboxServer;

beforeAll(async () => {
  server = await sandbox.listen();
});

afterAll(() => server.close());

async function expectAlive(): Promise<void> {
  const broker = new Broker(sandbox, fetch, server.bookingBaseUrl, server.checkoutBaseUrl);
  expect((await broker.get("/entitlements")).status).toBe(200);
}

test.each([
  ["bytes that are not HTTP", "hello\r\n\r\n"],
  ["no host", "GET /api/v2/orders HTTP/1.1\r\n\r\n"],
  ["two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"],
  ["an invalid host", "GET /x HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n"],
  [
    "another server's address",
    "GET http://elsewhere.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
  ],
  ["no path", "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"],
  ["a forbidden method", "TRACE /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"],
  ["a header too long", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(100_000)}\r\n\r\n`],
  ["an invalid length", "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"],
  ["a broken chunk", "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"],
  ["a GET body", "GET /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"],
])("a request with %s is rejected", async (_name, bytes) => {
  const received = await sendRaw(server.url, bytes);
  expect(received).toMatch(/^HTTP\/1\.1 4\d\d /);
  await expectAlive();
});

test("a request of HTTP/1.0 needs no host, and gets the address of its connection", async () => {
  const received = await sendRaw(server.url, "GET /sandbox HTTP/1.0\r\n\r\n");
  expect(received).toMatch(/^HTTP\/1\.1 200 /);
  expect(received).toContain(`"${server.url}/`);
});

test.each([
  ["its headers", "POST /api/v2/customer-accounts HTTP/1.1\r\nHost: loc"],
  [
    "its body",
    'POST /api/v2/customer-accounts HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n{"email',
  ],
])("a client that is killed while it sends %s does no harm", async (_name, bytes) => {
  await sendAndReset(server.url, bytes);
  await expectAlive();
  expect(sandbox.snapshot()["customers"]).toEqual([]);
});

const HUGE = JSON.stringify({ email: "x".repeat(3_000_000) });

describe.each([
  ["HTTP", fetch],
  ["fetch", sandbox.fetch],
] as const)("over %s, a body of more than a megabyte is rejected", (_name, send) => {
  test.each([
    ["of a known length", () => HUGE],
    ["of an unknown length", () => new Blob([HUGE]).stream()],
  ])("%s", async (_length, bodyOf) => {
    const request = {
      method: "POST",
      headers: { "X-API-KEY": sandbox.apiKey, "Content-Type": "application/json" },
      body: bodyOf(),
      // Required for a stream, but not in the types of browsers.
      duplex: "half",
    };
    const response = await send(`${server.bookingBaseUrl}/customer-accounts`, request);
    expect(await responseFrom(response)).toMatchObject({
      status: 413,
      body: { description: "A body may be at most 1000000 bytes long." },
    });
    await expectAlive();
  });
});

describe("a server", () => {
  test("listens on an address of IPv6", async () => {
    const own = createSandbox();
    const { url, bookingBaseUrl, close } = await own.listen({ host: "::1" });
    onTestFinished(close);
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await new Broker(own, fetch, bookingBaseUrl).get("/entitlements")).status).toBe(200);
  });

  test("can be closed twice", async () => {
    const { close } = await createSandbox().listen();
    await close();
    await close();
  });

  test("responds with an error if the clock function fails, and goes on", async () => {
    let isBroken = false;
    const own = createSandbox({
      clock: () => {
        if (isBroken) throw new Error("The clock is broken.");
        return Date.UTC(2026, 10, 23);
      },
    });
    const { bookingBaseUrl, close } = await own.listen();
    onTestFinished(close);
    const broker = new Broker(own, fetch, bookingBaseUrl);
    isBroken = true;
    const failed = await broker.get("/entitlements");
    expect(failed).toMatchObject({ status: 500, body: { "@type": "InternalOpenBookingError" } });
    expect(failed.body.description).not.toContain("clock");
    isBroken = false;
    expect((await broker.get("/entitlements")).status).toBe(200);
  });
});
