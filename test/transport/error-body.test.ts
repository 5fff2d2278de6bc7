import { describe, expect, test } from "vitest";
import { type ErrorBody, readErrorBody } from "../../src/transport/error-body.ts";

describe("an error's type, description and request ID are read from", () => {
  test.each<[kind: string, body: unknown, read: Omit<ErrorBody, "itemErrors">]>([
    [
      "an OpenBookingError",
      { type: "UnknownOrderError", name: "Unknown", description: "No such order.", requestId: "r1" },
      { type: "UnknownOrderError", description: "No such order.", requestId: "r1" },
    ],
    [
      "its name, without a description",
      { type: "A", name: "Unknown" },
      { type: "A", description: "Unknown" },
    ],
    [
      "{ error: { type, details } }",
      { error: { type: "NotFound", details: "Nothing there." }, requestId: "r2" },
      { type: "NotFound", description: "Nothing there.", requestId: "r2" },
    ],
    [
      "several errors",
      {
        errors: [
          { type: "A", message: "one" },
          { type: "B", message: "two" },
        ],
      },
      { type: "A", description: "one; two" },
    ],
    [
      "several errors, some without words",
      { error: [5, null, { type: "A" }, { message: "two" }, [{ message: "three" }], "four"] },
      { type: "A", description: "two" },
    ],
    [
      "the details, if nothing else has words",
      { description: " ", name: [], message: 5, details: ["one", 2, "", "two"] },
      { description: "one; two" },
    ],
    ["a name before a message", { name: "one", message: "two", details: "three" }, { description: "one" }],
    ["a message before the details", { message: "two", details: "three" }, { description: "two" }],
    [
      "the error before the outer properties",
      {
        type: "A",
        description: "outer",
        requestId: "r1",
        error: { type: "B", message: "inner", requestId: "r2" },
      },
      { type: "B", description: "inner", requestId: "r2" },
    ],
    ["the outer request ID", { requestId: "r1", error: { type: "B" } }, { type: "B", requestId: "r1" }],
    ["error before errors", { error: "one", errors: "two" }, { description: "one" }],
    ["the outer words before those of error", { message: "one", error: "two" }, { description: "one" }],
    ["{ error: text }", { error: "Nothing there." }, { description: "Nothing there." }],
    ["{ error: [text] }", { error: ["one", "two"] }, { description: "one; two" }],
    ["{ message: text }", { message: "Forbidden" }, { description: "Forbidden" }],
    ["{ message: [text] }", { message: ["one", "two"] }, { description: "one; two" }],
    ["a list of one error", [{ type: "A", description: "one" }], { type: "A", description: "one" }],
    [
      "the outer properties, if the error has none",
      { error: { type: "A" }, message: "outer" },
      { type: "A", description: "outer" },
    ],
    ["text", " Bad gateway \n", { description: "Bad gateway" }],
    [
      "the title of an HTML page",
      "<html><title>\n502 Bad Gateway</title><h1>Sorry",
      { description: "502 Bad Gateway" },
    ],
    ["the text of an HTML page without a title", "<h1>Sorry</h1>", { description: "Sorry" }],
    ["text between other signs", "1 < 2 and 3 > 2, <>", { description: "1   2," }],
    [
      "a title with attributes, in capitals",
      '<TITLE lang="en">Down</TITLE><p>Sorry',
      { description: "Down" },
    ],
    [
      "a text with a title beyond its beginning",
      `${"a".repeat(4_993)}<title>x</title>`,
      { description: "a".repeat(4_993) },
    ],
    ["the beginning of a long text", "a".repeat(5_001), { description: "a".repeat(5_000) }],
    ["an empty string", "  ", {}],
    ["nothing", undefined, {}],
    ["null", null, {}],
    ["a number", 5, {}],
    ["an empty list", [], {}],
    ["properties of other types", { type: 5, description: {}, requestId: [], error: null }, {}],
    ["empty strings", { type: "", description: " ", error: "" }, {}],
  ])("%s", (_, body, read) => {
    expect(readErrorBody(body)).toEqual({ ...read, itemErrors: [] });
  });
});

describe("the errors of an order's items are read from", () => {
  test.each<[kind: string, orderedItem: unknown, read: ErrorBody]>([
    [
      "one error, not in a list",
      { position: 0, id: "item-1", error: { type: "OpportunityIsFullError", description: "It is full." } },
      {
        type: "OpportunityIsFullError",
        description: "orderedItem[0]: OpportunityIsFullError, It is full.",
        itemErrors: [
          {
            index: 0,
            position: 0,
            id: "item-1",
            type: "OpportunityIsFullError",
            description: "It is full.",
          },
        ],
      },
    ],
    [
      "only the items that have any",
      [{}, null, { error: [{ type: "A", name: "one" }, "not an error", { type: "B", instance: "/b" }] }],
      {
        type: "A",
        description: "orderedItem[2]: A, one; orderedItem[2]: B, /b",
        itemErrors: [
          { index: 2, type: "A", name: "one" },
          { index: 2, type: "B", instance: "/b" },
        ],
      },
    ],
  ])("%s", (_, orderedItem, read) => {
    expect(readErrorBody({ type: "Order", description: "An order.", orderedItem })).toEqual(read);
  });
});
