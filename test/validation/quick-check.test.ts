import type { StandardSchemaV1 } from "@standard-schema/spec";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { isolated } from "../../src/validation/isolated.ts";
import { withFastPath } from "../../src/validation/with-fast-path.ts";
import { whilePolluted } from "../support/while-polluted.ts";
import { differencesOf } from "./differences-of.ts";

const kinds: readonly (readonly [
  kind: string,
  z.ZodMiniType,
  fitting: unknown[],
  not: Record<string, unknown>,
])[] = [
  ["a string", z.string(), ["", "a"], { number: 5, null: null, list: ["a"] }],
  ["a number", z.number(), [0, -1.5], { string: "5", NaN: Number.NaN, infinity: Infinity }],
  ["a boolean", z.boolean(), [true, false], { string: "true", null: null }],
  ["a literal", z.literal(["a", 5]), ["a", 5], { string: "b", number: 6 }],
  ["anything", z.unknown(), [null, 5, {}, []], {}],
  ["even", z.custom((value) => Number(value) % 2 === 0), [2, 4], { number: 3 }],
  ["a list", z.array(z.string()), [[], ["a"]], { string: "a", object: { 0: "a", length: 1 }, item: [5] }],
  ["an object", z.looseObject({ a: z.string() }), [{ a: "a" }, { a: "", b: 1 }], { list: [], null: null }],
  ["absent", z.optional(z.string()), [undefined, "a"], { null: null, number: 5 }],
];

describe("a quick check of a value that should be", () => {
  test.each(kinds)("%s agrees with zod", (_, schema, fitting, others) => {
    const wrapped = z.looseObject({ value: schema });
    for (const value of fitting) expect(differencesOf(wrapped, { value })).toEqual([]);
    for (const value of Object.values(others)) {
      const own = differencesOf(wrapped, { value });
      expect(own).toHaveLength(1);
      const zods = wrapped["~standard"].validate({ value });
      if (zods instanceof Promise) throw new TypeError("The schema should not be asynchronous.");
      expect(own[0]).toMatch(/^value(\[0\])?: (must be|is not valid)/);
      expect(zods.issues).toHaveLength(1);
      expect(differencesOf(z.array(schema), [value, value])).toHaveLength(2);
    }
  });
});

test("a difference at 400 levels is found by checking each level once", () => {
  const schema = z.looseObject({
    get inner() {
      return z.optional(schema);
    },
    name: z.optional(z.string()),
  }) as z.ZodMiniType;
  let value: unknown = { name: 5 };
  for (let level = 0; level < 400; level += 1) value = { inner: value };
  expect(differencesOf(schema, value)).toEqual([
    `${"inner.".repeat(400)}name: must be a string, not a number`,
  ]);
});

describe("an object", () => {
  const schema = z.looseObject({
    name: z.string(),
    age: z.optional(z.number()),
    nick: z.optional(z.optional(z.string())),
    any: z.optional(z.unknown()),
  });

  test.each<[string, unknown, string[]]>([
    ["is complete", { name: "a", age: 5, nick: "b", any: null, other: {} }, []],
    ["lacks what is optional", { name: "a" }, []],
    [
      "has undefined for what is optional",
      { name: "a", age: undefined, nick: undefined, any: undefined },
      [],
    ],
    ["lacks what is required", { age: 5 }, ["name: is required"]],
    ["has undefined for what is required", { name: undefined }, ["name: is required"]],
    [
      "has several wrong properties",
      { name: 5, age: "5", nick: 5, other: 1 },
      [
        "name: must be a string, not a number",
        "age: must be a number, not a string",
        "nick: must be a string, not a number",
      ],
    ],
    ["is a list", [], [": must be an object, not a list"]],
    ["is null", null, [": must be an object, not null"]],
    ["is a string", "name", [": must be an object, not a string"]],
  ])("%s", (_, value, differences) => {
    expect(differencesOf(schema, value)).toEqual(differences);
  });

  test("has only its own properties, even if a library adds some to every object", async () => {
    await whilePolluted({ name: "a", age: "5" }, () => {
      expect(differencesOf(schema, Object.fromEntries([["name", "b"]]))).toEqual([]);
      expect(differencesOf(schema, {})).toEqual(["name: is required"]);
      expect(differencesOf(schema, { nick: 5 })).toEqual([
        "nick: must be a string, not a number",
        "name: is required",
      ]);
    });
  });

  test("may contain its own kind", () => {
    const person = z.looseObject({
      name: z.string(),
      get friend(): z.ZodMiniOptional<z.ZodMiniType> {
        return z.optional(person);
      },
    });
    expect(differencesOf(person, { name: "a", friend: { name: "b", friend: { name: "c" } } })).toEqual([]);
    expect(differencesOf(person, { name: "a", friend: { name: "b", friend: { name: 5 } } })).toEqual([
      "friend.friend.name: must be a string, not a number",
    ]);
  });
});

describe("a property with a check of zod's", () => {
  const schema = z.looseObject({
    name: z.optional(z.string().check(z.minLength(3, "must have three letters"))),
    list: z.optional(z.array(z.string()).check(z.minLength(1, "must not be empty"))),
    url: z.optional(z.url("must be a URL")),
  });

  test("is left to zod", () => {
    expect(differencesOf(schema, { name: "ab", list: [], url: "here" })).toEqual([
      "name: must have three letters",
      "list: must not be empty",
      "url: must be a URL",
    ]);
  });
});

describe("a quick check", () => {
  test("reports each place once, and checks it once, if requested", () => {
    let checks = 0;
    const strange = z.custom(() => {
      checks += 1;
      return false;
    });
    const schema = z.looseObject({
      items: z.array(z.looseObject({ name: z.string(), strange })),
      name: z.string(),
    });
    const item = { name: 5, strange: 1 };
    const value = { items: Array.from({ length: 1_000 }, () => item), name: 5 };
    const quickly = withFastPath<unknown>(schema)["~standard"];
    const paths = (options?: StandardSchemaV1.Options): unknown => {
      const result = quickly.validate(value, options);
      return "issues" in result && result.issues?.map(({ path }) => path?.join("."));
    };
    expect(paths({ libraryOptions: { eachPlaceOnce: true } })).toEqual([
      "items.0.name",
      "items.0.strange",
      "name",
    ]);
    // The fast path checks each part at most twice, and zod checks one part.
    expect(checks).toBeLessThanOrEqual(2_001);
    expect(paths()).toHaveLength(2_001);
  });

  test.each([
    ["a check that it passes", z.looseObject({ name: z.string().check(z.minLength(2)) }), { name: "ab" }],
    [
      "a check that returns another value than true",
      z.looseObject({ a: z.custom(() => 1 as never) }),
      { a: 1 },
    ],
    ["a check", z.looseObject({ name: z.string().check(z.minLength(3)) }), { name: "ab" }],
    ["a format", z.looseObject({ url: z.url() }), { url: "here" }],
    ["a number's format", z.looseObject({ count: z.int() }), { count: 1.5 }],
    ["rejection of other properties", z.strictObject({ name: z.string() }), { name: "a", other: 1 }],
    ["removal of other properties", z.object({ name: z.string() }), { name: "a", other: 1 }],
    ["a change", z.looseObject({ name: z.pipe(z.string(), z.transform(Number)) }), { name: "1" }],
    ["a default", z.looseObject({ name: z._default(z.string(), "a") }), {}],
  ])("leaves a schema with %s to zod", (_, schema, value) => {
    expect(withFastPath<unknown>(schema)["~standard"].validate(value)).toEqual(
      isolated<unknown>(schema)["~standard"].validate(value),
    );
  });
});
