import type { StandardSchemaV1 } from "@standard-schema/spec";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import * as mini from "zod/mini";
import { failureOf } from "../support/failure-of.ts";
import { createObservedClient } from "../support/observed-client.ts";

/** The issues of a response, as `path: message`, with a schema of the caller. */
async function issuesOf(schema: StandardSchemaV1, body: unknown): Promise<readonly string[]> {
  const { imin } = createObservedClient({ body }, { responseValidation: "strict", logLevel: "off" });
  const { issues } = await failureOf(imin.request({ path: "/x", schema }), "response");
  return issues.map(({ path, message }) => `${path}: ${message}`);
}

describe("an issue of a caller's schema has the path and the type, not the value or the message", () => {
  test.each<[string, StandardSchemaV1]>([
    ["zod", z.object({ name: z.string("Louis?"), list: z.array(z.object({ age: z.number() })) })],
    [
      "zod/mini",
      mini.object({ name: mini.string("Louis?"), list: mini.array(mini.object({ age: mini.number() })) }),
    ],
  ])("of %s", async (_, schema) => {
    expect(await issuesOf(schema, { name: 5, list: [{ age: "Louis" }, {}, "Louis"] })).toEqual([
      "name: must be of type string: it is a number",
      "list[0].age: must be of type number: it is a string",
      "list[1].age: is required",
      "list[2]: must be of type object: it is a string",
    ]);
  });

  test("of valibot", async () => {
    const schema = v.object({ name: v.string("Louis?"), list: v.array(v.object({ age: v.number() })) });
    expect(await issuesOf(schema, { name: 5, list: [{ age: "Louis" }, {}] })).toEqual([
      "name: does not match the schema: it is a number",
      "list[0].age: does not match the schema: it is a string",
      "list[1].age: is required",
    ]);
  });

  test("that checks more than the type", async () => {
    const schema = z.object({ name: z.string().min(9, "Louis is too short"), kind: z.enum(["a"]) });
    expect(await issuesOf(schema, { name: "Louis", kind: "Louis" })).toEqual([
      "name: does not match the schema: it is a string",
      "kind: does not match the schema: it is a string",
    ]);
  });

  test("of the whole response", async () => {
    expect(await issuesOf(z.array(z.string()), { name: "Louis" })).toEqual([
      ": must be of type array: it is an object",
    ]);
  });

  test("of another library, whose messages quote the value", async () => {
    const schema = v.object({
      email: v.pipe(v.string(), v.email()),
      age: v.pipe(v.number(), v.minValue(18)),
      kind: v.picklist(["a"]),
      nested: v.pipe(
        v.object({ name: v.string() }),
        v.check(
          () => false,
          ({ input }) => `Refused ${input.name}`,
        ),
      ),
    });
    const value = { email: "louis at imin", age: 17, kind: "Louis Wu", nested: { name: "Louis" } };
    expect(await issuesOf(schema, value)).toEqual([
      "email: does not match the schema: it is a string",
      "age: does not match the schema: it is a number",
      "kind: does not match the schema: it is a string",
      "nested: does not match the schema: it is an object",
    ]);
  });

  test("of an asynchronous schema", async () => {
    const schema = v.pipeAsync(
      v.object({ name: v.string() }),
      v.forwardAsync(
        v.checkAsync(async () => false, "Louis is not known"),
        ["name"],
      ),
    );
    expect(await issuesOf(schema, { name: "Louis" })).toEqual([
      "name: does not match the schema: it is a string",
    ]);
  });
});

test("a response that fits a caller's schema is the schema's output", async () => {
  const { imin } = createObservedClient({ body: { age: "5" } }, { responseValidation: "strict" });
  const schema = z.object({ age: z.coerce.number() });
  expect(await imin.request({ path: "/x", schema })).toEqual({ age: 5 });
});

describe("a name that may be data becomes *", () => {
  const age = z.object({ age: z.number() });
  const louis = { louis: { age: "x" } };
  const wrong = "must be of type number: it is a string";

  test.each<[string, StandardSchemaV1, unknown, string]>([
    ["a record's key", z.record(z.string(), age), louis, `*.age: ${wrong}`],
    [
      "a record in a property",
      z.object({ of: z.record(z.string(), age) }),
      { of: louis },
      `of.*.age: ${wrong}`,
    ],
    ["a catchall's key", z.object({}).catchall(age), louis, `*.*: ${wrong}`],
    [
      "valibot's record's key",
      v.record(v.string(), v.object({ age: v.number() })),
      louis,
      "*.age: does not match the schema: it is a string",
    ],
  ])("such as %s", async (_, schema, body, issue) => {
    expect(await issuesOf(schema, body)).toEqual([issue]);
  });

  test("and so does every name of a library that does not show its schemas", async () => {
    const path = ["list", { key: 0 }, { key: "age" }];
    const schema: StandardSchemaV1 = {
      "~standard": {
        version: 1,
        vendor: "another",
        validate: () => ({ issues: [{ message: "Louis", path }, { message: "Louis" }] }),
      },
    };
    expect(await issuesOf(schema, { list: [{ age: "Louis" }] })).toEqual([
      "*[0].*: does not match the schema: it is a string",
      ": does not match the schema: it is an object",
    ]);
  });
});

describe("a declared name is kept through schemas that are", () => {
  const age = z.object({ type: z.literal("a"), age: z.number() });
  const other = z.object({ type: z.literal("b") });
  const vAge = v.object({ type: v.literal("a"), age: v.number() });
  interface Tree {
    age: number;
    child?: Tree | undefined;
  }
  const tree: z.ZodType<Tree> = z.object({ age: z.number(), child: z.optional(z.lazy(() => tree)) });

  test.each<[string, StandardSchemaV1]>([
    ["optional", z.object({ a: age.optional() })],
    ["nullable", z.object({ a: age.nullable() })],
    ["lazy", z.object({ a: z.lazy(() => age) })],
    [
      "all of these",
      z.object({ a: z.lazy(() => age.nullable().default({ type: "a", age: 5 }).readonly()).optional() }),
    ],
    ["piped", z.object({ a: age.pipe(z.transform(String)) })],
    ["the left of an intersection", z.object({ a: z.intersection(age, z.object({})) })],
    ["the right of an intersection", z.object({ a: z.intersection(z.object({}), age) })],
    ["one of a union", z.object({ a: z.discriminatedUnion("type", [other, age]) })],
    ["recursive", z.object({ a: tree })],
  ])("%s", async (_, schema) => {
    expect(await issuesOf(schema, { a: { type: "a", age: "Louis" } })).toEqual([
      "a.age: must be of type number: it is a string",
    ]);
  });

  test.each<[string, StandardSchemaV1]>([
    ["optional", v.object({ a: v.optional(vAge) })],
    ["nullable", v.object({ a: v.nullable(vAge) })],
    ["part of an intersection", v.object({ a: v.intersect([v.object({}), vAge]) })],
    ["one of a union", v.object({ a: v.variant("type", [v.object({ type: v.literal("b") }), vAge]) })],
    ["lazy", v.object({ a: v.lazy(() => vAge) })],
    ["piped", v.object({ a: v.pipe(vAge, v.readonly()) })],
  ])("%s, of valibot", async (_, schema) => {
    expect(await issuesOf(schema, { a: { type: "a", age: "Louis" } })).toEqual([
      "a.age: does not match the schema: it is a string",
    ]);
  });

  test("unless that depends on the value, in which case no name is kept", async () => {
    const schema = v.object({ a: v.lazy((input) => (Object(input).type.length > 0 ? vAge : vAge)) });
    expect(await issuesOf(schema, { a: { type: "a", age: "Louis" } })).toEqual([
      "a.*: does not match the schema: it is a string",
    ]);
  });

  test("in a list of lists", async () => {
    const schema = z.object({ a: z.array(z.array(age)) });
    expect(
      await issuesOf(schema, {
        a: [
          [
            { type: "a", age: 5 },
            { type: "a", age: "Louis" },
          ],
        ],
      }),
    ).toEqual(["a[0][1].age: must be of type number: it is a string"]);
  });

  test("unless they never end", async () => {
    const endless = {
      _zod: { def: { getter: (): unknown => endless } },
      "~standard": {
        version: 1,
        vendor: "another",
        validate: () => ({ issues: [{ message: "Louis", path: ["name"] }] }),
      },
    } as const;
    expect(await issuesOf(endless, { name: "Louis" })).toEqual([
      "*: does not match the schema: it is a string",
    ]);
  });
});
