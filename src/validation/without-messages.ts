import type { StandardSchemaV1 } from "@standard-schema/spec";
import { ifReadable, isThenable, propertyOf } from "../errors/property-of.ts";
import { kindOfValue } from "./kind-of-value.ts";
import { pathOf, valueAt } from "./path.ts";

/**
 * Replaces the messages of a caller's schema with our own: the path of the difference and the type of the value.
 * The schema's own messages may quote the value, and a path may contain a record's key, so neither is kept.
 *
 * @internal
 */
export function withoutMessages<Output>(
  schema: StandardSchemaV1<unknown, Output>,
): StandardSchemaV1<unknown, Output> {
  const { validate, vendor } = schema["~standard"];
  const rewrite = (
    result: StandardSchemaV1.Result<Output>,
    value: unknown,
  ): StandardSchemaV1.Result<Output> =>
    result.issues === undefined
      ? result
      : { issues: result.issues.map((issue) => ownIssue(issue, value, schema)) };
  return {
    "~standard": {
      version: 1,
      vendor,
      validate: (value) => {
        const result = validate(value);
        return isThenable(result) ? (async () => rewrite(await result, value))() : rewrite(result, value);
      },
    },
  };
}

function ownIssue(
  issue: StandardSchemaV1.Issue,
  root: unknown,
  schema: StandardSchemaV1,
): StandardSchemaV1.Issue {
  const path = pathOf(issue);
  const value = valueAt(root, path);
  const expected = propertyOf(issue, "code") === "invalid_type" ? propertyOf(issue, "expected") : undefined;
  const expectation =
    typeof expected === "string" ? `must be of type ${expected}` : "does not match the schema";
  const message = value === undefined ? "is required" : `${expectation}: it is ${kindOfValue(value)}`;
  return { path: declaredPath(schema, path), message };
}

/**
 * The path with the names that the schema declares. Any other name may be data and becomes `*`. Only zod's and
 * valibot's schemas can be inspected. For other libraries, no name is kept.
 */
function declaredPath(schema: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] {
  let parts: readonly unknown[] = [schema];
  return path.map((step) => {
    const inner = parts.flatMap((part) => withoutWrappers(part));
    if (typeof step === "number") {
      parts = inner.map((part) => partOf(part, "element", "item"));
      return step;
    }
    const shapes = inner.map((part) => partOf(part, "shape", "entries"));
    const declared = shapes.filter((shape) => Object.hasOwn(Object(shape), step));
    parts =
      declared.length > 0
        ? declared.map((shape) => propertyOf(shape, step))
        : inner.map((part) => partOf(part, "valueType", "value"));
    return declared.length > 0 ? step : "*";
  });
}

/** A part of a schema under zod's name or valibot's. */
function partOf(schema: unknown, zodName: string, valibotName = zodName): unknown {
  const def = propertyOf(propertyOf(schema, "_zod"), "def");
  return def === undefined ? propertyOf(schema, valibotName) : propertyOf(def, zodName);
}

/** The inner schemas of optional, nullable, default, lazy, piped and combined ones. */
function withoutWrappers(schema: unknown, depth = 0): readonly unknown[] {
  const options = partOf(schema, "options");
  const next = Array.isArray(options)
    ? [...options]
    : [
        partOf(schema, "innerType", "wrapped"),
        ...["in", "left", "right"].map((name) => partOf(schema, name)),
      ].filter(Boolean);
  const getter = partOf(schema, "getter");
  if (typeof getter === "function") next.push(ifReadable(() => getter()));
  if (next.length === 0 || depth > 20) return [schema];
  return next.flatMap((part) => withoutWrappers(part, depth + 1));
}
