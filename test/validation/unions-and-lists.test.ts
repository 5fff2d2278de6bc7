import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { withFastPath } from "../../src/validation/with-fast-path.ts";
import { whilePolluted } from "../support/while-polluted.ts";
import { differencesOf } from "./differences-of.ts";

describe("a value of several possible kinds", () => {
  const slot = z.looseObject({ type: z.literal("Slot"), uses: z.number() });
  const session = z.looseObject({ type: z.literal(["Session", "Event"]), name: z.string() });
  const other = z.looseObject({ type: z.optional(z.string()), name: z.optional(z.number()) });
  const custom = z.custom((type) => String(type).startsWith("acme:"));
  const text = z.string();

  test.each<[string, z.ZodMiniType, unknown, string[]]>([
    ["a string or an object: a string", z.union([text, slot]), "a", []],
    ["a string or an object: an object", z.union([text, slot]), { type: "Slot", uses: 5 }, []],
    [
      "a string or an object: an object of another type",
      z.union([text, slot]),
      { type: "Place", uses: "5" },
      ['type: must be "Slot"', "uses: must be a number, not a string"],
    ],
    [
      "one of three types: another type",
      z.union([slot, z.looseObject({ type: z.optional(z.literal("A")) }), z.looseObject({ type: custom })]),
      { type: "Place" },
      ['type: must be "Slot" or "A"'],
    ],
    [
      "a string or an object: a wrong object",
      z.union([text, slot]),
      { type: "Slot", uses: "5" },
      ["uses: must be a number, not a string"],
    ],
    [
      "a string or an object: neither",
      z.union([text, slot]),
      5,
      [": must be a string or object, not a number"],
    ],
    [
      "two objects or a string, in a union of unions: none",
      z.union([z.union([slot, session]), text]),
      [],
      [": must be an object or string, not a list"],
    ],
    ["two objects: the second", z.union([slot, session]), { type: "Event", name: "a" }, []],
    [
      "two objects: the second, which is wrong",
      z.union([slot, session]),
      { type: "Session", name: 5 },
      ["name: must be a string, not a number"],
    ],
    [
      "two objects: another type",
      z.union([slot, session]),
      { type: "Place" },
      ['type: must be "Slot" or "Session" or "Event"'],
    ],
    ["two objects: no type", z.union([slot, session]), {}, ["type: is required"]],
    ["a type and any object: an object of the type", z.union([slot, other]), { type: "Slot", uses: 5 }, []],
    ["a type and any object: another object", z.union([slot, other]), { type: "Place", name: 5 }, []],
    [
      "a type and any object: an object that fits only the second",
      z.union([slot, other]),
      { type: "Slot", name: 5 },
      [],
    ],
    [
      "a type and any object: an object that fits neither",
      z.union([slot, other]),
      { type: "Slot", name: "a" },
      ["name: must be a number, not a string"],
    ],
    [
      "an object without a type",
      z.union([z.looseObject({ a: text }), z.looseObject({ b: text })]),
      { a: "a" },
      [],
    ],
    ["a list or its element: a list", z.union([z.array(text), text]), ["a"], []],
    [
      "a list or its element: a wrong list",
      z.union([z.array(text), text]),
      ["a", 5],
      ["[1]: must be a string, not a number"],
    ],
    ["a number or a boolean: a boolean", z.union([z.number(), z.boolean()]), false, []],
    [
      "a number or a boolean: infinite",
      z.union([z.number(), z.boolean()]),
      Infinity,
      [": must be a number, not a number"],
    ],
    ["a literal or a number: the literal", z.union([z.literal("a"), z.number()]), "a", []],
    ["a literal or a number: a number", z.union([z.literal("a"), z.number()]), 5, []],
    [
      "a string or an object: a bigint",
      z.union([text, slot]),
      5n,
      [": must be a string or object, not a bigint"],
    ],
    [
      "a property that may be absent or a number: undefined",
      z.looseObject({ a: z.union([z.optional(text), z.number()]) }),
      { a: undefined },
      [],
    ],
    ["text or anything", z.union([text, z.unknown()]), null, []],
  ])("%s", (_, schema, value, differences) => {
    expect(differencesOf(schema, value)).toEqual(differences);
  });
});

test("the issues of a union have the codes of zod's", () => {
  const codesOf = (value: unknown) => {
    const a = z.looseObject({ type: z.literal("A") });
    const b = z.looseObject({ type: z.literal("B") });
    const result = withFastPath<unknown>(z.union([a, b]))["~standard"].validate(value);
    return result instanceof Promise ? [] : result.issues?.map((issue) => Reflect.get(issue, "code"));
  };
  expect(codesOf(5)).toEqual(["invalid_type"]);
  expect(codesOf({ type: "C" })).toEqual(["invalid_value"]);
});

test("a type that a library adds to every object is not the type of a value", async () => {
  const slot = z.looseObject({ type: z.literal("Slot"), uses: z.number() });
  const other = z.looseObject({ type: z.optional(z.literal("Other")), name: z.string() });
  await whilePolluted({ type: "Slot" }, () => {
    expect(differencesOf(z.union([slot, other]), { name: "a" })).toEqual([]);
    expect(differencesOf(z.union([slot, other]), { name: 5 })).toEqual([
      "name: must be a string, not a number",
    ]);
  });
});

describe("the differences of a list", () => {
  const schema = z.looseObject({
    items: z.array(
      z.looseObject({ name: z.string(), age: z.optional(z.number()), tags: z.optional(z.array(z.string())) }),
    ),
    name: z.optional(z.string()),
  });
  const value = { items: [{ name: 5 }, { name: 5, age: "5", tags: ["a", 5, 5] }, { tags: [5] }], name: 5 };

  test("are all reported", () => {
    expect(differencesOf(schema, value).map((text) => text.split(":", 1)[0])).toEqual([
      ...[
        "items[0].name",
        "items[1].name",
        "items[1].age",
        "items[1].tags[1]",
        "items[1].tags[2]",
        "items[2].tags[0]",
      ],
      ...["items[2].name", "name"],
    ]);
  });

  test("are reported once for all items if that is requested", () => {
    expect(differencesOf(schema, value, true).map((text) => text.split(":", 1)[0])).toEqual([
      "items[0].name",
      "items[1].age",
      "items[1].tags[1]",
      "name",
    ]);
  });
});
