import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listProperties } from "../../src/json-ld/list-properties.ts";
import { normalize } from "../../src/json-ld/normalize.ts";

const hostileNames = [
  "__proto__",
  "constructor",
  "toString",
  "length",
  "hasOwnProperty",
  "prototype",
  "then",
];
const parents = ["superEvent", "facilityUse", "containedInPlace", "location"];
const contextual = ["accessCode", "accessPass", "error", "eventSchedule", "orderedItem", "termsOfService"];
const types = ["Order", "OrderItem", "ScheduledSession", "CustomerAccount", "acme:Thing"];

const text = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom("", "#/1", "{}", '{"@type":"Schedule"}'));
const leaf = fc.oneof(text, fc.double({ noDefaultInfinity: true, noNaN: true }), fc.boolean());
const name = fc.constantFrom(
  ...["@type", "@id", "@context", "type", "id", "identifier", "address", "name", "acme:list"],
  ...listProperties,
  ...parents,
  ...contextual,
  ...hostileNames,
);

/** Any JSON that a server may send, including meaningful and harmful names. */
const { anything } = fc.letrec<{ anything: unknown; object: unknown }>((tie) => ({
  anything: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.oneof(leaf, fc.constant(null)),
    fc.array(tie("anything"), { maxLength: 3 }),
    tie("object"),
  ),
  object: fc
    .array(fc.tuple(fc.oneof(name, fc.string()), tie("anything")), { maxLength: 6 })
    // As from `JSON.parse`, including "__proto__".
    .map((entries) => JSON.parse(JSON.stringify(Object.fromEntries(entries))) as unknown),
}));

const levels = { maxDepth: 4, depthIdentifier: "levels" } as const;

/** A document as callers receive it. */
const { document } = fc.letrec<{ document: object; list: unknown; parent: unknown }>((tie) => ({
  document: fc.record(
    {
      type: fc.constantFrom(...types),
      id: fc.webUrl(),
      name: leaf,
      sameAs: fc.array(fc.webUrl(), { minLength: 1, maxLength: 2 }),
      byMonth: fc.array(fc.nat(12), { minLength: 1, maxLength: 2 }),
      address: fc.record({ type: fc.constant("PostalAddress"), streetAddress: fc.string() }),
      "acme:parts": fc.array(leaf, { maxLength: 3 }),
      offers: tie("list"),
      image: tie("list"),
      superEvent: tie("parent"),
      location: tie("parent"),
    },
    { requiredKeys: ["type"], noNullPrototype: true },
  ),
  list: fc.oneof(levels, fc.constant([]), fc.array(tie("document"), { minLength: 1, maxLength: 2 })),
  parent: fc.oneof(
    levels,
    fc.webUrl().map((id) => ({ id })),
    tie("document"),
  ),
}));

/** The same document as another server may write it. */
function written(value: unknown, choose: () => boolean): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value.map((item) => written(item, choose));
    return choose() ? [...items, null] : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [
    (key === "type" || key === "id") && choose() ? `@${key}` : key,
    writtenProperty(key, part, choose),
  ]);
  return Object.fromEntries(choose() ? [["gone", null], ...entries] : entries);
}

function writtenProperty(key: string, value: unknown, choose: () => boolean): unknown {
  if (!choose()) return written(value, choose);
  const keys = Object.keys(Object(value)).join();
  if (key === "type") return [value];
  if (parents.includes(key) && keys === "id") return Reflect.get(Object(value), "id");
  if (key === "address") return Reflect.get(Object(value), "streetAddress");
  if (Array.isArray(value) && value.length === 1 && listProperties.includes(key))
    return written(value[0], choose);
  return written(value, choose);
}

/** All strings, numbers and booleans in a value. */
function leavesOf(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

function keysOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  const parts = Object.entries(value).filter(([key]) => key !== "@context");
  return [...own, ...parts.flatMap(([, part]) => keysOf(part))];
}

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe("whatever a server sends, normalization", () => {
  it("is idempotent, and returns a normalized document without copying it", () => {
    fc.assert(
      fc.property(anything, (sent) => {
        const once = normalize(sent);
        expect(normalize(once)).toBe(once);
      }),
    );
  });

  it("does not change its input", () => {
    fc.assert(
      fc.property(anything, (sent) => {
        const before = JSON.stringify(sent);
        normalize(frozen(sent));
        expect(JSON.stringify(sent)).toBe(before);
      }),
    );
  });

  it("leaves no @type, no @id, no null and no prototype from the server", () => {
    fc.assert(
      fc.property(anything, (sent) => {
        const normalized = normalize({ sent });
        expect(keysOf(normalized)).not.toEqual(expect.arrayContaining(["@type"]));
        expect(keysOf(normalized)).not.toEqual(expect.arrayContaining(["@id"]));
        expect(keysOf(normalized)).not.toEqual(expect.arrayContaining(["__proto__"]));
        expect(JSON.stringify(normalized, (key, value) => (key === "@context" ? 0 : value))).not.toMatch(
          /[[:,]null[\],}]/,
        );
      }),
    );
  });
});

describe("whatever a server's spelling, normalization", () => {
  it("returns the same document and loses nothing", () => {
    fc.assert(
      fc.property(document, fc.infiniteStream(fc.boolean()), (expected, choices) => {
        const sent = written(expected, () => choices.next().value === true);
        expect(normalize(sent)).toEqual(expected);
        expect(leavesOf(normalize(sent))).toEqual(expect.arrayContaining(leavesOf(expected)));
      }),
    );
  });

  it("returns a document that is already normalized as is", () => {
    fc.assert(fc.property(document, (sent) => void expect(normalize(sent)).toBe(sent)));
  });
});
