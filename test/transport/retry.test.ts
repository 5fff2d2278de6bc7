import { afterEach, expect, test, vi } from "vitest";
import type { Failure } from "../../src/transport/attempt.ts";
import type { ReceivedResponse } from "../../src/transport/read-whole.ts";
import { retryDelay } from "../../src/transport/retry.ts";

afterEach(() => vi.restoreAllMocks());

const read = { safety: "read", retries: 0, maxRetries: 2, remaining: 10_000 } as const;
const failure = {
  limit: { scope: "attempt", milliseconds: 5 },
  head: undefined,
  error: undefined,
} as const;

function response(status: number, headers: Record<string, string> = {}): ReceivedResponse {
  return {
    kind: "response",
    status,
    isRedirect: false,
    headers: new Headers(headers),
    url: "https://book.imin.co/api/v2/orders/1",
    text: "",
    body: { kind: "empty" },
    bytes: undefined,
  };
}

test.each<[string, ReceivedResponse | Failure]>([
  ["a 408", response(408)],
  ["a 429", response(429)],
  ["a 503", response(503)],
  ["the end of the attempt's time", { ...failure, kind: "elapsed" }],
  ["a lost connection", { ...failure, kind: "connection", error: new Error("reset") }],
  ["a lost connection, whatever was thrown", { ...failure, kind: "connection", error: { digest: 5 } }],
  ["a body cut short", { ...failure, kind: "cut-short" }],
])("a read is repeated after %s", (_, result) => {
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  expect(retryDelay(result, read)).toBe(250);
  expect(retryDelay(result, { ...read, safety: "write" })).toBeUndefined();
});

test.each<[string, ReceivedResponse | Failure]>([
  ["a 200", response(200)],
  ["a 404", response(404)],
  ["a 501", response(501)],
  ["the end of the call's time", { ...failure, kind: "elapsed", limit: { scope: "total", milliseconds: 5 } }],
  ["an abort", { ...failure, kind: "aborted" }],
  ["something that is not a response", { ...failure, kind: "not-a-response" }],
  [
    "a framework's signal to itself",
    { ...failure, kind: "connection", error: { digest: "DYNAMIC_SERVER_USAGE" } },
  ],
])("a read is not repeated after %s", (_, result) => {
  expect(retryDelay(result, read)).toBeUndefined();
});

test("a read is repeated maxRetries times, with longer waits each time up to a bound", () => {
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  const waits = Array.from({ length: 7 }, (_, retries) =>
    retryDelay(response(503), { ...read, retries, maxRetries: 6 }),
  );
  expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, undefined]);
});

test("Retry-After of a response replaces the wait", () => {
  expect(retryDelay(response(503, { "retry-after": "7" }), read)).toBe(7_000);
  expect(retryDelay(response(503, { "retry-after": "0" }), { ...read, retries: 1 })).toBe(0);
});

test("a wait that would use up the remaining time is not begun", () => {
  const limited = response(429, { "retry-after": "3" });
  expect(retryDelay(limited, { ...read, remaining: 3_001 })).toBe(3_000);
  expect(retryDelay(limited, { ...read, remaining: 3_000 })).toBeUndefined();
  expect(retryDelay(response(429, { "retry-after": "0" }), { ...read, remaining: 0 })).toBeUndefined();
});
