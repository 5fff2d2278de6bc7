import type { StandardSchemaV1 } from "@standard-schema/spec";
import type * as z from "zod/mini";
import { isolated } from "./isolated.ts";
import { objectCheck } from "./object-check.ts";
import { type CheckOf, type Def, defOf, type QuickCheck } from "./schema-check.ts";
import { type UnionOption, unionCheck } from "./union-check.ts";

/**
 * Creates a check that is faster than zod. zod visits every property that a schema names and copies the values.
 * This check visits only the properties that are present and copies nothing.
 *
 * @internal
 */
export function quickCheck(schema: z.core.$ZodType): QuickCheck {
  const known = new Map<z.core.$ZodType, QuickCheck>();
  const checkOf: CheckOf = (part) => {
    let check = known.get(part);
    if (check === undefined) {
      check = makeCheck(part, checkOf);
      known.set(part, check);
    }
    return check;
  };
  return checkOf(schema);
}

function makeCheck(schema: z.core.$ZodType, checkOf: CheckOf): QuickCheck {
  const def = defOf(schema);
  const otherwise: QuickCheck = (value, differences) => {
    differences?.report(() => issuesOf(schema, value));
    return false;
  };
  if (def.checks !== undefined && def.checks.length > 0) return otherwise;
  switch (def.type) {
    case "object":
      // Leave schemas that drop or reject unknown properties to zod.
      return def.catchall?._zod.def.type === "unknown" ? objectCheck(def, checkOf, otherwise) : otherwise;
    case "array":
      return listCheck(checkOf(def.element), otherwise);
    case "optional": {
      const check = checkOf(def.innerType);
      return (value, differences) => value === undefined || check(value, differences);
    }
    case "union":
      return unionCheck(optionsOf(def, checkOf));
    default: {
      const fits = fitsOf(def);
      return fits === undefined
        ? otherwise
        : (value, differences) => fits(value) || otherwise(value, differences);
    }
  }
}

function fitsOf(def: Def): ((value: unknown) => boolean) | undefined {
  switch (def.type) {
    case "literal": {
      const values = new Set<unknown>(def.values);
      return (value) => values.has(value);
    }
    case "string":
      return "format" in def ? undefined : (value) => typeof value === "string";
    case "number":
      return "format" in def ? undefined : Number.isFinite;
    case "boolean":
      return (value) => typeof value === "boolean";
    case "unknown":
      return () => true;
    case "custom":
      return (value) => def.fn(value) === true;
    default:
      return undefined;
  }
}

function listCheck(check: QuickCheck, otherwise: QuickCheck): QuickCheck {
  return (value, differences) => {
    if (!Array.isArray(value)) return otherwise(value, differences);
    let fits = true;
    // Loops here and below: a callback for each value would create more garbage than the response itself.
    for (let index = 0; index < value.length && (fits || differences); index += 1) {
      differences?.enter(index);
      fits = check(value[index], differences) && fits;
      differences?.leave();
    }
    return fits;
  };
}

/** The options of a union and of its nested unions. */
function optionsOf(union: z.core.$ZodUnionDef, checkOf: CheckOf): readonly UnionOption[] {
  return union.options.flatMap((schema) => {
    const def = defOf(schema);
    if (def.type === "union") return optionsOf(def, checkOf);
    const type = def.type === "object" ? def.shape["type"] : undefined;
    return {
      kind: def.type,
      check: checkOf(schema),
      checkType: type && checkOf(type),
      types: type === undefined ? [] : valuesOf(type),
    };
  });
}

function valuesOf(schema: z.core.$ZodType): readonly unknown[] {
  const def = defOf(schema);
  return def.type === "optional" ? valuesOf(def.innerType) : def.type === "literal" ? def.values : [];
}

function issuesOf(schema: z.core.$ZodType, value: unknown): readonly StandardSchemaV1.Issue[] {
  return isolated(schema)["~standard"].validate(value).issues ?? [];
}
