import { getEventListeners } from "node:events";
import { describe, expect, test, vi } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { json, silence, stalledBody, status } from "../support/responses.ts";
import { startServer } from "../support/scripted-server.ts";

describe("the caller's signal stops a call", () => {
  test("before it begins", async () => {
    const server = await startServer(json(order));
    const reason = new Error("no longer wanted");
    const error = await failureOf(
      clientFor(server).orders.get("1", { signal: AbortSignal.abort(reason) }),
      "abort",
    );
    expect(error.reason).toBe(reason);
    expect(error.attempts).toBe(0);
    expect(server.requests).toHaveLength(0);
  });

  test("while it asks for the key", async () => {
    const server = await startServer(json(order));
    const controller = new AbortController();
    const apiKey = (): Promise<string> => {
      controller.abort();
      return new Promise(() => {});
    };
    const imin = clientFor(server, { apiKey });
    const error = await failureOf(imin.orders.get("1", { signal: controller.signal }), "abort");
    expect(error.attempts).toBe(0);
    expect(server.requests).toHaveLength(0);
  });

  test("while it waits for the response, and closes the connection", async () => {
    let isClosed: Promise<void> | undefined;
    const server = await startServer((response) => {
      isClosed = new Promise((resolve) => response.on("close", resolve));
    });
    const controller = new AbortController();
    const failure = failureOf(clientFor(server).orders.get("1", { signal: controller.signal }), "abort");
    await server.nextRequest();
    controller.abort();
    expect((await failure).attempts).toBe(1);
    await isClosed;
  });

  test("while it reads the body, and closes the connection", async () => {
    let isClosed: Promise<void> | undefined;
    const server = await startServer((response, request) => {
      isClosed = new Promise((resolve) => response.on("close", resolve));
      stalledBody()(response, request);
    });
    const controller = new AbortController();
    const withHeaders = async (request: Request): Promise<Response> => {
      const response = await fetch(request);
      setTimeout(() => controller.abort(), 20);
      return response;
    };
    const imin = clientFor(server, { fetch: withHeaders });
    await failureOf(imin.orders.get("1", { signal: controller.signal }), "abort");
    await isClosed;
  });

  test("immediately while it waits for a retry", async () => {
    const server = await startServer(status(503, { "retry-after": "25" }));
    const controller = new AbortController();
    const reason = { why: "the reader has gone" };
    const imin = clientFor(server, {
      onEvent: ({ type }) => {
        if (type === "retry") setTimeout(() => controller.abort(reason), 20);
      },
    });
    const start = performance.now();
    const error = await failureOf(imin.orders.get("1", { signal: controller.signal }), "abort");
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(error.reason).toBe(reason);
    expect(error.attempts).toBe(1);
    expect(server.requests).toHaveLength(1);
  });

  test("even if the fetch in use does not support signals", async () => {
    const controller = new AbortController();
    let isSent = false;
    const fetch = (): Promise<Response> => {
      isSent = true;
      return new Promise(() => {});
    };
    const imin = clientFor({ origin: "https://book.imin.co" }, { fetch });
    const failure = failureOf(imin.orders.get("1", { signal: controller.signal }), "abort");
    await vi.waitFor(() => expect(isSent).toBe(true));
    controller.abort();
    await failure;
  });

  test("between the pages of a list", async () => {
    const page = (next: string) =>
      json({ type: "imin:RestrictedCollection", "imin:item": [{ id: next }], view: { next } });
    const server = await startServer(page("?page=2"), page("?page=3"), page("?page=4"));
    const controller = new AbortController();
    const seen: unknown[] = [];
    const all = async (): Promise<void> => {
      for await (const item of clientFor(server).orders.list(
        { customer: "1" },
        { signal: controller.signal },
      )) {
        if (seen.push(item) === 2) controller.abort();
      }
    };
    await failureOf(all(), "abort");
    expect(seen).toHaveLength(2);
    expect(server.requests).toHaveLength(2);
  });
});

test("the reason is the same object that the signal was aborted with", async () => {
  const server = await startServer(silence);
  for (const reason of [new Error("x"), "text", 0, null, { a: 1 }, Symbol("s")]) {
    const controller = new AbortController();
    const failure = failureOf(clientFor(server).orders.get("1", { signal: controller.signal }), "abort");
    await server.nextRequest();
    controller.abort(reason);
    expect((await failure).reason).toBe(reason);
  }
});

test("the caller's own AbortSignal.timeout() is an abort, neither our timeout nor retried", async () => {
  const server = await startServer(silence);
  const signal = AbortSignal.timeout(100);
  const error = await failureOf(clientFor(server).orders.get("1", { signal, timeout: 60_000 }), "abort");
  expect(error.reason).toBe(signal.reason);
  expect(error.reason).toMatchObject({ name: "TimeoutError" });
  expect(server.requests).toHaveLength(1);
});

test("an abort after the response has no effect", async () => {
  const server = await startServer(json(order));
  const controller = new AbortController();
  const call = clientFor(server).orders.get("1", { signal: controller.signal });
  await call;
  controller.abort();
  await expect(call).resolves.toMatchObject({ type: "Order" });
});

test("after 200 calls, a shared signal has no listeners and retains nothing", async () => {
  const server = await startServer(json(order));
  const { signal } = new AbortController();
  const combined = vi.spyOn(AbortSignal, "any");
  const imin = clientFor(server, { apiKey: async () => "key", maxRetries: 1 });
  for (let round = 0; round < 20; round++) {
    // All outcomes of a call: a result, an error of imin's, a retry, a dropped connection, a timeout.
    const responses = [json(order), status(404), status(503, { "retry-after": "0" }), json(order)];
    server.respond(...responses);
    const calls = Array.from({ length: 10 }, () => imin.orders.get("1", { signal }));
    await Promise.allSettled(calls);
  }
  server.respond(silence);
  await failureOf(imin.orders.get("1", { signal, timeout: 50, maxRetries: 0 }), "timeout");
  await failureOf(imin.orders.get("", { signal }), "input");
  expect(server.requests.length).toBeGreaterThan(200);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
  // A signal derived with AbortSignal.any() would add no listener but stay in memory.
  expect(combined.mock.calls.flatMap(([signals]) => [...signals])).not.toContain(signal);
  combined.mockRestore();
});

test("50 concurrent calls on one signal cause no warning and leave no listener", async () => {
  const warnings: Error[] = [];
  const warned = (warning: Error): unknown => warnings.push(warning);
  process.on("warning", warned);
  const controller = new AbortController();
  const { signal } = controller;
  const call50 = (server: { readonly origin: string }): Promise<unknown>[] => {
    const imin = clientFor(server, { apiKey: async () => "key", maxRetries: 0 });
    return Array.from({ length: 50 }, () => imin.orders.get("1", { signal }));
  };
  await Promise.all(call50(await startServer(json(order))));
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
  const server = await startServer(silence);
  const failures = call50(server).map((call) => failureOf(call, "abort"));
  await vi.waitFor(() => expect(server.requests).toHaveLength(50));
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  controller.abort();
  await Promise.all(failures);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
  // Node warns a moment later.
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", warned);
  expect(warnings).toStrictEqual([]);
});

test("an invalid signal is rejected by its name", async () => {
  const server = await startServer(json(order));
  for (const signal of [{}, new AbortController(), "abort", null]) {
    // @ts-expect-error The compiler rejects it too.
    const error = await failureOf(clientFor(server).orders.get("1", { signal }), "input");
    expect(error.issues).toMatchObject([{ path: "options.signal" }]);
  }
  expect(server.requests).toHaveLength(0);
});
