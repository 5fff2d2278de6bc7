import * as schemas from "imin-sdk/schemas";
import { describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { listProperties } from "../../src/json-ld/list-properties.ts";
import { normalize } from "../../src/json-ld/normalize.ts";
import { jsonFilesIn, modelsFolder } from "./json-files.ts";
import { fieldOf, formsOf, propertiesOf } from "./models.ts";

/**
 * Lists of OpenActive's beta namespace (https://openactive.io/ns-beta) and of imin's for which the SDK has no
 * model.
 */
const unmodelled = [
  "beta:bookingChannel",
  "beta:facilityAttribute",
  "beta:facilityType",
  "beta:formalCriteriaMet",
  "beta:placeType",
  "beta:virtualTour",
  "imin:aggregatedActivity",
];

interface Property {
  readonly model: string;
  readonly type: string;
  readonly property: string;
  readonly kinds: readonly string[];
}

const defOf = (schema: z.core.$ZodType) => (schema as z.core.$ZodTypes)._zod.def;

/** The possible types of a property: `"array"`, `"object"`, `"string"`. */
function kindsOf(schema: z.core.$ZodType): string[] {
  const def = defOf(schema);
  if (def.type === "optional") return kindsOf(def.innerType);
  return def.type === "union" ? def.options.flatMap(kindsOf) : [def.type];
}

function typeOf(schema: z.core.$ZodType | undefined): string {
  const def = schema && defOf(schema);
  if (def?.type === "optional") return typeOf(def.innerType);
  return def?.type === "literal" ? String(def.values[0]) : "Thing";
}

const made: readonly unknown[] = [
  ...Object.values(schemas),
  schemas.RestrictedCollectionSchema(schemas.OrderSchema),
];

/** Every property of every response schema. */
const properties: readonly Property[] = made
  .filter((schema): schema is z.core.$ZodType => typeof schema === "object" && schema !== null)
  .map(defOf)
  .filter(
    (def) => def.type === "object" && def.catchall !== undefined && defOf(def.catchall).type === "unknown",
  )
  .flatMap((def) => {
    const { shape } = def as z.core.$ZodObjectDef;
    const type = typeOf(shape["type"]);
    return Object.entries(shape)
      .filter(([property]) => !["type", "id", "@context"].includes(property))
      .map(([property, schema]) => ({ model: type, type, property, kinds: kindsOf(schema) }));
  });

const lists = properties.filter(({ kinds }) => kinds.every((kind) => kind === "array"));
const others = properties.filter(({ kinds }) => !kinds.includes("array") && !kinds.includes("unknown"));

function normalized({ type, property, kinds }: Property): unknown {
  const object = { type: property === "orderedItem" && type !== "OrderItem" ? "OrderItem" : "Thing" };
  const value = kinds.includes("array") || kinds.includes("object") ? object : "text";
  return Reflect.get(Object(normalize({ type, [property]: value })), property);
}

describe("normalization, by the SDK's own schemas", () => {
  it("finds them", () => {
    expect(lists.length).toBeGreaterThan(60);
    expect(others.length).toBeGreaterThan(200);
  });

  it.each(lists)("turns a single $property of $model into a list", (property) => {
    expect(normalized(property)).toBeInstanceOf(Array);
  });

  it.each(others)("does not turn a $property of $model into a list", (property) => {
    expect(normalized(property)).not.toBeInstanceOf(Array);
  });

  it("lists only names that a model has", () => {
    const theirs = jsonFilesIn(modelsFolder).flatMap((model) =>
      propertiesOf(model).filter((property) => {
        const field = fieldOf(model, property);
        return field !== undefined && formsOf(field).some((form) => form.startsWith("ArrayOf#"));
      }),
    );
    const known = new Set([...theirs, ...lists.map(({ property }) => property), ...unmodelled]);
    expect(listProperties.filter((name) => !known.has(name))).toEqual([]);
    expect(new Set(listProperties).size).toBe(listProperties.length);
  });
});
