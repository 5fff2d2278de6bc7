import { describe, expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { json, silence, stalledBody, status, text } from "../support/responses.ts";
import { type ScriptedResponse, startServer } from "../support/scripted-server.ts";

/** Sends a byte at intervals: each wait is short, the total is long. */
const trickle: ScriptedResponse = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  const timer = setInterval(() => response.write(" "), 20);
  response.on("close", () => clearInterval(timer));
};

describe("timeout", () => {
  test.each([
    { what: "the headers", response: silence },
    { what: "the whole body", response: stalledBody() },
    { what: "a body that arrives byte by byte", response: trickle },
    { what: "the body of an error", response: stalledBody(500) },
  ])("covers $what", async ({ response }) => {
    const server = await startServer(response);
    const error = await failureOf(
      clientFor(server).orders.get("1", { timeout: 150, maxRetries: 0 }),
      "timeout",
    );
    expect(error).toMatchObject({ scope: "attempt", attempts: 1, operation: "orders.get" });
    expect(error.message).toBe("orders.get: the timeout of 150 ms ran out.");
  });

  test("covers the bytes of a receipt", async () => {
    const server = await startServer(trickle);
    const receipt = clientFor(server, { timeout: 150, maxRetries: 0 }).orders.receipt("1");
    await expect(failureOf(receipt, "timeout")).resolves.toMatchObject({ scope: "attempt" });
  });

  test("applies to each attempt separately", async () => {
    const server = await startServer(silence);
    const error = await failureOf(
      clientFor(server).orders.get("1", { timeout: 100, maxRetries: 1 }),
      "timeout",
    );
    expect(error).toMatchObject({ scope: "attempt", attempts: 2 });
    expect(server.requests).toHaveLength(2);
  });

  test("closes the connection of a late response", async () => {
    let isClosed: Promise<void> | undefined;
    const server = await startServer((response) => {
      isClosed = new Promise((resolve) => response.on("close", resolve));
    });
    await failureOf(clientFor(server).orders.get("1", { timeout: 100, maxRetries: 0 }), "timeout");
    await isClosed;
  });
});

describe("totalTimeout", () => {
  test("covers all attempts", async () => {
    const server = await startServer(silence);
    const imin = clientFor(server, { timeout: 150, totalTimeout: 400, maxRetries: 50 });
    // With one attempt after the other and waits between them, it ends in one of two ways.
    const error = await failureOf(imin.orders.get("1"), "timeout");
    expect(error.attempts).toBeGreaterThanOrEqual(1);
    expect(error.attempts).toBeLessThanOrEqual(3);
    expect(server.requests.length).toBe(error.attempts);
  });

  test("is named in the error if it is the shorter one", async () => {
    const server = await startServer(silence);
    const imin = clientFor(server, { timeout: 5_000, totalTimeout: 150, maxRetries: 5 });
    const error = await failureOf(imin.orders.get("1"), "timeout");
    expect(error).toMatchObject({ scope: "total", attempts: 1 });
    expect(error.message).toBe("orders.get: the totalTimeout of 150 ms ran out.");
    expect(server.requests).toHaveLength(1);
  });

  test("covers the body of the last attempt", async () => {
    const server = await startServer(status(503, { "retry-after": "0" }), trickle);
    const imin = clientFor(server, { timeout: 5_000, totalTimeout: 800, maxRetries: 5 });
    const error = await failureOf(imin.orders.get("1"), "timeout");
    expect(error).toMatchObject({ scope: "total", attempts: 2 });
  });

  test("fails immediately with imin's error instead of starting a wait that would exceed it", async () => {
    const server = await startServer(status(503, { "retry-after": "2" }));
    const imin = clientFor(server, { totalTimeout: 1_500 });
    const start = performance.now();
    const error = await failureOf(imin.orders.get("1"), "api");
    expect(performance.now() - start).toBeLessThan(1_400);
    expect(error).toMatchObject({ status: 503, retryAfter: 2_000, attempts: 1 });
  });

  test("covers the key function", async () => {
    const server = await startServer(json(order));
    const imin = clientFor(server, { apiKey: () => new Promise<string>(() => {}), totalTimeout: 100 });
    await expect(failureOf(imin.orders.get("1"), "timeout")).resolves.toMatchObject({
      scope: "total",
      attempts: 0,
    });
    expect(server.requests).toHaveLength(0);
  });

  test("covers the second call of the key function too", async () => {
    const server = await startServer(status(401));
    let asked = 0;
    const apiKey = (): Promise<string> => {
      asked += 1;
      return asked === 1 ? Promise.resolve("key-1") : new Promise(() => {});
    };
    const imin = clientFor(server, { apiKey, totalTimeout: 800 });
    await expect(failureOf(imin.orders.get("1"), "timeout")).resolves.toMatchObject({
      scope: "total",
      attempts: 1,
    });
    expect(server.requests).toHaveLength(1);
  });
});

test("a call can set its own limits", async () => {
  const server = await startServer(silence);
  const imin = clientFor(server, { timeout: 60_000, totalTimeout: 120_000 });
  await failureOf(imin.orders.get("1", { timeout: 100, maxRetries: 0 }), "timeout");
  await failureOf(imin.orders.get("1", { totalTimeout: 100 }), "timeout");
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, "1000"])(
  "a limit of %s is rejected",
  async (limit) => {
    const server = await startServer(text(""));
    const imin = clientFor(server);
    for (const name of ["timeout", "totalTimeout"] as const) {
      const error = await failureOf(imin.orders.get("1", { [name]: limit }), "input");
      expect(error.issues).toMatchObject([{ path: `options.${name}` }]);
      expect(() => imin.withOptions({ [name]: limit })).toThrow(expect.objectContaining({ option: name }));
    }
  },
);

test("a call leaves no timer behind", async () => {
  const server = await startServer(
    json(order),
    status(404),
    status(503, { "retry-after": "0" }),
    json(order),
  );
  const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const imin = clientFor(server, { apiKey: async () => "key", timeout: 60_000, totalTimeout: 120_000 });
  await imin.orders.get("1", { signal: new AbortController().signal });
  // undici's own timers for its connections exist from the first request on.
  const before = timers();
  await failureOf(imin.orders.get("1"), "api");
  await imin.orders.get("1");
  server.respond(json({}, 200));
  await Promise.all(Array.from({ length: 20 }, () => imin.request({ path: "/x" })));
  expect(timers()).toBeLessThanOrEqual(before + 1);
});
