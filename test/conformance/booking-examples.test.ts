import { join } from "node:path";
import { OpenBookingErrorSchema, OrderItemSchema, OrderSchema } from "imin-sdk/schemas";
import { describe, expect, it } from "vitest";
import { respell } from "../../src/json-ld/respell.ts";
import { dataModels, jsonFilesIn, readJson } from "./json-files.ts";

interface Example {
  type?: string;
  data?: Example;
  items?: Example[];
  orderedItem?: unknown[];
}

const folder = join(dataModels, "examples/booking_spec_examples");

/** Each example's document. For a feed, the documents in it. */
const documents = jsonFilesIn(folder).flatMap((name) => {
  const root = respell(readJson(folder, name)) as Example;
  const inFeed = root.items?.flatMap((item) => item.data ?? []);
  return (inFeed ?? [root]).map((document) => ({ name, document }));
});

const orders = documents.filter(({ document }) => document.type === "Order");
const items = documents.flatMap(({ name, document }) =>
  (document.orderedItem ?? []).map((item, index) => ({ name: `${name}, item ${index}`, item })),
);

describe("OpenActive's booking examples", () => {
  it("are found", () => {
    expect(orders.length).toBeGreaterThanOrEqual(7);
    expect(items.length).toBeGreaterThanOrEqual(15);
  });

  it.each(orders)("pass as an Order: $name", ({ document }) => {
    expect(OrderSchema.safeParse(document).error?.issues).toBeUndefined();
    expect(OrderSchema.parse(document)).toEqual(document);
  });

  it.each(items)("pass as an OrderItem: $name", ({ item }) => {
    expect(OrderItemSchema.safeParse(item).error?.issues).toBeUndefined();
    expect(OrderItemSchema.parse(item)).toEqual(item);
  });

  it("pass as an error", () => {
    const error = respell(readJson(folder, "error_response_example_1"));
    expect(OpenBookingErrorSchema.safeParse(error).error?.issues).toBeUndefined();
  });
});
