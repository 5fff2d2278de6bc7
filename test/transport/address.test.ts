import { describe, expect, test } from "vitest";
import { addressOf, encodeSegment } from "../../src/transport/address.ts";
import type { Endpoint, Query } from "../../src/transport/operation.ts";

const base = "https://book.imin.co/api/v2";

function addressFor(path: string, parameters: Record<string, string> = {}, query: Query = {}): unknown {
  return addressOf(endpointOf(path), { parameters, query, issues: [] }, base);
}

function endpointOf(path: string): Endpoint {
  return {
    name: "test",
    method: "GET",
    host: "booking",
    path,
    safety: "read",
    isSafeToRepeat: true,
    response: "any",
  };
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
    ["/", {}, "/"],
    ["/a.b/..c/d..", {}, "/a.b/..c/d.."],
    ["/...", {}, "/..."],
    ["/{a}/{a}", { a: "1" }, "/1/1"],
    ["/a/{}/b", { "": "1" }, "/a/1/b"],
  ])("%s with %j becomes %s", (path, parameters, url) => {
    expect(addressFor(path, parameters)).toEqual({ url: base + url });
  });

  const messages: Readonly<Record<string, string>> = {
    order: 'must be an identifier other than "", "." or ".."',
    path: 'must begin with "/" and have no query, fragment, white space or dot segments',
  };

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
    ["/orders/..", {}, "path"],
    ["/a/%2e", {}, "path"],
    ["x/orders", {}, "path"],
  ])("%j with %j is rejected at %s", (path, parameters, issuePath) => {
    const isGiven = Object.hasOwn(parameters, issuePath) || issuePath === "path";
    const message = isGiven ? messages[issuePath] : "is required";
    expect(addressFor(path, parameters)).toEqual({ issue: { path: issuePath, message } });
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
  const message = "makes the URL 2049 characters long; imin accepts at most 2048";
  const issue = { path: "", message };
  expect(addressFor(path)).toEqual(isAccepted ? { url: base + path } : { issue });
});

describe("a URL from an earlier response", () => {
  const follow = (url: string): unknown => addressOf(endpointOf("/orders"), { url, issues: [] }, base);

  test.each<[url: string, followed: string]>([
    [`${base}/orders?page=2`, `${base}/orders?page=2`],
    [`${base}/`, `${base}/`],
    ["HTTPS://BOOK.imin.co:443/api/v2/x/../orders", `${base}/orders`],
  ])("%s is followed as %s", (url, followed) => {
    expect(follow(url)).toEqual({ url: followed });
  });

  test.each([
    "",
    "/orders?page=2",
    base,
    `${base}x/orders`,
    `${base}/../orders`,
    "https://evil.example/api/v2/orders",
    "https://user@book.imin.co/api/v2/orders",
    "http://book.imin.co/api/v2/orders",
  ])("%j is not followed", (url) => {
    const message = `is not a URL below ${base}, so it is not followed`;
    expect(follow(url)).toEqual({ issue: { path: "url", message } });
  });

  test("of more than 2048 characters is not followed either", () => {
    expect(follow(`${base}/${"a".repeat(2048)}`)).toHaveProperty("issue.path", "");
  });
});

test.each<[value: unknown, segment: string | undefined]>([
  ["a b", "a%20b"],
  ["...", "..."],
  [" .", "%20."],
  [" ", undefined],
  [".", undefined],
  ["..", undefined],
  ["\udc00", undefined],
  [5, undefined],
  [["a"], undefined],
])("%j as a segment of a path is %j", (value, segment) => {
  expect(encodeSegment(value)).toBe(segment);
});
