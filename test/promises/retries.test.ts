import type { IminRetryEvent } from "imin-sdk";
import { describe, expect, test, vi } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import {
  cutShort,
  dropped,
  json,
  redirect,
  silence,
  stalledBody,
  status,
  text,
} from "../support/responses.ts";
import { closedPort, startServer } from "../support/scripted-server.ts";

/** A client that waits as briefly as possible, and the retries it reports. */
function hasty(server: { readonly origin: string }) {
  const retries: IminRetryEvent[] = [];
  const imin = clientFor(server, {
    maxRetries: 2,
    onEvent: (event) => {
      if (event.type === "retry") retries.push(event);
    },
  });
  return { imin, retries };
}

const soon = { "retry-after": "0" };

describe("a read is retried", () => {
  test.each([408, 429, 500, 502, 503, 504])("after a %i", async (code) => {
    const server = await startServer(status(code, soon), json(order));
    const { imin, retries } = hasty(server);
    await expect(imin.orders.get("1")).resolves.toMatchObject({ type: "Order" });
    expect(server.requests).toHaveLength(2);
    expect(retries).toMatchObject([{ attempt: 1, status: code, reason: "status", delay: 0 }]);
  });

  test.each([
    { what: "a dropped connection", response: dropped, reason: "connection" },
    { what: "a body cut short", response: cutShort(), reason: "connection" },
    { what: "an error's body cut short", response: cutShort(404), reason: "connection" },
    { what: "no response in time", response: silence, reason: "timeout" },
    { what: "a body that stalls", response: stalledBody(), reason: "timeout" },
  ])("after $what", async ({ response, reason }) => {
    const server = await startServer(response, json(order));
    const { imin, retries } = hasty(server);
    await imin.orders.get("1", { timeout: 400 });
    expect(server.requests).toHaveLength(2);
    expect(retries).toMatchObject([{ attempt: 1, reason }]);
  });

  test("whatever its operation", async () => {
    const server = await startServer();
    const { imin } = hasty(server);
    const list = json({ type: "imin:RestrictedCollection" });
    const reads = [
      { call: () => imin.orders.list({ customer: "1" }), response: list },
      { call: () => imin.orders.upcomingItems({ customer: "1" }), response: list },
      { call: () => imin.customers.listEntitlements(), response: json({ type: "ConceptScheme" }) },
      { call: () => imin.orders.receipt("1"), response: text("%PDF-1.7") },
      { call: () => imin.request({ path: "/anything" }), response: json(1) },
    ];
    for (const { call, response } of reads) {
      server.respond(status(503, soon), response);
      await call();
    }
    expect(server.requests).toHaveLength(reads.length * 2);
  });
});

describe("a read is not retried", () => {
  test.each([400, 401, 403, 404, 405, 409, 410, 413, 422, 501, 505])("after a %i", async (code) => {
    const server = await startServer(status(code, soon));
    const { imin, retries } = hasty(server);
    await expect(failureOf(imin.orders.get("1"), "api")).resolves.toMatchObject({
      status: code,
      attempts: 1,
    });
    expect(server.requests).toHaveLength(1);
    expect(retries).toEqual([]);
  });

  test.each([
    { what: "a response that is not JSON", response: text("hello") },
    { what: "a redirect", response: redirect("/") },
  ])("after $what, because the next one would be the same", async ({ response }) => {
    const server = await startServer(response);
    await failureOf(hasty(server).imin.orders.get("1"), "response");
    expect(server.requests).toHaveLength(1);
  });

  test("more often than maxRetries", async () => {
    for (const maxRetries of [0, 1, 4]) {
      const server = await startServer(status(503, soon));
      const error = await failureOf(clientFor(server, { maxRetries }).orders.get("1"), "api");
      expect(error.attempts).toBe(maxRetries + 1);
      expect(server.requests).toHaveLength(maxRetries + 1);
    }
  });

  test("more often than maxRetries of the call", async () => {
    const server = await startServer(status(503, soon));
    await failureOf(clientFor(server, { maxRetries: 4 }).orders.get("1", { maxRetries: 1 }), "api");
    expect(server.requests).toHaveLength(2);
  });
});

test("when the retries are used up, the caller gets the last failure", async () => {
  const server = await startServer(dropped, status(503, soon), json({ message: "the last word" }, 502, soon));
  const error = await failureOf(hasty(server).imin.orders.get("1"), "api");
  expect(error).toMatchObject({ status: 502, attempts: 3, description: "the last word" });
  const refused = clientFor({ origin: `http://127.0.0.1:${await closedPort()}` }, { maxRetries: 1 });
  await expect(failureOf(refused.orders.get("1"), "connection")).resolves.toMatchObject({ attempts: 2 });
});

describe("Retry-After", () => {
  test("is honored in seconds", async () => {
    const server = await startServer(status(429, { "retry-after": "1" }), json(order));
    const { imin, retries } = hasty(server);
    const start = performance.now();
    await imin.orders.get("1");
    expect(performance.now() - start).toBeGreaterThan(980);
    expect(retries).toMatchObject([{ delay: 1_000, status: 429 }]);
  });

  test("is honored as a date", async () => {
    const date = new Date(Date.now() + 600_000).toUTCString();
    const server = await startServer(status(503, { "retry-after": date }), json(order));
    const { imin, retries } = hasty(server);
    const controller = new AbortController();
    const failure = failureOf(
      imin.orders.get("1", { signal: controller.signal, totalTimeout: 1_000_000 }),
      "abort",
    );
    await vi.waitFor(() => expect(retries).toHaveLength(1));
    controller.abort();
    await failure;
    expect(retries[0]?.delay).toBeGreaterThan(500_000);
    expect(retries[0]?.delay).toBeLessThanOrEqual(600_000);
  });

  test("in the past means now", async () => {
    const server = await startServer(
      status(503, { "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" }),
      json(order),
    );
    const { imin, retries } = hasty(server);
    await imin.orders.get("1");
    expect(retries).toMatchObject([{ delay: 0 }]);
  });

  test.each([
    ["2.0", 2_000],
    ["0.25", 250],
    ["3.", 3_000],
  ])("of %j is a number of seconds", async (retryAfter, milliseconds) => {
    const server = await startServer(status(503, { "retry-after": retryAfter }));
    const error = await failureOf(clientFor(server, { maxRetries: 0 }).orders.get("1"), "api");
    expect(error.retryAfter).toBe(milliseconds);
  });

  test.each([
    ["IMF-fixdate", "Wed, 25 Nov 2026 10:00:05 GMT"],
    ["RFC 850", "Wednesday, 25-Nov-26 10:00:05 GMT"],
    ["asctime, which has no zone", "Wed Nov 25 10:00:05 2026"],
    ["a form without a zone", "Wed, 25 Nov 2026 10:00:05"],
    ["a numeric zone", "Wed, 25 Nov 2026 11:00:05 +0100"],
  ])("in %s is read as GMT, relative to the response's Date", async (_, retryAfter) => {
    vi.stubEnv("TZ", "America/New_York");
    const server = await startServer(
      status(503, { date: "Wed, 25 Nov 2026 10:00:00 GMT", "retry-after": retryAfter }),
    );
    const error = await failureOf(clientFor(server, { maxRetries: 0 }).orders.get("1"), "api");
    expect(error.retryAfter).toBe(5_000);
    vi.unstubAllEnvs();
  });

  test("is honored even if the server's clock is an hour behind", async () => {
    const behind = (seconds: number): string =>
      new Date(Date.now() - 3_600_000 + seconds * 1_000).toUTCString();
    const server = await startServer((response) =>
      response.writeHead(503, { date: behind(0), "retry-after": behind(20) }).end(),
    );
    const error = await failureOf(clientFor(server, { totalTimeout: 10_000 }).orders.get("1"), "api");
    expect(error).toMatchObject({ retryAfter: 20_000, attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test("beyond the remaining time fails immediately with the wait, for a read and for a write", async () => {
    const server = await startServer(status(429, { "retry-after": "3600" }));
    const { imin } = hasty(server);
    const start = performance.now();
    const read = await failureOf(imin.orders.get("1"), "api");
    const write = await failureOf(imin.customers.delete("1"), "api");
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(read).toMatchObject({ status: 429, retryAfter: 3_600_000, attempts: 1 });
    expect(read.message).toContain("try again after 3600 s");
    expect(write).toMatchObject({ retryAfter: 3_600_000, outcome: "rejected" });
    expect(server.requests).toHaveLength(2);
  });

  test.each(["-1", "1.5.0", "soon", "", "1e3", "99999999999999999999"])(
    "of %j is invalid, so the usual wait applies",
    async (retryAfter) => {
      const server = await startServer(status(503, { "retry-after": retryAfter }));
      const error = await failureOf(clientFor(server, { maxRetries: 0 }).orders.get("1"), "api");
      expect(error).not.toHaveProperty("retryAfter");
    },
  );
});

test("without Retry-After, each wait is random up to a bound that doubles", async () => {
  const server = await startServer(status(503));
  const random = vi.spyOn(Math, "random");
  try {
    for (const share of [0.001, 0.01]) {
      random.mockReturnValue(share);
      const { imin, retries } = hasty(server);
      await failureOf(imin.orders.get("1", { maxRetries: 6 }), "api");
      const bounds = [500, 1_000, 2_000, 4_000, 8_000, 8_000];
      expect(retries.map(({ delay }) => delay)).toEqual(bounds.map((bound) => bound * share));
    }
  } finally {
    random.mockRestore();
  }
});
