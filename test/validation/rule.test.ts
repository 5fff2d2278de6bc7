import { describe, expect, test } from "vitest";
import { kindOfValue } from "../../src/validation/kind-of-value.ts";
import { formatPath, valueAt } from "../../src/validation/path.ts";
import { referenceProblem } from "../../src/validation/reference-problem.ts";
import { brokenRules, oneOf, optional, unknownProperties, wholeNumber } from "../../src/validation/rule.ts";

describe("a whole number", () => {
  const cases: readonly [unknown, boolean][] = [
    [1, true],
    [2, true],
    [50, true],
    [0, false],
    [51, false],
    [-1, false],
    [1.5, false],
    ["2", false],
    [Number.NaN, false],
    [undefined, false],
  ];

  test.each(cases)("from 1 to 50 may be %s: %s", (value, fits) => {
    expect(wholeNumber(1, 50).fits(value)).toBe(fits);
  });

  test("from 1 may be as large as can be written exactly", () => {
    expect(wholeNumber(1).fits(1)).toBe(true);
    expect(wholeNumber(1).fits(Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(wholeNumber(1).fits(0)).toBe(false);
    expect(wholeNumber(1).fits(Number.POSITIVE_INFINITY)).toBe(false);
  });

  test("is described with its limits", () => {
    expect(wholeNumber(1, 50).message).toBe("must be a whole number from 1 to 50");
    expect(wholeNumber(0).message).toBe("must be a whole number from 0");
  });
});

describe("a choice", () => {
  const method = oneOf(["GET", "PUT"]);

  test("is one of the values, in this spelling", () => {
    expect(["GET", "PUT", "get", "", undefined, ["GET"]].map(method.fits)).toStrictEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(method.message).toBe('must be one of "GET", "PUT"');
  });

  test("may be missing if it is optional", () => {
    expect(optional(method).fits(undefined)).toBe(true);
    expect(optional(method).fits("PUT")).toBe(true);
    expect(optional(method).fits(null)).toBe(false);
    expect(optional(method).message).toBe(method.message);
  });
});

describe("rules for an object's properties", () => {
  const rules = { limit: optional(wholeNumber(1, 50)), mode: oneOf(["a", "b"]) };

  test("report each property that breaks its rule", () => {
    const mode = 'must be one of "a", "b"';
    expect(brokenRules(rules, { limit: 5, mode: "a", other: 1 })).toStrictEqual([]);
    expect(brokenRules(rules, {})).toStrictEqual([{ path: "mode", message: mode }]);
    expect(brokenRules(rules, { limit: 51, mode: "c" }, "geo.")).toStrictEqual([
      { path: "geo.limit", message: "must be a whole number from 1 to 50" },
      { path: "geo.mode", message: mode },
    ]);
  });

  test("report each property that is not known", () => {
    expect(unknownProperties({ limit: 5 }, ["limit"])).toStrictEqual([]);
    expect(unknownProperties({ limits: 5, mode: "a", pages: 1 }, ["limit", "mode"], "geo.")).toStrictEqual([
      { path: "geo.limits", message: "is not a property of this query: there are limit, mode" },
      { path: "geo.pages", message: "is not a property of this query: there are limit, mode" },
    ]);
    expect(unknownProperties({ limits: 5 }, ["limit"])).toStrictEqual([
      { path: "limits", message: "is not a property of this query: there is limit" },
    ]);
  });

  test.each([["text"], [null], [undefined], [5]])("find no unknown property in %j", (query) => {
    expect(unknownProperties(query, ["limit"])).toStrictEqual([]);
  });
});

describe("a value that identifies nothing at imin", () => {
  const remedy = "pass imin's identifier as a string, its URL at imin, or the result of an earlier call";
  const anonymous = `is an object without imin's id or identifier: ${remedy}`;

  test.each<[unknown, string]>([
    [undefined, "is required"],
    [null, "is required"],
    [5, `is a number: ${remedy}`],
    [true, `is a boolean: ${remedy}`],
    [["1"], "is a list: pass one of its elements"],
    [{}, anonymous],
    [{ customerIdentifier: "1" }, "is an object: pass only its customerIdentifier"],
    [{ customerIDENTIFIER: "1", name: "Louis" }, "is an object: pass only its customerIDENTIFIER"],
    [{ customerIdentifier: "1", orderIdentifier: "2" }, anonymous],
    [{ identifierOfCustomer: "1" }, anonymous],
    [{ customerIdentifiers: ["1"] }, anonymous],
    [{ "my identifier": "1" }, anonymous],
    [{ ["a".repeat(41)]: "1", [`${"a".repeat(41)}identifier`]: "1" }, anonymous],
  ])("%j is described without its value", (value, problem) => {
    expect(referenceProblem(value)).toBe(problem);
  });

  test("may be a promise or a function", () => {
    expect(referenceProblem(Promise.resolve("1"))).toBe("is a Promise: await it first");
    expect(referenceProblem(() => "1")).toBe(`is a function: ${remedy}`);
  });
});

test.each([
  [undefined, "undefined"],
  [null, "null"],
  [[], "a list"],
  [{}, "an object"],
  ["", "a string"],
  [0, "a number"],
  [false, "a boolean"],
])("the kind of %j is %s", (value, kind) => {
  expect(kindOfValue(value)).toBe(kind);
});

test("a path has dots before names and brackets around indexes", () => {
  const path = ["imin:initialOrder", "orderedItem", 0, "acceptedOffer"];
  expect(formatPath(path)).toBe("imin:initialOrder.orderedItem[0].acceptedOffer");
  expect(formatPath([0, "name"])).toBe("[0].name");
  expect(formatPath([Symbol("a")])).toBe("Symbol(a)");
  expect(formatPath([])).toBe("");
  const value = { "imin:initialOrder": { orderedItem: [{ acceptedOffer: 5 }] } };
  expect(valueAt(value, path)).toBe(5);
  expect(valueAt(value, ["imin:initialOrder", "orderedItem", 1, "acceptedOffer"])).toBeUndefined();
});
