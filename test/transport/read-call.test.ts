import { describe, expect, test } from "vitest";
import type { Call } from "../../src/transport/operation.ts";
import { readArguments, readCall } from "../../src/transport/read-call.ts";
import { failureOf } from "../support/failure-of.ts";

const read = (call: unknown) => readCall(() => call as Call);
const issuesOf = (call: unknown) => read(call).issues;

test("a call is read as plain data that cannot change later", () => {
  const parameters = { order: "1" };
  const ids = ["1", "2"];
  const body = { a: 1 };
  const call = read({ parameters, query: { ids, page: 2, all: true, none: undefined, no: null }, body });
  parameters.order = "2";
  ids.push("3");
  body.a = 2;
  expect(call).toEqual({
    parameters: { order: "1" },
    query: { ids: ["1", "2"], page: [2], all: [true], none: [], no: [] },
    body,
    json: '{"a":1}',
    issues: [],
  });
});

test("a call without anything has no query, no body and no issues", () => {
  expect(read({})).toEqual({ parameters: {}, query: {}, json: undefined, issues: [] });
});

describe("a query must be an object", () => {
  test.each([null, 5, "page=2", [], new Map(), new URLSearchParams("page=2"), () => {}])(
    "not %j",
    (query) => {
      const expected =
        query === null ? [] : [{ path: "query", message: "must be an object of names and values" }];
      expect(issuesOf({ query })).toEqual(expected);
    },
  );
});

describe("the value of a query's parameter", () => {
  test.each(["", "a", 0, -1.5, true, false, null, undefined, [], ["a", 1, true]])("may be %j", (value) => {
    expect(issuesOf({ query: { q: value } })).toEqual([]);
  });

  test.each([
    {},
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    Symbol("a"),
    () => {},
    [{}],
    ["a", null],
    [["a"]],
  ])("must not be %s", (value) => {
    const message = "must be a string, a number, true or false, or a list of them";
    expect(issuesOf({ query: { ok: 1, q: value } })).toEqual([{ path: "query.q", message }]);
  });
});

describe("a body", () => {
  test("that is undefined is none, and null is one", () => {
    expect(read({ body: undefined }).json).toBeUndefined();
    expect(read({ body: null }).json).toBe("null");
  });

  const unwritable =
    "cannot be written as JSON: it has a cycle, a BigInt, a function or a getter that throws";
  const tooLarge = "is nested too deeply, has more than 100,000 objects or contains itself";
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  test.each<[string, unknown, string]>([
    ["a BigInt", 1n, unwritable],
    ["an object with a BigInt", { a: 1n }, unwritable],
    ["a function", () => {}, unwritable],
    ["a symbol", Symbol("a"), unwritable],
    ["a cycle", cycle, tooLarge],
  ])("must not be %s", (_, body, message) => {
    const call = read({ body });
    expect(call.issues).toEqual([{ path: "body", message }]);
    expect(call.json).toBeUndefined();
  });
});

test("the issues of the arguments come first, and a query is not reported in addition", () => {
  const issues = [{ path: "customer", message: "is required" }];
  const call = read({ issues, query: { q: {} }, body: 1n });
  expect(call.issues.map(({ path }) => path)).toEqual(["customer", "body"]);
  expect(call.query).toEqual({});
  expect(issues).toHaveLength(1);
});

test("arguments that throw when read are an issue", async () => {
  const unreadable = {
    get query(): never {
      throw new RangeError("secret");
    },
  };
  expect(readCall(() => Promise.reject as never)).toMatchObject({ issues: [] });
  expect(issuesOf(unreadable)).toEqual([
    { path: "", message: "the arguments are nested too deeply or contain themselves" },
  ]);
  const thrown = readCall(() => {
    throw new Error("secret");
  });
  expect(thrown).toEqual({
    issues: [{ path: "", message: "a getter or proxy in the arguments threw an error" }],
  });
});

test("the issues of an error about the arguments are kept", async () => {
  const issues = [{ path: "a", message: "is wrong" }];
  const error = await failureOf(
    Promise.resolve().then(() => readArguments("test.call", () => ({ issues }))),
    "input",
  );
  expect(error).toMatchObject({ operation: "test.call", attempts: 0, issues });
  const again = readCall(() => {
    throw error;
  });
  expect(again).toEqual({ issues });
  expect(readArguments("test.call", () => ({})).issues).toEqual([]);
});
