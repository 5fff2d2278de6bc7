import { expect, test, vi } from "vitest";
import { networkCause } from "../../src/transport/network-cause.ts";

const unchanged = (text: string): string => text;

/** An error like those of the network. */
const refused = (properties: object = {}): Error =>
  Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED", ...properties });

test.each<[kind: string, thrown: unknown, summary: string]>([
  [
    "its innermost cause",
    new TypeError("fetch failed", { cause: refused() }),
    "connect ECONNREFUSED 127.0.0.1:1",
  ],
  ["a cause of a cause", { cause: { cause: { message: "one" } } }, "one"],
  ["the code, if the message does not contain it", refused({ message: "refused" }), "refused (ECONNREFUSED)"],
  ["the first of several errors", { message: "all failed", errors: [refused(), {}] }, refused().message],
  [
    "the first of several causes of a cause",
    { cause: { cause: { errors: [refused(), {}] } } },
    refused().message,
  ],
  [
    "the first of several causes",
    { cause: { message: "all failed", errors: [refused(), { message: "two" }] } },
    "connect ECONNREFUSED 127.0.0.1:1",
  ],
  ["itself, if the causes are not a list", { message: "all failed", errors: 5 }, "all failed"],
  ["itself, if there is no cause", { message: "all failed", errors: [], cause: null }, "all failed"],
  ["itself, if the cause is not an object", { message: "outer", cause: "inner" }, "outer"],
  ["a text", "out of order", "out of order"],
  ["its name, if it has no message", { name: "FetchError" }, "FetchError"],
  ["nothing", undefined, "Error"],
  ["null", null, "Error"],
  ["a number", 5, "Error"],
  ["properties of other types", { message: 5, name: [], code: 7 }, "Error"],
])("a failure is described by %s", (_, thrown, summary) => {
  expect(networkCause(thrown, unchanged).summary).toBe(summary);
});

test.each<[message: string, shown: string]>([
  [
    "error sending request for url (https://book.imin.co/api/v2/orders/1741?a=b): reset",
    "error sending request for url (book.imin.co): reset",
  ],
  ["http://127.0.0.1:80/x failed, http://b.example#top too", "127.0.0.1:80 failed, b.example too"],
  ["\"https://book.imin.co/1741\" and 'https://book.imin.co?1741'", "\"book.imin.co\" and 'book.imin.co'"],
  ["xhttps://book.imin.co/1741", "xhttps://book.imin.co/1741"],
  ["https://", "https://"],
])("of the URLs in %j only the hosts are shown", (message, shown) => {
  expect(networkCause({ message }, unchanged)).toMatchObject({ summary: shown, error: { message: shown } });
});

test("causes that form a circle or never end are read up to a limit", () => {
  const one: { message: string; cause?: unknown } = { message: "one" };
  one.cause = { message: "two", cause: one };
  expect(networkCause(one, unchanged).summary).toBe("two");

  const read = vi.fn(function next(): object {
    return Object.defineProperty({ message: "deep" }, "cause", { get: read });
  });
  expect(networkCause(read(), unchanged).summary).toBe("deep");
  expect(read).toHaveBeenCalledTimes(10);
});

test("the copied error has the name, message and code of the original, and no more", () => {
  const given = refused({ name: "SocketError", request: "secret", errno: -111 });
  const { error } = networkCause(given, unchanged);
  expect(error).not.toBe(given);
  expect(error).toBeInstanceOf(Error);
  expect(Object.getOwnPropertyDescriptors(error)).toEqual({
    message: { value: given.message, configurable: true, writable: true, enumerable: false },
    name: { value: "SocketError", configurable: true, writable: true, enumerable: false },
    stack: { value: `SocketError: ${given.message}`, configurable: true, writable: true, enumerable: false },
    code: { value: "ECONNREFUSED", configurable: true, writable: true, enumerable: true },
  });
  expect(networkCause(new Error("x"), unchanged).error).not.toHaveProperty("code");
});

test("its name, message and code are redacted", () => {
  const redact = (text: string): string => text.replaceAll("Louis", "[redacted]");
  const { error, summary } = networkCause({ name: "Louis1", message: "Louis2", code: "Louis3" }, redact);
  expect(error).toMatchObject({ name: "[redacted]1", message: "[redacted]2", code: "[redacted]3" });
  expect(summary).toBe("[redacted]2 ([redacted]3)");
  expect(networkCause({ message: "Louis" }, redact).error).not.toHaveProperty("code");
});

test("it says whether the connection was never made", () => {
  const never = { syscall: "connect" };
  expect(networkCause({ cause: never }, unchanged).wasNeverConnected).toBe(true);
  expect(networkCause({ cause: {} }, unchanged).wasNeverConnected).toBe(false);
});
