import { describe, expect, it } from "vitest";
import { respell } from "../../src/json-ld/respell.ts";

describe("the two JSON-LD spellings", () => {
  it("adds `type` and `id` to every object, at every depth", () => {
    const document = {
      "@context": "https://openactive.io/",
      "@type": "CustomerAccount",
      "@id": "https://book.imin.co/api/v2/customer-accounts/abc",
      entitlement: { "@type": "Entitlement", entitlementType: { id: "#1", type: "Concept" } },
      list: [{ "@id": "a" }, { id: "b" }, "c"],
    };
    expect(respell(document)).toEqual({
      "@context": "https://openactive.io/",
      type: "CustomerAccount",
      id: "https://book.imin.co/api/v2/customer-accounts/abc",
      entitlement: { type: "Entitlement", entitlementType: { id: "#1", type: "Concept" } },
      list: [{ id: "a" }, { id: "b" }, "c"],
    });
  });

  it("does not change its input", () => {
    const document = { "@type": "Order", nested: { "@id": "x", gone: null } };
    const before = structuredClone(document);
    respell(document);
    expect(document).toEqual(before);
  });

  it("returns a body that needs no change as the same object", () => {
    const document = { type: "Order", orderedItem: [{ type: "OrderItem" }] };
    expect(respell(document)).toBe(document);
  });

  it("copies only the path to a change", () => {
    const kept = { type: "Organization" };
    const respelled = respell({ seller: kept, orderedItem: [{ "@type": "OrderItem" }] });
    expect(respelled).toHaveProperty("seller", kept);
    expect(Reflect.get(Object(respelled), "seller")).toBe(kept);
  });

  it("keeps what a list has before and after a change", () => {
    expect(respell([1, "a", { "@id": "b" }, 2, 3])).toEqual([1, "a", { id: "b" }, 2, 3]);
    expect(respell([1, "a", null, 2, 3])).toEqual([1, "a", 2, 3]);
  });

  it("omits null in objects and arrays", () => {
    expect(respell({ a: null, b: 0, c: "", d: false, e: [null, 1] })).toEqual({
      b: 0,
      c: "",
      d: false,
      e: [1],
    });
  });

  it("prefers the @ spelling if an object has both", () => {
    const both = [
      { type: "old", "@type": "Order", "@id": "1", id: "2" },
      { "@id": "1", id: "2", "@type": "Order", type: "old" },
    ];
    for (const object of both) expect(respell(object)).toEqual({ type: "Order", id: "1" });
    expect(respell({ "@type": "Order", type: "old" })).toEqual({ type: "Order" });
  });

  it("keeps the plain spelling if the @ one is null", () => {
    expect(respell({ "@type": null, type: "Order" })).toEqual({ type: "Order" });
    expect(respell({ type: "Order", "@type": null })).toEqual({ type: "Order" });
  });

  it("keeps a property that has another property's name without its @", () => {
    const document = { "@context": "https://openactive.io/", context: "checkout", "@name": "a", name: "b" };
    expect(respell({ ...document, "@type": "Order" })).toEqual({ ...document, type: "Order" });
    expect(respell({ "@type": "Order", ...document })).toEqual({ ...document, type: "Order" });
  });

  it("ignores the properties that a document inherits", () => {
    const inherited = { seller: { "@type": "Organization" }, "@id": "1", gone: null, text: "a" };
    const plain = Object.assign(Object.create(inherited), { type: "Order" });
    expect(respell(plain)).toBe(plain);
    const changed = Object.assign(Object.create(inherited), { "@type": "Order" });
    expect(respell(changed)).toStrictEqual({ type: "Order" });
  });

  it.each([
    [["Order"], "Order"],
    [["Order", null], "Order"],
    [[["Order"]], "Order"],
    [
      ["Order", "ext:Order"],
      ["Order", "ext:Order"],
    ],
    [[], []],
  ])("turns a type of %j into %j", (type, expected) => {
    expect(respell({ "@type": type, nested: { type } })).toEqual({
      type: expected,
      nested: { type: expected },
    });
  });

  it("keeps a context unchanged, with the terms that it defines", () => {
    const context = [
      "https://openactive.io/",
      { type: "@type", image: { "@id": "schema:image" }, "@vocab": null },
    ];
    const document = { "@context": context, type: "Order" };
    expect(respell(document)).toBe(document);
    expect(respell({ "@context": context, "@type": "Order" })).toEqual(document);
  });

  it("never sets a prototype from a body", () => {
    const respelled = respell(JSON.parse('{"__proto__":{"polluted":true},"@type":"Order"}'));
    expect(respelled).toEqual({ type: "Order" });
    expect(Object.getPrototypeOf(respelled)).toBe(Object.prototype);
    expect(Object.hasOwn(Object(respelled), "__proto__")).toBe(false);
  });

  it("keeps the class of a value that is not a plain object", () => {
    const birthDate = new Date(0);
    expect(respell({ "@type": "Person", birthDate })).toEqual({ type: "Person", birthDate });
  });
});

describe("a document of many levels", () => {
  const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
    let document: unknown = { "@type": "Place" };
    for (let level = 0; level < levels; level += 1) document = wrap(document);
    return document;
  };

  it.each([
    ["objects", (inner: unknown) => ({ containedInPlace: inner })],
    ["lists", (inner: unknown) => [inner]],
  ])("of %s is processed completely, or rejected before the call stack overflows", (_, wrap) => {
    expect(JSON.stringify(respell(nested(500, wrap)))).toContain('{"type":"Place"}');
    expect(() => respell(nested(501, wrap))).toThrow(/more than 500 levels/);
    expect(() => respell(nested(20_000, wrap))).toThrow(/more than 500 levels/);
  });

  it("is rejected if it contains itself", () => {
    const person: Record<string, unknown> = { "@type": "Person" };
    person["emergencyContact"] = person;
    expect(() => respell(person)).toThrow(/or contains itself/);
  });
});
