import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { checkDifferences } from "../../src/validation/check.ts";
import { checkInput } from "../../src/validation/check-input.ts";
import { emailAddress, filledText, textThat } from "../../src/validation/input-values.ts";
import { isTooLarge } from "../../src/validation/is-too-large.ts";
import { isolated } from "../../src/validation/isolated.ts";
import { whilePolluted } from "../support/while-polluted.ts";

const personSchema = z.strictObject({
  type: z.optional(z.literal("Person")),
  email: emailAddress,
  name: z.optional(filledText),
});
const issuesOf = (argument: unknown, name?: string) => checkInput(personSchema, argument, name).issues;

describe("an argument", () => {
  test("may have any of imin's spellings, and null for what is absent", () => {
    expect(checkInput(personSchema, { "@type": "Person", email: "a@b.co", name: null })).toEqual({
      value: { type: "Person", email: "a@b.co" },
      issues: [],
    });
  });

  test("that does not fit is described completely and not used", () => {
    expect(checkInput(personSchema, { email: "louis", name: "", age: 5 })).toEqual({
      value: undefined,
      issues: [
        { path: "email", message: "must be an email address" },
        { path: "name", message: "must not be empty" },
        { path: "age", message: "is not a known property here: check its spelling or omit it" },
      ],
    });
  });

  test("that is missing, a promise or too large is called by its name", () => {
    const tooLarge = "is nested too deeply, has more than 100,000 objects or contains itself";
    expect(issuesOf(undefined, "person")).toEqual([{ path: "", message: "person is required" }]);
    expect(issuesOf(undefined)).toEqual([{ path: "", message: "the argument is required" }]);
    expect(issuesOf(Promise.resolve({ email: "a@b.co" }), "person")).toEqual([
      { path: "", message: "person is a Promise: await it first" },
    ]);
    expect(issuesOf(nested(501), "person")).toEqual([{ path: "", message: `person ${tooLarge}` }]);
  });

  test("has only its own properties, even if a library adds some to every object", async () => {
    await whilePolluted({ email: "a@b.co" }, () => {
      expect(issuesOf({})).toEqual([{ path: "email", message: "is required" }]);
      const listSchema = z.object({ list: z.array(personSchema) });
      expect(checkInput(listSchema, { list: [{}] }).issues).toEqual([
        { path: "list[0].email", message: "is required" },
      ]);
    });
  });

  test("is described in the same words, whatever words the program gives to zod", () => {
    z.config({ customError: ({ input }) => `not ${input}` });
    try {
      expect(issuesOf({ email: 5 })).toEqual([{ path: "email", message: "must be a string" }]);
    } finally {
      z.config({ customError: undefined });
    }
  });

  test("may be an object of a class, whose getters count", () => {
    class Person {
      get email(): string {
        return "a@b.co";
      }
    }
    const schema = z.object({ email: emailAddress });
    expect(checkInput(schema, new Person()).value).toEqual({ email: "a@b.co" });
    expect(checkInput(z.object({ person: schema }), { person: new Person() }).issues).toEqual([]);
    expect(checkInput(z.object({ at: z.date() }), { at: new Date(0) }).value).toEqual({ at: new Date(0) });
  });

  test("that throws when it is read throws the same", () => {
    const error = new Error("not readable");
    const get = (): string => {
      throw error;
    };
    for (const prototype of [Object.prototype, { constructor: Date }]) {
      const argument = Object.create(prototype, { email: { enumerable: true, get } });
      expect(() => issuesOf(argument)).toThrow(error);
    }
  });
});

/** A list in a list in a list. */
function nested(levels: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

describe("a value is too large", () => {
  test("with more than 500 levels below the first", () => {
    expect(isTooLarge(nested(500))).toBe(false);
    expect(isTooLarge(nested(501))).toBe(true);
  });

  test("with more than 100,000 objects", () => {
    const list = (length: number) => Array.from({ length }, () => ({}));
    expect(isTooLarge(list(99_999))).toBe(false);
    expect(isTooLarge(list(100_000))).toBe(true);
    expect(isTooLarge([list(50_000), list(50_000)])).toBe(true);
  });

  test("if it contains itself", () => {
    const own: unknown[] = [];
    own.push(own);
    expect(isTooLarge(own)).toBe(true);
  });

  test("not because of many strings, numbers and nulls", () => {
    expect(isTooLarge(Array.from({ length: 200_000 }, (_, index) => [null, "a", index][index % 3]))).toBe(
      false,
    );
    expect(isTooLarge("a".repeat(200_000))).toBe(false);
    expect(isTooLarge(null)).toBe(false);
  });
});

describe("a text", () => {
  const issuesOfText = (schema: z.ZodMiniString, text: unknown) =>
    checkInput(z.object({ text: schema }), { text }).issues.map(({ message }) => message);

  test("may have 10,000 characters, whose format counts only if there are no more", () => {
    const even = textThat((text) => text.length % 2 === 0, "must be even");
    const odd = textThat((text) => text.length % 2 === 1, "must be odd");
    expect(issuesOfText(even, "a".repeat(10_000))).toEqual([]);
    expect(issuesOfText(odd, "a".repeat(10_000))).toEqual(["must be odd"]);
    expect(issuesOfText(even, "a".repeat(9_999))).toEqual(["must be even"]);
    expect(issuesOfText(even, "a".repeat(10_001))).toEqual(["must have at most 10,000 characters"]);
    expect(issuesOfText(even, 5)).toEqual(["must be a string"]);
  });

  test("may not be empty if it must be filled", () => {
    expect(issuesOfText(filledText, "")).toEqual(["must not be empty"]);
    expect(issuesOfText(filledText, " ")).toEqual([]);
  });

  test.each(["a@b.co", "louis.wu+gym@mail.imin.co", "@".padStart(64, "a").concat("imin.co"), "ä@ö.de"])(
    "'%s' is an email address",
    (text) => expect(issuesOfText(emailAddress, text)).toEqual([]),
  );

  test.each([
    "",
    "louis",
    "@imin.co",
    "louis@",
    "louis@imin",
    "louis@.co",
    "louis@imin.",
    "louis@@imin.co",
    "louis@wu@imin.co",
    "louis wu@imin.co",
    "louis@imin.co ",
    "louis@im\tin.co",
    "imin.co",
  ])("'%s' is not an email address", (text) => {
    expect(issuesOfText(emailAddress, text)).toEqual(["must be an email address"]);
  });
});

describe("a response", () => {
  const schema = z.object({ name: z.string(), tags: z.array(z.string()) });

  test("is described with the type of what differs, without the value", () => {
    expect(checkDifferences(isolated(schema), { name: 5, tags: "Louis" })).toEqual({
      issues: [
        { path: "name", message: "must be a string, not a number" },
        { path: "tags", message: "must be an array, not a string" },
      ],
    });
    expect(checkDifferences(isolated(schema), { tags: [null] })).toEqual({
      issues: [
        { path: "name", message: "is required" },
        { path: "tags[0]", message: "must be a string, not null" },
      ],
    });
    expect(checkDifferences(isolated(schema), { name: "a", tags: [] })).toEqual({
      value: { name: "a", tags: [] },
    });
  });

  test("is described in the same way by an asynchronous schema", async () => {
    const { validate } = isolated(schema)["~standard"];
    const asynchronous = {
      "~standard": { version: 1, vendor: "test", validate: async (value: unknown) => validate(value) },
    } as const;
    await expect(checkDifferences(asynchronous, { name: 5, tags: [] })).resolves.toEqual({
      issues: [{ path: "name", message: "must be a string, not a number" }],
    });
  });
});
