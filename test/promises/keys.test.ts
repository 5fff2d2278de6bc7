import { IminClient } from "imin-sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { clientFor, testKey } from "../support/client-for.ts";
import { louisDetails, louisResponse, order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { json, status } from "../support/responses.ts";
import { type ScriptedServer, startServer } from "../support/scripted-server.ts";

afterEach(() => vi.unstubAllEnvs());

const keysSeen = ({ requests }: ScriptedServer): unknown[] =>
  requests.map(({ headers }) => headers["x-api-key"]);

/** A function that returns a different key each time: `"key-1"`, `"key-2"` and so on. */
function rotatingKey(): { readonly apiKey: () => Promise<string>; readonly asked: () => number } {
  let asked = 0;
  const apiKey = async (): Promise<string> => {
    asked += 1;
    return `key-${asked}`;
  };
  return { apiKey, asked: () => asked };
}

describe("a key that is a function", () => {
  test("is called once per call, however many attempts there are", async () => {
    const server = await startServer(status(503, { "retry-after": "0" }), json(order), json(order));
    const { apiKey, asked } = rotatingKey();
    const imin = clientFor(server, { apiKey });
    await imin.orders.get("1");
    expect(asked()).toBe(1);
    await imin.orders.get("1");
    expect(keysSeen(server)).toEqual(["key-1", "key-1", "key-2"]);
  });

  test("may return the key synchronously", async () => {
    const server = await startServer(json(order));
    await clientFor(server, { apiKey: () => "key-at-once" }).orders.get("1");
    expect(keysSeen(server)).toEqual(["key-at-once"]);
  });

  test("is called once more after a 401 to a read, and the read is retried immediately", async () => {
    const server = await startServer(status(401), json(order));
    const { apiKey, asked } = rotatingKey();
    const imin = clientFor(server, { apiKey, maxRetries: 0 });
    await expect(imin.orders.get("1")).resolves.toMatchObject({ type: "Order" });
    expect(asked()).toBe(2);
    expect(keysSeen(server)).toEqual(["key-1", "key-2"]);
  });

  test("is not called a third time", async () => {
    const server = await startServer(status(401));
    const { apiKey, asked } = rotatingKey();
    const error = await failureOf(clientFor(server, { apiKey }).orders.get("1"), "api");
    expect(error).toMatchObject({ status: 401, attempts: 2 });
    expect(error.message).toContain("Check the API key");
    expect(asked()).toBe(2);
    expect(server.requests).toHaveLength(2);
  });

  test("is called again without reducing the number of retries", async () => {
    const busy = status(503, { "retry-after": "0" });
    const server = await startServer(busy, status(401), busy, json(order));
    const { apiKey } = rotatingKey();
    await clientFor(server, { apiKey, maxRetries: 2 }).orders.get("1");
    expect(keysSeen(server)).toEqual(["key-1", "key-1", "key-2", "key-2"]);
  });

  test("is never called again for a write", async () => {
    const server = await startServer(status(401));
    const { apiKey, asked } = rotatingKey();
    const error = await failureOf(clientFor(server, { apiKey }).customers.create(louisDetails), "api");
    expect(error).toMatchObject({ status: 401, outcome: "rejected", attempts: 1 });
    expect(asked()).toBe(1);
    expect(server.requests).toHaveLength(1);
  });

  test("that fails is reported with its cause, and nothing is sent", async () => {
    const server = await startServer(json(order));
    const reason = new Error("the vault is closed");
    for (const apiKey of [
      () => Promise.reject(reason),
      () => {
        throw reason;
      },
    ]) {
      const imin = clientFor(server, { apiKey });
      const error = await failureOf(imin.customers.create(louisDetails), "config");
      expect(error).toMatchObject({ option: "apiKey", cause: reason, outcome: "not-sent" });
    }
    expect(server.requests).toHaveLength(0);
  });

  test.each<[string, unknown]>([
    ["undefined", undefined],
    ["undefined", Promise.resolve(undefined)],
    ["an empty string", ""],
    ["null", null],
    ["number", 5],
    ["object", { key: "key" }],
    ["function", () => "key"],
  ])("that returns %s instead of a key rejects the call, and nothing is sent", async (given, key) => {
    const server = await startServer(json(order));
    const imin = clientFor(server, { apiKey: () => key as string });
    for (const call of [imin.orders.get("1"), imin.customers.create(louisDetails)]) {
      const error = await failureOf(call, "config");
      expect(error).toMatchObject({ option: "apiKey", attempts: 0 });
      expect(error.message).toContain(`returned ${given}`);
    }
    expect(server.requests).toHaveLength(0);
  });
});

test.each([testKey, null])(
  "a read with the key %j is not repeated after a 401: it would be the same",
  async (apiKey) => {
    const server = await startServer(status(401));
    await failureOf(clientFor(server, { apiKey }).orders.get("1"), "api");
    expect(server.requests).toHaveLength(1);
  },
);

test("null sends requests without a key", async () => {
  const server = await startServer(json(order));
  await clientFor(server, { apiKey: null }).orders.get("1");
  expect(keysSeen(server)).toEqual([undefined]);
});

test("the key comes from the environment by default, and an empty variable does not count", async () => {
  const server = await startServer(json(order));
  vi.stubEnv("IMIN_API_KEY", "key-of-the-environment");
  await clientFor(server, { apiKey: undefined }).orders.get("1");
  expect(keysSeen(server)).toEqual(["key-of-the-environment"]);
  for (const nothing of [undefined, ""]) {
    vi.stubEnv("IMIN_API_KEY", nothing);
    expect(() => new IminClient()).toThrow(expect.objectContaining({ code: "config", option: "apiKey" }));
  }
  expect(() => new IminClient({ apiKey: "" })).toThrow(/IMIN_API_KEY/);
});

describe("the caller's headers", () => {
  test("override the client's, which override ours, and null removes one in any case", async () => {
    const server = await startServer(json(louisResponse));
    const imin = clientFor(server, {
      headers: { "X-Trace": "client", "x-kept": "yes", "X-Gone": "soon", ACCEPT: "application/ld+json" },
    });
    await imin.customers.create(louisDetails, {
      headers: {
        "x-trace": "call",
        "x-gone": null,
        "X-Api-KEY": null,
        "CONTENT-type": "application/ld+json",
      },
    });
    const { headers } = server.requests[0] ?? {};
    expect(headers).toMatchObject({
      "x-trace": "call",
      "x-kept": "yes",
      accept: "application/ld+json",
      "content-type": "application/ld+json",
    });
    expect(headers).not.toHaveProperty("x-gone");
    expect(headers).not.toHaveProperty("x-api-key");
  });

  test("of a call override the client's even if the client spells one in two ways", async () => {
    const server = await startServer(json(order));
    const imin = clientFor(server, { headers: { "x-trace": "1", "X-Trace": "2" } });
    await imin.orders.get("1", { headers: { "x-trace": "3" } });
    expect(server.requests[0]?.headers["x-trace"]).toBe("3");
  });

  test("that cannot be sent are rejected by name", async () => {
    const server = await startServer(json(order));
    const imin = clientFor(server);
    for (const headers of [{ "x y": "1" }, { x: "1\r\ny: 2" }, { x: "✓" }, { x: undefined }, [["x", "1"]]]) {
      // @ts-expect-error The compiler rejects some of these too.
      const error = await failureOf(imin.orders.get("1", { headers }), "input");
      expect(error.issues[0]?.path).toMatch(/^options\.headers/);
    }
    // @ts-expect-error The compiler rejects the web platform's class too.
    await failureOf(imin.orders.get("1", { headers: new Headers({ x: "1" }) }), "input");
    expect(server.requests).toHaveLength(0);
  });
});

test("a client uses its own key, not that of a copy", async () => {
  const server = await startServer(json(order));
  const imin = clientFor(server);
  await imin.withOptions({ apiKey: "another-key" }).orders.get("1");
  await imin.orders.get("1");
  expect(keysSeen(server)).toEqual(["another-key", testKey]);
});
