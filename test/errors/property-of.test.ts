import { describe, expect, test } from "vitest";
import {
  asText,
  isThenable,
  matches,
  ownPropertyOf,
  propertyOf,
  textOf,
} from "../../src/errors/property-of.ts";
import { whilePolluted } from "../support/while-polluted.ts";

const unreadable = {
  get name(): string {
    throw new Error("not readable");
  },
};
// biome-ignore lint/suspicious/noThenProperty: what makes a value a promise is tested here.
const withThen = (then: unknown): unknown => Object.fromEntries([["then", then]]);
const inherited = Object.create({ name: "Louis" });

describe("a property of a value that may be anything", () => {
  test.each([
    ["an object", { name: "Louis" }, "Louis", "Louis"],
    ["an object that inherits it", inherited, "Louis", undefined],
    ["a string", "Louis", undefined, undefined],
    ["null", null, undefined, undefined],
    ["undefined", undefined, undefined, undefined],
    ["an object that throws", unreadable, undefined, undefined],
  ])("of %s", (_, value, found, own) => {
    expect(propertyOf(value, "name")).toBe(found);
    expect(textOf(value, "name")).toBe(found);
    expect(ownPropertyOf(value, "name")).toBe(own);
  });

  test("is text only if it is a string", () => {
    expect(textOf({ name: 5 }, "name")).toBeUndefined();
    expect(asText(5)).toBeUndefined();
    expect(asText("")).toBe("");
  });

  test("matches a pattern only if it is a string", () => {
    expect(matches("Order", /^Order$/)).toBe(true);
    expect(matches("OrderItem", /^Order$/)).toBe(false);
    expect(matches(["Order"], /^Order$/)).toBe(false);
    expect(matches(undefined, /undefined/)).toBe(false);
  });

  test("makes a promise of everything with a method `then`, and of nothing else", () => {
    expect(isThenable(Promise.resolve())).toBe(true);
    expect(isThenable(withThen(() => {}))).toBe(true);
    expect(isThenable(withThen("later"))).toBe(false);
    expect(isThenable({})).toBe(false);
    expect(isThenable(undefined)).toBe(false);
  });
});

describe("a property that a library added to every object", () => {
  test("counts only for an object that has it itself", async () => {
    await whilePolluted({ name: "added" }, () => {
      expect(propertyOf({}, "name")).toBeUndefined();
      expect(propertyOf(inherited, "name")).toBe("Louis");
      expect(propertyOf({ name: "added" }, "name")).toBe("added");
      expect(ownPropertyOf({}, "name")).toBeUndefined();
      expect(ownPropertyOf({ name: "added" }, "name")).toBe("added");
    });
  });
});
