import type { ClientOptions, IminEvent } from "imin-sdk";
import { describe, expect, test, vi } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { louisDetails, order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";

type Respond = () => Response | Promise<never>;

const ok: Respond = () => Response.json(order);
const refusing: Respond = () => new Response(null, { status: 401 });
const busy: Respond = () => new Response(null, { status: 503, headers: { "retry-after": "0" } });
const lost: Respond = () => Promise.reject(new Error("reset"));
const silence: Respond = () => new Promise(() => {});

/** A client of a server with these responses, the last of them repeated. It records the keys and events. */
function client(responses: readonly Respond[], options: ClientOptions = {}) {
  const keys: (string | null)[] = [];
  const events: IminEvent[] = [];
  const waiting = [...responses];
  const imin = clientFor(
    { origin: "https://book.imin.co" },
    {
      fetch: async (request: Request) => {
        keys.push(request.headers.get("x-api-key"));
        const respond = waiting.length > 1 ? waiting.shift() : waiting[0];
        return (respond ?? ok)();
      },
      onEvent: (event) => void events.push(event),
      ...options,
    },
  );
  const retries = (): object[] =>
    events.flatMap((event) =>
      event.type === "retry"
        ? [{ attempt: event.attempt, reason: event.reason, status: event.status, delay: event.delay }]
        : [],
    );
  return { imin, keys, events, retries };
}

describe("a key that is a function", () => {
  const counting = () => {
    let calls = 0;
    return async (): Promise<string> => {
      calls += 1;
      return `key-${calls}-of-mine`;
    };
  };

  test("is read again once after a 401 to a read, and does not use up a retry", async () => {
    const { imin, keys, retries } = client([refusing, busy, ok], { apiKey: counting(), maxRetries: 1 });
    await imin.orders.get("1");
    expect(keys).toEqual(["key-1-of-mine", "key-2-of-mine", "key-2-of-mine"]);
    expect(retries()).toEqual([
      { attempt: 1, reason: "status", status: 401, delay: 0 },
      { attempt: 2, reason: "status", status: 503, delay: 0 },
    ]);
  });

  test("is not read a third time", async () => {
    const { imin, keys } = client([refusing], { apiKey: counting() });
    await failureOf(imin.orders.get("1"), "api");
    expect(keys).toEqual(["key-1-of-mine", "key-2-of-mine"]);
  });

  test("is not read again for another status or for a write", async () => {
    const { imin, keys } = client([() => new Response(null, { status: 403 })], { apiKey: counting() });
    await failureOf(imin.orders.get("1"), "api");
    expect(keys).toEqual(["key-1-of-mine"]);
    const writing = client([refusing], { apiKey: counting() });
    await failureOf(writing.imin.customers.create(louisDetails), "api");
    expect(writing.keys).toEqual(["key-1-of-mine"]);
  });

  test("that fails is named, and its error is kept and redacted", async () => {
    const apiKey = async (): Promise<never> => {
      throw new Error("no key for louis@imin.co");
    };
    const { imin, keys } = client([ok], { apiKey });
    const error = await failureOf(imin.customers.create(louisDetails), "config");
    expect(error).toMatchObject({
      message: "apiKey is unavailable: the function that returns it failed.",
      option: "apiKey",
      outcome: "not-sent",
      cause: { message: "no key for [redacted]" },
    });
    expect(keys).toEqual([]);
  });

  test.each([
    [5, "returned number"],
    [undefined, "returned undefined"],
  ])("that returns %j is named", async (key, said) => {
    const { imin, keys } = client([ok], { apiKey: async () => key as unknown as string });
    const error = await failureOf(imin.orders.get("1"), "config");
    expect(error.message).toContain(`apiKey is a function that ${said}`);
    expect(error).not.toHaveProperty("cause");
    expect(keys).toEqual([]);
  });

  test("may take its time", async () => {
    const apiKey = (): Promise<string> => new Promise((resolve) => setTimeout(resolve, 10, "key-of-mine"));
    const { imin, keys } = client([ok], { apiKey });
    await imin.orders.get("1");
    expect(keys).toEqual(["key-of-mine"]);
  });

  test.each([1_000, 1_001])("that returns when totalTimeout is used up sends nothing", async (elapsed) => {
    const now = vi.spyOn(performance, "now").mockReturnValue(0);
    const apiKey = async (): Promise<string> => {
      now.mockReturnValue(elapsed);
      return "key-of-mine";
    };
    const { imin, keys } = client([ok], { apiKey, timeout: 500, totalTimeout: 1_000 });
    const error = await failureOf(imin.orders.get("1"), "timeout");
    now.mockRestore();
    expect(error).toMatchObject({ scope: "total", attempts: 0 });
    expect(keys).toEqual([]);
  });

  test("that never returns is stopped by totalTimeout", async () => {
    const { imin } = client([ok], { apiKey: () => new Promise(() => {}), totalTimeout: 20 });
    const error = await failureOf(imin.customers.create(louisDetails), "timeout");
    const message = "customers.create: the totalTimeout of 20 ms ran out. Nothing was sent.";
    expect(error).toMatchObject({ message, scope: "total", outcome: "not-sent", attempts: 0 });
  });

  test("that never returns is stopped by the caller's signal", async () => {
    const controller = new AbortController();
    const apiKey = (): Promise<never> => {
      controller.abort();
      return new Promise(() => {});
    };
    const { imin } = client([ok], { apiKey });
    const error = await failureOf(imin.orders.get("1", { signal: controller.signal }), "abort");
    expect(error.attempts).toBe(0);
  });
});

test("a key that is a string is sent once, and null sends none", async () => {
  const { imin, keys } = client([refusing], { apiKey: "key-of-mine" });
  await failureOf(imin.orders.get("1"), "api");
  expect(keys).toEqual(["key-of-mine"]);
  const without = client([ok], { apiKey: null });
  await without.imin.orders.get("1");
  expect(without.keys).toEqual([null]);
});

describe("retries", () => {
  test("are reported with their reason", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { imin, events, retries } = client([lost, silence, busy, ok], { timeout: 20, maxRetries: 3 });
    await imin.orders.get("1");
    vi.restoreAllMocks();
    expect(retries()).toEqual([
      { attempt: 1, reason: "connection", status: undefined, delay: 0 },
      { attempt: 2, reason: "timeout", status: undefined, delay: 0 },
      { attempt: 3, reason: "status", status: 503, delay: 0 },
    ]);
    const attempts = ["request retry", "request retry", "request response retry", "request response"];
    expect(events.map(({ type }) => type)).toEqual(attempts.join(" ").split(" "));
  });

  test("wait as long as the response asks", async () => {
    const soon: Respond = () => new Response(null, { status: 503, headers: { "retry-after": "0.05" } });
    const { imin, retries } = client([soon, ok]);
    const start = performance.now();
    await imin.orders.get("1");
    expect(performance.now() - start).toBeGreaterThan(48);
    expect(retries()).toEqual([{ attempt: 1, reason: "status", status: 503, delay: 50 }]);
  });

  test("are as many as the call says, and the last response counts", async () => {
    const { imin, keys } = client([busy]);
    const error = await failureOf(imin.orders.get("1", { maxRetries: 2 }), "api");
    expect(error).toMatchObject({ status: 503, attempts: 3 });
    expect(keys).toHaveLength(3);
    await failureOf(imin.orders.get("1", { maxRetries: 0 }), "api");
    expect(keys).toHaveLength(4);
  });

  test("do not start if the wait would use up the time", async () => {
    const later: Respond = () => new Response(null, { status: 429, headers: { "retry-after": "9" } });
    const { imin } = client([later], { totalTimeout: 5_000, maxRetries: 3 });
    expect(await failureOf(imin.orders.get("1"), "api")).toMatchObject({ attempts: 1, retryAfter: 9_000 });
  });
});

test("the events of a call have its attempts, times and request ID", async () => {
  const respond: Respond = () =>
    Response.json(order, { headers: { "x-request-id": "key-of-mine 7", server: "imin" } });
  const lines: unknown[][] = [];
  const write = (...line: unknown[]): void => void lines.push(line);
  const logger = { error: write, warn: write, info: write, debug: write };
  const { imin, events } = client([respond], { apiKey: "key-of-mine", logger, logLevel: "debug" });
  await imin.orders.get("1");
  const shared = {
    operation: "orders.get",
    method: "GET",
    urlTemplate: "https://book.imin.co/api/v2/orders/{order}",
    callId: 1,
    attempt: 1,
  };
  const response = { ...shared, type: "response", status: 200, requestId: "[redacted] 7" };
  expect(events).toEqual([
    { ...shared, type: "request" },
    { ...response, duration: expect.any(Number) },
  ]);
  expect(Object(events[1]).duration).toBeLessThan(2_000);
  expect(lines.map(([, details]) => details)).toEqual([
    { accept: "application/json", "user-agent": expect.stringContaining("imin-sdk/") },
    undefined,
    { "content-type": "application/json", server: "imin", "x-request-id": "[redacted] 7" },
  ]);
});

test("the event of a failure has the error and the time of the whole call", async () => {
  const { imin, events } = client([refusing, ok], { apiKey: "key-of-mine" });
  const error = await failureOf(imin.orders.get("1"), "api");
  await imin.orders.get("1");
  expect(events.map(({ type, callId }) => `${type} ${callId}`)).toEqual([
    "request 1",
    "response 1",
    "error 1",
    "request 2",
    "response 2",
  ]);
  expect(events[2]).toMatchObject({ error, attempt: 1 });
  expect(Object(events[2]).duration).toBeLessThan(2_000);
});

test("an error of the listener reaches the log, redacted", async () => {
  const error = vi.fn();
  const logger = { ...console, error };
  const onEvent = (): never => {
    throw new Error("no event with key-of-mine");
  };
  const { imin } = client([ok], { apiKey: "key-of-mine", logger, logLevel: "error", onEvent });
  await imin.orders.get("1");
  expect(error.mock.calls[0]?.[1]).toMatchObject({ error: { message: "no event with [redacted]" } });
});
