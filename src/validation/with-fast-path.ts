import type { StandardSchemaV1 } from "@standard-schema/spec";
import type * as z from "zod/mini";
import { inOwnWords } from "./in-own-words.ts";

/** Whether a value fits for certain. `false` means only that zod has to be asked. */
type Fits = (value: unknown) => boolean;

/** Looks a schema's check up. */
type FitsOf = (schema: z.core.$ZodType) => Fits;

/**
 * The same schema, quicker where the value fits, as imin's answers nearly always do. zod visits every property that a
 * schema names, and copies what it finds; this visits the properties that are there, and copies nothing: a value that
 * fits is returned itself. What does not fit, or cannot be told here, is left to zod, which says why.
 *
 * Only for schemas that check and change nothing, of which a rebuilt value is equal to the one given.
 *
 * @internal
 */
export function withFastPath<Output>(schema: z.ZodMiniType<Output>): StandardSchemaV1<unknown, Output> {
  const known = new Map<z.core.$ZodType, Fits>();
  const fitsOf: FitsOf = (part) => {
    let fits = known.get(part);
    if (fits === undefined) {
      fits = makeFits(part, fitsOf);
      known.set(part, fits);
    }
    return fits;
  };
  const { vendor, validate } = inOwnWords(schema)["~standard"];
  return {
    "~standard": {
      version: 1,
      vendor,
      validate: (value) =>
        // What fits a schema is of its type; the compiler cannot follow that through the schema's description.
        fitsOf(schema)(value) ? { value: value as Output } : validate(value),
    },
  };
}

function makeFits(schema: z.core.$ZodType, fitsOf: FitsOf): Fits {
  const { def } = (schema as z.core.$ZodTypes)._zod; // the union of all there are, so that `type` tells them apart
  if (def.checks !== undefined && def.checks.length > 0) return askZod;
  switch (def.type) {
    case "object":
      return objectFits(def, fitsOf);
    case "array": {
      const fits = fitsOf(def.element);
      return (value) => Array.isArray(value) && value.every(fits);
    }
    case "optional": {
      const fits = fitsOf(def.innerType);
      return (value) => value === undefined || fits(value);
    }
    case "union":
      return oneFits(def.options.map(fitsOf));
    case "literal": {
      const values = new Set<unknown>(def.values);
      return (value) => values.has(value);
    }
    case "string":
      return "format" in def ? askZod : (value) => typeof value === "string";
    case "number":
      return "format" in def ? askZod : Number.isFinite;
    case "boolean":
      return (value) => typeof value === "boolean";
    case "unknown":
      return () => true;
    case "custom":
      return (value) => def.fn(value) === true;
    default:
      return askZod;
  }
}

const askZod: Fits = () => false;

/** Loops here and below, and no callbacks: one made for every value would be more garbage than the answer itself. */
function oneFits(options: readonly Fits[]): Fits {
  return (value) => {
    for (const fits of options) if (fits(value)) return true;
    return false;
  };
}

function objectFits(def: z.core.$ZodObjectDef, fitsOf: FitsOf): Fits {
  // Schemas that drop or refuse what they do not name are left to zod.
  if (def.catchall?._zod.def.type !== "unknown") return askZod;
  // Made when it is first needed: a shape may lead back to itself.
  let properties: ReadonlyMap<string, Fits> | undefined;
  let required: readonly string[] = [];
  return (value) => {
    if (!isObject(value)) return false;
    if (properties === undefined) {
      const shape = Object.entries(def.shape);
      properties = new Map(shape.map(([name, schema]) => [name, fitsOf(schema)]));
      required = shape.filter(([, schema]) => schema._zod.optin !== "optional").map(([name]) => name);
    }
    // As zod, this looks at inherited properties too; and makes no list of the names, as `Object.keys` would.
    for (const name in value) {
      if (properties.get(name)?.(value[name]) === false) return false;
    }
    for (const name of required) if (!(name in value)) return false;
    return true;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
