import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { checkNow } from "../../src/validation/check.ts";

const issuesOf = (schema: z.ZodMiniType, value: unknown) => checkNow(schema, value).issues;

test("describes values that are missing, of the wrong type or not allowed", () => {
  const schema = z.strictObject({
    text: z.string(),
    list: z.array(z.number()),
    one: z.literal(["a", "b"]),
    checked: z.string().check(z.minLength(3, "must have three letters")),
  });
  expect(issuesOf(schema, { list: [1, "2"], one: "c", checked: "ab", other: 1 })).toEqual([
    { path: "text", message: "is required" },
    { path: "list[1]", message: "must be a number" },
    { path: "one", message: 'must be "a" or "b"' },
    { path: "checked", message: "must have three letters" },
    { path: "other", message: "is not a known property here: check its spelling or omit it" },
  ]);
});

test("describes the variant whose type the value has", () => {
  const person = z.object({ type: z.literal("Person"), name: z.string() });
  const account = z.object({ type: z.literal("CustomerAccount"), customer: person });
  for (const schema of [z.union([person, account]), z.union([account, person])]) {
    expect(issuesOf(schema, { type: "Person", name: 5 })).toEqual([
      { path: "name", message: "must be a string" },
    ]);
    expect(issuesOf(schema, { type: "CustomerAccount", customer: { type: "Person" } })).toEqual([
      { path: "customer.name", message: "is required" },
    ]);
  }
});

test("describes the closest variant if the value has no type", () => {
  const schema = z.union([z.string(), z.object({ a: z.object({ b: z.string() }) })]);
  expect(issuesOf(schema, { a: { b: 5 } })).toEqual([{ path: "a.b", message: "must be a string" }]);
  expect(issuesOf(schema, 5)).toEqual([{ path: "", message: "is not valid" }]);
});

describe("of several variants that do not fit, the issues are those of", () => {
  const text = z.string();
  const a = z.object({ type: z.literal("A"), x: text });
  const deepB = z.object({ type: z.literal("B"), x: z.object({ y: text }) });
  const kindA = z.object({ type: z.literal("A"), x: z.literal("K") });
  const shallow = z.object({ x: text });
  const deep = z.object({ x: z.object({ y: text }) });
  const inner = z.object({ x: z.object({ type: z.literal("C"), y: text }) });

  test.each<[string, readonly z.ZodMiniType[], unknown, string, string]>([
    [
      "the one of its type, even if another has deeper issues",
      [a, deepB],
      { type: "A", x: { y: 5 } },
      "x",
      "string",
    ],
    ["the one whose issue is deepest", [shallow, deep], { x: { y: 5 } }, "x.y", "string"],
    ["the one that has the type of a part", [inner, text], { x: { type: "C", y: 5 } }, "x.y", "string"],
    [
      "the one of its type, even if that has another wrong value",
      [kindA, deepB],
      { type: "A", x: 5 },
      "x",
      "K",
    ],
    ["the only object", [text, z.number(), shallow], { x: 5 }, "x", "string"],
    ["the only list", [z.array(text), text], ["a", 5], "[1]", "string"],
  ])("%s", (_, variants, value, path, expected) => {
    const issue = { path, message: expected === "K" ? 'must be "K"' : `must be a ${expected}` };
    expect(issuesOf(z.union(variants), value)).toEqual([issue]);
    expect(issuesOf(z.union([...variants].reverse()), value)).toEqual([issue]);
    const below = { path: path.startsWith("[") ? `in${path}` : `in.${path}`, message: issue.message };
    expect(issuesOf(z.object({ in: z.union(variants) }), { in: value })).toEqual([below]);
  });

  test("the one whose deepest issue is deepest, with its other issues", () => {
    const several = z.object({ z: text, x: z.object({ y: text }) });
    const issues = [
      { path: "z", message: "is required" },
      { path: "x.y", message: "must be a string" },
    ];
    expect(issuesOf(z.union([several, shallow]), { x: { y: 5 } })).toEqual(issues);
    expect(issuesOf(z.union([shallow, several]), { x: { y: 5 } })).toEqual(issues);
  });

  test("the first of those that are equally close", () => {
    const other = z.object({ z: text });
    expect(issuesOf(z.union([shallow, other]), {})).toEqual([{ path: "x", message: "is required" }]);
    expect(issuesOf(z.union([other, shallow]), {})).toEqual([{ path: "z", message: "is required" }]);
  });

  test("no variant if the variants have a message together, or none was reached", () => {
    const named = z.union([shallow, z.number()], "must be an x or a number");
    expect(issuesOf(named, {})).toEqual([{ path: "", message: "must be an x or a number" }]);
    expect(issuesOf(z.union([text, z.number()]), null)).toEqual([{ path: "", message: "is not valid" }]);
  });
});

test("names each unknown property, with the path of its object", () => {
  const message = "is not a known property here: check its spelling or omit it";
  const schema = z.object({ list: z.array(z.strictObject({})) });
  expect(issuesOf(schema, { list: [{}, { a: 1, "b c": 2 }] })).toEqual([
    { path: "list[1].a", message },
    { path: "list[1].b c", message },
  ]);
});

test("says what a value must be", () => {
  const schema = z.object({
    array: z.array(z.unknown()),
    object: z.object({}),
    integer: z.int(),
    boolean: z.boolean(),
    one: z.literal(5),
    custom: z.custom(() => false),
  });
  const value = { array: 1, object: 1, integer: "1", boolean: 1, one: "5", custom: 1 };
  expect(issuesOf(schema, value)?.map(({ path, message }) => `${path} ${message}`)).toEqual([
    "array must be an array",
    "object must be an object",
    "integer must be a number",
    "boolean must be a boolean",
    "one must be 5",
    "custom is not valid",
  ]);
});
