import type * as z from "zod/mini";
import type { Differences } from "./differences.ts";
import { type CheckOf, defOf, type QuickCheck } from "./schema-check.ts";

/** An object schema's checks of its properties. */
interface Properties {
  readonly checks: ReadonlyMap<string, QuickCheck>;
  /** The same for values that are not `undefined`. Plain strings need no function. */
  readonly quickest: ReadonlyMap<string, QuickCheck | "string">;
  readonly required: readonly string[];
}

/**
 * Checks an object's own properties. Properties of `Object.prototype` are not part of a response.
 *
 * @internal
 */
export function objectCheck(def: z.core.$ZodObjectDef, checkOf: CheckOf, otherwise: QuickCheck): QuickCheck {
  // Created on first use, because a shape may refer to itself.
  let properties: Properties | undefined;
  return (value, differences) => {
    if (!isObject(value)) return otherwise(value, differences);
    properties ??= propertiesOf(def, checkOf);
    return differences === undefined ? fits(value, properties) : report(value, properties, differences);
  };
}

function propertiesOf({ shape }: z.core.$ZodObjectDef, checkOf: CheckOf): Properties {
  const schemas = Object.entries(shape);
  return {
    checks: new Map(schemas.map(([name, schema]) => [name, checkOf(schema)])),
    quickest: new Map(schemas.map(([name, schema]) => [name, simpleCheck(schema, checkOf)])),
    required: schemas.filter(([, schema]) => schema._zod.optin !== "optional").map(([name]) => name),
  };
}

function simpleCheck(schema: z.core.$ZodType, checkOf: CheckOf): QuickCheck | "string" {
  const def = defOf(schema);
  const isPlain = def.checks === undefined || def.checks.length === 0;
  if (isPlain && def.type === "optional") return simpleCheck(def.innerType, checkOf);
  return isPlain && def.type === "string" && !("format" in def) ? "string" : checkOf(schema);
}

/** No callbacks and no `Object.keys`: for each object, they would create more garbage than the response itself. */
function fits(value: JsonObject, { checks, quickest, required }: Properties): boolean {
  for (const name in value) {
    const check = quickest.get(name);
    if (check === undefined) continue;
    const part = value[name];
    if (check === "string" ? typeof part === "string" : check(part)) continue;
    // The property is inherited, or absent after all, which may be allowed.
    if (!Object.hasOwn(value, name)) continue;
    // Only "absent" is left to check: checking a present part again would take exponential time at many levels.
    if (part !== undefined || checks.get(name)?.(part) !== true) return false;
  }
  for (const name of required) if (!Object.hasOwn(value, name)) return false;
  return true;
}

function report(value: JsonObject, properties: Properties, differences: Differences): false {
  for (const name in value) {
    if (Object.hasOwn(value, name)) reportPart(name, value[name], properties, differences);
  }
  for (const name of properties.required) {
    if (!Object.hasOwn(value, name)) reportPart(name, undefined, properties, differences);
  }
  return false;
}

function reportPart(name: string, part: unknown, { checks }: Properties, differences: Differences): void {
  differences.enter(name);
  checks.get(name)?.(part, differences);
  differences.leave();
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
