import { describe, expect, it } from "vitest";
import { respell } from "../../src/json-ld/respell.ts";

describe("the two JSON-LD spellings", () => {
  it("gives every object `type` and `id`, at every depth", () => {
    const response = {
      "@context": "https://openactive.io/",
      "@type": "CustomerAccount",
      "@id": "https://book.imin.co/api/v2/customer-accounts/abc",
      entitlement: { "@type": "Entitlement", entitlementType: { id: "#1", type: "Concept" } },
      list: [{ "@id": "a" }, { id: "b" }, "c"],
    };
    expect(respell(response)).toEqual({
      "@context": "https://openactive.io/",
      type: "CustomerAccount",
      id: "https://book.imin.co/api/v2/customer-accounts/abc",
      entitlement: { type: "Entitlement", entitlementType: { id: "#1", type: "Concept" } },
      list: [{ id: "a" }, { id: "b" }, "c"],
    });
  });

  it("leaves the value it was given unchanged", () => {
    const response = { "@type": "Order", nested: { "@id": "x", gone: null } };
    const before = structuredClone(response);
    respell(response);
    expect(response).toEqual(before);
  });

  it("returns a body that needs nothing as the same object, without copying it", () => {
    const response = { type: "Order", orderedItem: [{ type: "OrderItem" }] };
    expect(respell(response)).toBe(response);
  });

  it("leaves out null, in objects and in arrays", () => {
    expect(respell({ a: null, b: 0, c: "", d: false, e: [null, 1] })).toEqual({
      b: 0,
      c: "",
      d: false,
      e: [1],
    });
  });

  it("lets the @ spelling count where one object has both", () => {
    expect(respell({ type: "old", "@type": "Order", "@id": "1", id: "2" })).toEqual({
      type: "Order",
      id: "1",
    });
    expect(respell({ "@type": "Order", type: "old" })).toEqual({ type: "Order" });
  });

  it("keeps the plain spelling where the @ one is null", () => {
    expect(respell({ "@type": null, type: "Order" })).toEqual({ type: "Order" });
  });

  it("never sets a prototype from a body", () => {
    const respelled = respell(JSON.parse('{"__proto__":{"polluted":true},"@type":"Order"}'));
    expect(respelled).toEqual({ type: "Order" });
    expect(Object.getPrototypeOf(respelled)).toBe(Object.prototype);
  });
});
