import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Issue } from "imin-sdk";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { describeIssue } from "../../src/validation/describe-issue.ts";

function issuesOf(schema: StandardSchemaV1, value: unknown): readonly Issue[] | undefined {
  const result = schema["~standard"].validate(value);
  if (result instanceof Promise) throw new TypeError("The schema should not be asynchronous.");
  return result.issues?.flatMap((issue) => describeIssue(issue, value));
}

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
