import { expect, test } from "vitest";
import { identifierInUrl } from "../../src/transport/identifier-in-url.ts";

const orders = "https://book.imin.co/api/v2/orders";

test.each<[url: string, collection: string, identifier: string]>([
  [`${orders}/1741`, orders, "1741"],
  [`${orders}/a%2Fb%20c?page=2#top`, orders, "a/b c"],
  [`${orders}/1741`, "/orders", "1741"],
  ["https://other.example/deep/orders/1741", "/orders", "1741"],
  ["https://user:password@other.example/orders/1741", "/orders", "1741"],
  ["https://other.example/orders/orders/1741", "/orders", "1741"],
])("the identifier in %s below %s is %j", (url, collection, identifier) => {
  expect(identifierInUrl(url, collection)).toBe(identifier);
});

test.each<[url: string, collection: string]>([
  ["1741", orders],
  ["", "/orders"],
  [orders, orders],
  [`${orders}/`, orders],
  [`${orders}/1741/items`, orders],
  [`${orders}/%E0%A4%A`, orders],
  [`${orders}-archive/1741`, orders],
  [`${orders}/1741`, "/receipts"],
  ["https://other.example/orders", "/orders"],
  ["https://other.example/a/bcd/1741", "/orders"],
  ["https://other.example/orders/", "/orders"],
  ["https://other.example/orders/1741/items", "/orders"],
  ["http://book.imin.co/api/v2/orders/1741", orders],
  ["https://book.imin.co:8443/api/v2/orders/1741", orders],
  ["https://user@book.imin.co/api/v2/orders/1741", orders],
  ["https://:password@book.imin.co/api/v2/orders/1741", orders],
  ["https://evil.example/https://book.imin.co/api/v2/orders/1741", orders],
])("there is no identifier in %s below %s", (url, collection) => {
  expect(identifierInUrl(url, collection)).toBeUndefined();
});
