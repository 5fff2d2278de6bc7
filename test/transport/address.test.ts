import { describe, expect, test } from "vitest";
import { addressOf } from "../../src/transport/address.ts";
import type { Query } from "../../src/transport/operation.ts";

const base = "https://book.imin.co/api/v2";

function addressFor(path: string, parameters: Record<string, string> = {}, query: Query = {}): unknown {
  const endpoint = {
    name: "test",
    method: "GET",
    host: "booking",
    safety: "read",
    isSafeToRepeat: true,
    response: "any",
  } as const;
  return addressOf({ ...endpoint, path }, { parameters, query, issues: [] }, base);
}

describe("a path and its parameters", () => {
  test.each<[path: string, parameters: Record<string, string>, url: string]>([
    ["/orders", {}, "/orders"],
    ["/orders/{order}", { order: "1741" }, "/orders/1741"],
    ["/orders/{order}", { order: "a/b" }, "/orders/a%2Fb"],
    ["/orders/{order}", { order: "a b?c#d" }, "/orders/a%20b%3Fc%23d"],
    ["/orders/{order}", { order: "%2e%2e" }, "/orders/%252e%252e"],
    ["/orders/{order}", { order: "Übung 🏃" }, "/orders/%C3%9Cbung%20%F0%9F%8F%83"],
    ["/orders/{order}", { order: "$&" }, "/orders/%24%26"],
    ["/orders/{order}", { order: "..." }, "/orders/..."],
    ["/{a}/x/{b}", { a: "{b}", b: "2" }, "/%7Bb%7D/x/2"],
    ["/a:b/(c)", {}, "/a:b/(c)"],
    ["/ü", {}, "/%C3%BC"],
  ])("%s with %j becomes %s", (path, parameters, url) => {
    expect(addressFor(path, parameters)).toEqual({ url: base + url });
  });

  test.each<[path: string, parameters: Record<string, string>, issuePath: string]>([
    ["/orders/{order}", {}, "order"],
    ["/orders/{order}", { order: "" }, "order"],
    ["/orders/{order}", { order: " \t" }, "order"],
    ["/orders/{order}", { order: "." }, "order"],
    ["/orders/{order}", { order: ".." }, "order"],
    ["/orders/{order}", { order: "\ud83c" }, "order"],
    ["/orders/{toString}", {}, "toString"],
    ["orders", {}, "path"],
    ["", {}, "path"],
    ["https://evil.example/", {}, "path"],
    ["/orders?page=2", {}, "path"],
    ["/orders#top", {}, "path"],
    ["/orders\\..", {}, "path"],
    ["/or ders", {}, "path"],
    ["/or\u0000ders", {}, "path"],
    ["/../v1/orders", {}, "path"],
    ["/orders/.", {}, "path"],
    ["/%2E%2e/orders", {}, "path"],
    ["/.%2e/orders", {}, "path"],
  ])("%j with %j is rejected at %s", (path, parameters, issuePath) => {
    expect(addressFor(path, parameters)).toEqual({
      issue: { path: issuePath, message: expect.stringMatching(/^(is required|must )/) },
    });
  });
});

describe("a query", () => {
  test.each<[query: Query, text: string]>([
    [{}, ""],
    [{ page: undefined }, ""],
    [{ ids: [] }, ""],
    [{ page: 2, includeOrders: false }, "?page=2&includeOrders=false"],
    [
      { "startDate[gte]": "2026-11-25T10:00:00+01:00" },
      "?startDate%5Bgte%5D=2026-11-25T10%3A00%3A00%2B01%3A00",
    ],
    [{ activity: ["Yoga & Pilates", "Tennis"] }, "?activity=Yoga+%26+Pilates&activity=Tennis"],
    [{ q: "" }, "?q="],
  ])("%j becomes %j", (query, text) => {
    expect(addressFor("/orders", {}, query)).toEqual({ url: `${base}/orders${text}` });
  });
});

test.each([
  [2048, true],
  [2049, false],
])("a URL of %d characters is accepted: %s", (length, isAccepted) => {
  const path = `/${"a".repeat(length - base.length - 1)}`;
  const issue = { path: "", message: expect.stringContaining("2049 characters") };
  expect(addressFor(path)).toEqual(isAccepted ? { url: base + path } : { issue });
});
