import { fileURLToPath } from "node:url";
import * as schemas from "imin-sdk/schemas";
import { describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { normalize } from "../../src/json-ld/normalize.ts";
import { jsonFilesIn, readJson } from "./json-files.ts";

const folder = fileURLToPath(new URL("samples", import.meta.url));

/** Responses in the formats of imin's pages, each with the schema it should pass. */
const samples: Readonly<Record<string, z.ZodMiniType>> = {
  "access-pass-update-action": schemas.AccessPassUpdateActionResponseSchema,
  "cancellation-not-permitted": schemas.OpenBookingErrorSchema,
  "checkout-session": schemas.CheckoutSessionResponseSchema,
  "checkout-session-of-a-group": schemas.CheckoutSessionResponseSchema,
  "checkout-session-standalone": schemas.CheckoutSessionResponseSchema,
  "customer-account-created": schemas.CustomerResponseSchema,
  "customer-account-with-pass-and-entitlement": schemas.CustomerResponseSchema,
  "customer-detail-change": schemas.CustomerAccountSchema,
  "customer-person": schemas.CustomerResponseSchema,
  "customer-person-of-version-1": schemas.CustomerResponseSchema,
  "customer-update-action": schemas.CustomerUpdateActionResponseSchema,
  dataset: schemas.DatasetSchema,
  "entitlement-update-action": schemas.EntitlementUpdateActionResponseSchema,
  entitlements: schemas.ConceptSchemeSchema,
  "event-series-by-id": schemas.EventSeriesSchema,
  "event-series-found": schemas.RestrictedCollectionSchema(schemas.EventSeriesSchema),
  "event-series-golden": schemas.EventSeriesSchema,
  "event-series-none-found": schemas.RestrictedCollectionSchema(schemas.EventSeriesSchema),
  "facility-use-with-courts": schemas.FacilityUseSchema,
  "facility-use-with-slots": schemas.FacilityUseSchema,
  "order-by-id": schemas.OrderSchema,
  "order-history": schemas.RestrictedCollectionSchema(schemas.OrderSchema),
  "place-found": schemas.PlaceSchema,
  "scheduled-session-by-id": schemas.ScheduledSessionSchema,
  "slot-of-a-court": schemas.SlotSchema,
  "slot-of-a-facility": schemas.SlotSchema,
  "upcoming-order-items": schemas.RestrictedCollectionSchema(schemas.OrderItemSchema),
  "update-failed-error": schemas.OpenBookingErrorSchema,
};

/** The same document with `@type` and `@id` instead of `type` and `id`, or the reverse if `at` is "". */
function spell(value: unknown, at: "@" | ""): unknown {
  if (Array.isArray(value)) return value.map((item) => spell(item, at));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key.replace(/^@?(type|id)$/, `${at}$1`),
      spell(member, at),
    ]),
  );
}

type Path = readonly (string | number)[];

/** The paths of everything in a document except its JSON-LD contexts, which a schema does not check. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  const below = members.filter(([key]) => key !== "@context");
  return [path, ...below.flatMap(([key, member]) => pathsIn(member, [...path, key]))];
}

/** A copy of a document in which the value at the path is replaced by one of another type. */
function spoil(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return typeof value === "boolean" ? "true" : true;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? spoil(item, rest) : item));
  return { ...Object(value), [key]: spoil(Object(value)[key], rest) };
}

describe("responses in the formats of imin's pages", () => {
  it("are all in the table", () => {
    expect(Object.keys(samples).sort()).toEqual(jsonFilesIn(folder).sort());
  });

  describe.each(Object.entries(samples))("%s", (name, schema) => {
    const sample = readJson(folder, name);

    it("passes in imin's spelling", () => {
      const result = schema.safeParse(normalize(sample));
      expect(result.error?.issues).toBeUndefined();
    });

    it("passes in either spelling with the same result", () => {
      const withoutAt = schema.parse(normalize(spell(sample, "")));
      const withAt = schema.parse(normalize(spell(sample, "@")));
      expect(withAt).toEqual(withoutAt);
    });

    it("loses nothing when parsed by the schema", () => {
      const document = normalize(sample);
      expect(schema.parse(document)).toEqual(document);
    });

    it("is rejected wherever a value has another type", () => {
      const document = normalize(sample);
      const unnoticed = pathsIn(document).filter((path) => schema.safeParse(spoil(document, path)).success);
      expect(unnoticed.map((path) => path.join("."))).toEqual([]);
    });
  });
});
