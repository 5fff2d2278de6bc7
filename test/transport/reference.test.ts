import { describe, expect, test } from "vitest";
import { readReference } from "../../src/transport/reference.ts";

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
