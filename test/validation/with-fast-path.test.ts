import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import {
  CustomerResponseSchema,
  EventSeriesSchema,
  FacilityUseSchema,
  OrderItemSchema,
  OrderSchema,
  RestrictedCollectionSchema,
} from "imin-sdk/schemas";
import { describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { normalize } from "../../src/json-ld/normalize.ts";
import { withFastPath } from "../../src/validation/with-fast-path.ts";
import { readJson } from "../conformance/json-files.ts";

const folder = fileURLToPath(new URL("../conformance/samples", import.meta.url));

const samples: Readonly<Record<string, z.ZodMiniType>> = {
  "customer-account-with-pass-and-entitlement": CustomerResponseSchema,
  "customer-person": CustomerResponseSchema,
  "event-series-found": RestrictedCollectionSchema(EventSeriesSchema),
  "facility-use-with-slots": FacilityUseSchema,
  "order-history": RestrictedCollectionSchema(OrderSchema),
  "upcoming-order-items": RestrictedCollectionSchema(OrderItemSchema),
};

/** Values that may replace any value. */
const replacements: readonly unknown[] = [
  undefined,
  null,
  1,
  Number.POSITIVE_INFINITY,
  "text",
  true,
  [],
  [1],
  {},
];

/** Every document that differs from this one in one place. */
function* changed(value: unknown): Generator<unknown> {
  yield* replacements;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const other of changed(item)) yield replaced(value, index, other);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      for (const other of changed(part)) yield { ...value, [name]: other };
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
    }
  }
}

function replaced(list: readonly unknown[], index: number, item: unknown): readonly unknown[] {
  return list.map((present, position) => (position === index ? item : present));
}

type Issue = StandardSchemaV1.Issue & { readonly code?: string };

interface Result {
  readonly value?: unknown;
  readonly issues: readonly Issue[];
}

function resultOf(schema: StandardSchemaV1.Props, value: unknown): Result {
  const result = schema.validate(value);
  if (result instanceof Promise) throw new TypeError("The schema should not be asynchronous.");
  return result.issues === undefined ? { value: result.value, issues: [] } : { issues: result.issues };
}

/** The issues that only one of the two has. If zod reports a whole union, what is reported below it is the same. */
function unmatched(own: readonly Issue[], zods: readonly Issue[]): readonly Issue[] {
  const isSame = (one: Issue, other: Issue): boolean => {
    const place = [...(other.path ?? [])];
    if (other.code !== "invalid_union") return isDeepStrictEqual(one, other);
    return isDeepStrictEqual(one.path?.slice(0, place.length), place);
  };
  return [
    ...own.filter((one) => !zods.some((other) => isSame(one, other))),
    ...zods.filter((other) => !own.some((one) => isSame(one, other))),
  ];
}

describe("a quick check", () => {
  for (const [name, schema] of Object.entries(samples)) {
    const sample = normalize(readJson(folder, name));
    const quick = withFastPath(schema)["~standard"];

    it(`returns ${name} itself, not a copy`, () => {
      expect(quick.validate(sample)).toEqual({ value: sample });
      expect(quick.validate(sample)).toHaveProperty(
        "value",
        expect.toSatisfy((value) => value === sample),
      );
    });

    it(`agrees with zod, whatever is changed in ${name}`, () => {
      const results = { fits: 0, differs: 0 };
      for (const document of changed(sample)) {
        const own = resultOf(quick, document);
        const zods = resultOf(schema["~standard"], document);
        expect(own.value).toEqual(zods.value);
        expect(unmatched(own.issues, zods.issues)).toEqual([]);
        results[own.issues.length > 0 ? "differs" : "fits"] += 1;
      }
      expect(results.fits).toBeGreaterThan(0);
      expect(results.differs).toBeGreaterThan(0);
    });
  }
});
