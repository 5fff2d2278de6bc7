import type { ClientOptions, IminClient, IminErrorCode } from "imin-sdk";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { louisDetails } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";

const booking = { origin: "https://book.imin.co" };
const look = "It may have succeeded. Check imin before you retry.";
const reset = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
const refused = Object.assign(new Error("connect ECONNREFUSED"), { syscall: "connect" });

const never = (): Promise<never> => new Promise(() => {});
const throwing = (error: unknown) => async (): Promise<never> => {
  throw error;
};
const read = (imin: IminClient) => imin.orders.get("1");
const write = (imin: IminClient) => imin.customers.create(louisDetails);

/** A response with this status whose body is read like this. */
const responding = (status: number, text: () => Promise<string>) => async (): Promise<Response> =>
  Object.assign(new Response(null, { status, headers: { "x-request-id": "r1" } }), { text });

async function failed(
  call: (imin: IminClient) => PromiseLike<unknown>,
  code: IminErrorCode,
  options: ClientOptions,
): Promise<{ readonly message: string; readonly outcome?: string; readonly attempts: number }> {
  return failureOf(call(clientFor(booking, { maxRetries: 0, ...options })), code);
}

describe("a lost connection", () => {
  const lost = "no response from book.imin.co: read ECONNRESET.";

  test("of a read says the host and the cause", async () => {
    const error = await failed(read, "connection", {
      fetch: throwing(new TypeError("failed", { cause: reset })),
    });
    expect(error).toMatchObject({ message: `orders.get: ${lost}`, attempts: 1 });
    expect(error).toMatchObject({ cause: { message: reset.message, code: "ECONNRESET" } });
    expect(error).not.toHaveProperty("outcome");
  });

  test("of a write says that it may have succeeded", async () => {
    const message = `customers.create: ${lost} ${look}`;
    const options = { fetch: throwing(reset) };
    expect(await failed(write, "connection", options)).toMatchObject({ message, outcome: "unknown" });
  });

  describe("with the runtime's own fetch", () => {
    afterEach(() => void vi.unstubAllGlobals());

    test("that was never made says that nothing was sent", async () => {
      vi.stubGlobal("fetch", throwing(refused));
      const message =
        "customers.create: no response from book.imin.co: connect ECONNREFUSED. Nothing was sent.";
      expect(await failed(write, "connection", {})).toMatchObject({ message, outcome: "not-sent" });
      expect(await failed(read, "connection", {})).not.toHaveProperty("outcome");
    });

    test("that was made says that it may have succeeded", async () => {
      vi.stubGlobal("fetch", throwing(reset));
      expect(await failed(write, "connection", {})).toMatchObject({ outcome: "unknown" });
    });
  });

  test("of the caller's fetch is never certain, because it may have sent the request before", async () => {
    const options = { fetch: throwing(refused) };
    expect(await failed(write, "connection", options)).toMatchObject({ outcome: "unknown" });
  });

  test("passes on the digest of a framework's error", async () => {
    const error = Object.assign(new Error("dynamic"), { digest: "DYNAMIC" });
    expect(await failed(read, "connection", { fetch: throwing(error) })).toMatchObject({ digest: "DYNAMIC" });
  });
});

describe("a body that is cut short", () => {
  const lost = "the body was cut short: the connection was lost during the response. Request ID r1.";

  test.each([
    [200, ` ${look}`, "unknown"],
    [400, "", "rejected"],
    [499, "", "rejected"],
    [500, ` ${look}`, "unknown"],
  ])("after the status %d of a write", async (status, end, outcome) => {
    const error = await failed(write, "response", { fetch: responding(status, throwing(reset)) });
    const message = `customers.create: imin's response (status ${status}) cannot be used: ${lost}${end}`;
    expect(error).toMatchObject({ message, status, outcome, requestId: "r1", body: undefined, attempts: 1 });
    expect(error).toHaveProperty("cause.message", reset.message);
  });

  test("of a read", async () => {
    const error = await failed(read, "response", { fetch: responding(200, throwing(reset)) });
    expect(error.message).toBe(`orders.get: imin's response (status 200) cannot be used: ${lost}`);
  });
});

describe("a time limit", () => {
  test.each([
    [{ timeout: 10 }, "timeout of 10 ms", "attempt"],
    [{ timeout: 20, totalTimeout: 15 }, "totalTimeout of 15 ms", "total"],
  ])("of %j is named by the error", async (limits, named, scope) => {
    const options = { fetch: never, ...limits };
    expect(await failed(read, "timeout", options)).toMatchObject({
      message: `orders.get: the ${named} ran out.`,
      scope,
      attempts: 1,
    });
    expect(await failed(write, "timeout", options)).toMatchObject({
      message: `customers.create: the ${named} ran out. ${look}`,
      outcome: "unknown",
    });
  });

  test.each([
    [200, "unknown"],
    [404, "rejected"],
    [503, "unknown"],
  ])("that runs out after the status %d of a write", async (status, outcome) => {
    const options = { fetch: responding(status, never), timeout: 10 };
    expect(await failed(write, "timeout", options)).toMatchObject({ outcome, attempts: 1 });
  });
});

describe("an abort", () => {
  test("before the request says that nothing was sent", async () => {
    const fetch = vi.fn(never);
    const signal = AbortSignal.abort("enough");
    const error = await failed((imin) => imin.customers.create(louisDetails, { signal }), "abort", { fetch });
    const message = "customers.create was aborted by the caller's signal. Nothing was sent.";
    expect(error).toMatchObject({ message, outcome: "not-sent", attempts: 0, reason: "enough" });
    expect(fetch).not.toHaveBeenCalled();
  });

  test("during a write says that it may have succeeded", async () => {
    const controller = new AbortController();
    const fetch = (): Promise<never> => {
      controller.abort("enough");
      return never();
    };
    const { signal } = controller;
    const error = await failed((imin) => imin.customers.create(louisDetails, { signal }), "abort", { fetch });
    const message = `customers.create was aborted by the caller's signal. ${look}`;
    expect(error).toMatchObject({ message, outcome: "unknown", attempts: 1, reason: "enough" });
  });

  test("during the body of a rejection keeps its outcome", async () => {
    const controller = new AbortController();
    const text = (): Promise<never> => {
      controller.abort();
      return never();
    };
    const { signal } = controller;
    const options = { fetch: responding(409, text) };
    const error = await failed((imin) => imin.customers.create(louisDetails, { signal }), "abort", options);
    expect(error).toMatchObject({
      message: "customers.create was aborted by the caller's signal.",
      outcome: "rejected",
    });
  });

  test("of a read has no outcome, and ends the wait for a retry", async () => {
    const controller = new AbortController();
    const options: ClientOptions = {
      fetch: async () => new Response(null, { status: 503, headers: { "retry-after": "5" } }),
      maxRetries: 1,
      onEvent: ({ type }) => {
        if (type === "retry") controller.abort();
      },
    };
    const { signal } = controller;
    const error = await failed((imin) => imin.orders.get("1", { signal }), "abort", options);
    expect(error.message).toBe("orders.get was aborted by the caller's signal.");
    expect(error).not.toHaveProperty("outcome");
  });
});

describe("a fetch that resolves to no response", () => {
  test("is reported with what it must do", async () => {
    const fetch = (async () => undefined) as never;
    expect(await failed(read, "config", { fetch })).toMatchObject({
      message: "fetch must resolve to a Response.",
      attempts: 1,
    });
    expect(await failed(write, "config", { fetch })).toMatchObject({
      message: `fetch must resolve to a Response. ${look}`,
      outcome: "unknown",
    });
    expect(await failed(read, "config", { fetch })).not.toHaveProperty("cause");
  });

  test("is reported with its own error", async () => {
    const error = await failed(read, "config", { fetch: throwing(new TypeError("Invalid URL")) });
    expect(error).toMatchObject({ cause: { name: "TypeError", message: "Invalid URL" } });
  });
});

describe("an unexpected error", () => {
  beforeEach(() => void vi.spyOn(Math, "random"));
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  test("before any request means that the arguments or their surroundings cannot be read", async () => {
    const navigator = {
      get userAgent(): never {
        throw new Error("no");
      },
    };
    const imin = clientFor(booking, { fetch: never });
    vi.stubGlobal("navigator", navigator);
    const error = await failureOf(write(imin), "input");
    expect(error).toMatchObject({
      issues: [{ path: "", message: "a getter or proxy in the arguments threw an error" }],
      outcome: "not-sent",
      attempts: 0,
    });
  });

  test("after a request is a connection error", async () => {
    vi.mocked(Math.random).mockImplementation(() => {
      throw new Error("no more numbers");
    });
    const fetch = async (): Promise<Response> => new Response(null, { status: 503 });
    const error = await failed(read, "connection", { fetch, maxRetries: 1 });
    expect(error).toMatchObject({
      message: "orders.get: no response from book.imin.co: no more numbers.",
      attempts: 1,
    });
  });
});
