import { describe, expect, test } from "vitest";
import {
  collectionUrl,
  collectionUrls,
  isUrl,
  memberUrl,
  ReferenceReader,
  readReference,
} from "../../src/transport/reference.ts";

const orders = "https://book.imin.co/api/v2/orders";

describe("an order's identifier is read from", () => {
  test.each<[value: unknown, identifier: string]>([
    ["1741", "1741"],
    ["a/b c", "a/b c"],
    ["urn:uuid:1741", "urn:uuid:1741"],
    [`${orders}/1741`, "1741"],
    [`${orders}/a%2Fb`, "a/b"],
    [`${orders}/..%2F..`, "../.."],
    [`${orders}/1741?page=2#top`, "1741"],
    [`HTTPS://BOOK.imin.co:443/api/v2/orders/1741`, "1741"],
    [{ identifier: "1741" }, "1741"],
    [{ identifier: "1741", id: `${orders}/other` }, "1741"],
    [{ id: `${orders}/1741` }, "1741"],
    [{ identifier: "", id: `${orders}/1741` }, "1741"],
    [{ identifier: [], id: `${orders}/1741` }, "1741"],
  ])("%j", (value, identifier) => {
    expect(readReference(value, orders)).toEqual({ identifier });
  });
});

const notAnIdentifier = 'must be an identifier other than "", "." or ".."';
const notBelow = `must be an identifier, or a URL of the form ${orders}/{identifier}`;
const remedy = "pass imin's identifier as a string, its URL at imin, or the result of an earlier call";
const withoutIdentity = `is an object without imin's id or identifier: ${remedy}`;

describe("no identifier is read from", () => {
  test.each<[value: unknown, issue: string]>([
    [undefined, "is required"],
    [null, "is required"],
    [{}, withoutIdentity],
    [[], "is a list: pass one of its elements"],
    [1741, `is a number: ${remedy}`],
    [true, `is a boolean: ${remedy}`],
    [{ id: 1741 }, withoutIdentity],
    [{ id: { id: "1741" } }, withoutIdentity],
    [{ id: "1741" }, withoutIdentity],
    [{ type: "OrderItem", identifier: "1741" }, "is an OrderItem: pass orderIdentifierOf(item)"],
    [{ type: "Person", identifier: "1741" }, "is a Person"],
    ["", notAnIdentifier],
    ["  ", notAnIdentifier],
    [".", notAnIdentifier],
    ["..", notAnIdentifier],
    ["\ud83c", notAnIdentifier],
    [orders, notBelow],
    [`${orders}/`, notBelow],
    [`${orders}/%2E%2E`, notBelow],
    [`${orders}/%20`, notBelow],
    [`${orders}/1741/items/1`, notBelow],
    [`${orders}/%E0%A4%A`, notBelow],
    [`${orders}-archive/1741`, notBelow],
    ["https://book.imin.co/api/v2/receipts/1741", notBelow],
    ["http://book.imin.co/api/v2/orders/1741", notBelow],
    ["https://book.imin.co:8443/api/v2/orders/1741", notBelow],
    ["https://book.imin.co.evil.example/api/v2/orders/1741", notBelow],
    ["https://book.imin.co@evil.example/api/v2/orders/1741", notBelow],
    ["https://user@book.imin.co/api/v2/orders/1741", notBelow],
    ["https://:password@book.imin.co/api/v2/orders/1741", notBelow],
    ["https://evil.example/?https://book.imin.co/api/v2/orders/1741", notBelow],
    ["ftp://book.imin.co/api/v2/orders/1741", notBelow],
    ["https://", notBelow],
  ])("%j", (value, issue) => {
    expect(readReference(value, orders)).toEqual({ issue });
  });
});

const accounts = "https://book.imin.co/api/v2/customer-accounts";

test.each<[type: string, collection: string, issue: string | undefined]>([
  ["Order", orders, undefined],
  ["Order", accounts, "is an Order"],
  ["OrderItem", accounts, "is an OrderItem"],
  ["OrderItem", `${orders}/1/order-items`, undefined],
  ["Invoice", orders, "is an Invoice"],
  ["CustomerAccount", orders, "is a CustomerAccount"],
  ["CustomerAccount", accounts, undefined],
  ["Person", accounts, undefined],
  ["imin:Order", accounts, undefined],
  ["toString", accounts, undefined],
])("an object of type %s, where one of %s is needed: %s", (type, collection, issue) => {
  const expected = issue === undefined ? { identifier: "1741" } : { issue };
  expect(readReference({ type, identifier: "1741" }, collection)).toEqual(expected);
});

test("a reference may be below any of the collection's URLs", () => {
  const other = "https://test.imin.co/api/v2/orders";
  expect(readReference(`${other}/1741`, orders, other)).toEqual({ identifier: "1741" });
  expect(readReference({ id: `${other}/1741` }, orders, other)).toEqual({ identifier: "1741" });
  expect(readReference("https://third.imin.co/orders/1", orders, other)).toEqual({ issue: notBelow });
});

test.each<[value: unknown, isOne: boolean]>([
  ["https://imin.co", true],
  ["HTTP://", true],
  ["web+imin.x-1://a", true],
  ["1ttp://a", false],
  [" https://a", false],
  ["urn:uuid:1", false],
  ["https:/a", false],
  [new URL("https://imin.co"), false],
])("%s is meant as a URL: %s", (value, isOne) => {
  expect(isUrl(value)).toBe(isOne);
});

test("the URLs of a collection and of its members", () => {
  expect(collectionUrl("https://book.imin.co", "/orders/{order}")).toBe("https://book.imin.co/orders");
  expect(collectionUrl("https://a.example", "/a/{a}/b/{b}")).toBe("https://a.example/a/{a}/b");
  expect(collectionUrls(["https://a.example", "https://b.example"], "/orders/{order}")).toEqual([
    "https://a.example/orders",
    "https://b.example/orders",
  ]);
  expect(memberUrl([orders, "https://b.example"], "a/b")).toBe(`${orders}/a%2Fb`);
});

describe("several references are read with all their problems", () => {
  test("as identifiers", () => {
    const reader = new ReferenceReader();
    expect(reader.read("order", "1741", [orders])).toBe("1741");
    expect(reader.read("other", "", [orders])).toBe("");
    expect(reader.read("last", undefined, [orders])).toBe("");
    expect(reader.issues).toEqual([
      { path: "other", message: notAnIdentifier },
      { path: "last", message: "is required" },
    ]);
  });

  test.each<[value: unknown, url: string]>([
    ["1 741", `${orders}/1%20741`],
    [`${orders}/1741?page=2`, `${orders}/1741`],
    [{ identifier: "1741" }, `${orders}/1741`],
    [{ identifier: "1741", id: "1741" }, `${orders}/1741`],
    [{ identifier: "1741", id: `${orders}/other` }, `${orders}/other`],
    [{ id: `${orders}/1741` }, `${orders}/1741`],
  ])("%j as the URL %s", (value, url) => {
    const reader = new ReferenceReader();
    expect(reader.readUrl("order", value, [orders])).toBe(url);
    expect(reader.issues).toEqual([]);
  });

  test.each<[value: unknown, message: string]>([
    [{ identifier: "1741", id: "https://evil.example/1741" }, notBelow],
    [{ identifier: ".", id: `${orders}/1741` }, notAnIdentifier],
    [{ identifier: ".", id: "https://evil.example/1741" }, notAnIdentifier],
    [null, "is required"],
    [{}, withoutIdentity],
  ])("%j as a problem", (value, message) => {
    const reader = new ReferenceReader();
    reader.readUrl("order", value, [orders]);
    expect(reader.issues).toEqual([{ path: "order", message }]);
  });
});
