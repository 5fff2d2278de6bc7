import { describe, expect, test } from "vitest";
import { personalValues, suppliedValues } from "../../src/transport/personal-values.ts";

describe("the values that a caller supplied", () => {
  test.each<[supplied: unknown, values: readonly unknown[]]>([
    ["Louis", ["Louis"]],
    [51.4673, [51.4673]],
    [{ email: "louis@imin.co", age: 30 }, ["louis@imin.co", 30]],
    [
      [["Louis"], { deep: [{ deeper: "Wu" }] }],
      ["Louis", "Wu"],
    ],
    [{ "louis@imin.co": "adult" }, ["louis@imin.co", "adult"]],
    [{ "": "a", "1741": "b", "@": "c", "a b": "d" }, ["", "1741", "@", "a", "a b", "b", "c", "d"]],
    [{ "imin:is-13_OrOver": "a", "@id": "b" }, ["a", "b"]],
    [["Louis", "Louis"], ["Louis"]],
  ])("of %j are %j", (supplied, values) => {
    expect([...suppliedValues([supplied])].sort()).toEqual([...values].sort());
  });

  test("are not the terms of a vocabulary", () => {
    expect(
      suppliedValues([{ type: "Person", "@type": "Person", "@context": ["https://schema.org/"] }]),
    ).toEqual([]);
  });

  test("are not true, false, null or nothing", () => {
    expect(suppliedValues([true, null, undefined, { isAdult: false, name: null }])).toEqual([]);
  });

  test("are collected only until there are too many to compare", () => {
    const many = Array.from({ length: 3_000 }, (_, index) => `value ${index}`);
    expect(suppliedValues([many.slice(0, 1_000)])).toHaveLength(1_000);
    expect(suppliedValues([many])).toHaveLength(1_001);
  });
});

describe("the personal data in a response", () => {
  test.each<[body: unknown, values: readonly unknown[]]>([
    [
      {
        additionalName: "a",
        birthDate: "b",
        email: "c",
        familyName: "d",
        givenName: "e",
        postalCode: "f",
        streetAddress: "g",
        telephone: "h",
        text: "i",
      },
      ["a", "b", "c", "d", "e", "f", "g", "h", "i"],
    ],
    [{ name: "Acme", description: "Gym", identifier: "1" }, []],
    [{ type: "Organization", name: "Acme" }, []],
    [{ type: "Person", name: "Louis" }, ["Louis"]],
    [{ type: ["Thing", "Person"], name: "Louis" }, ["Louis"]],
    [{ "@type": "Person", name: "Louis" }, ["Louis"]],
    [{ givenName: "Louis", name: "Louis Wu" }, ["Louis", "Louis Wu"]],
    [{ customer: { name: "Louis", label: "x" } }, ["Louis"]],
    [{ attendee: [{ name: "Mary" }, [{ name: "Tim" }]] }, ["Mary", "Tim"]],
    [{ emergencyContact: { name: "Ann" } }, ["Ann"]],
    [{ customer: { memberOf: { name: "Acme" } } }, []],
    [[[{ deep: { email: "louis@imin.co" } }]], ["louis@imin.co"]],
    [{ telephone: ["0770", { "@value": "0771" }, [772]] }, ["0770", "0771", 772]],
    [{ birthDate: 1990, email: null, text: true }, [1990]],
    [{ "imin:note": ["Louis", 5] }, []],
    ["louis@imin.co", []],
    [null, []],
    [5, []],
  ])("%j is %j", (body, values) => {
    expect([...personalValues(body)].sort()).toEqual(values);
  });

  test("is collected only until there is too much to compare", () => {
    const people = Array.from({ length: 3_000 }, (_, index) => ({ email: `${index}@imin.co` }));
    expect(personalValues(people.slice(0, 1_000))).toHaveLength(1_000);
    expect(personalValues(people)).toHaveLength(1_001);
  });
});
