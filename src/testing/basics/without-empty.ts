import { isJsonObject, type JsonObject, type JsonValue } from "./json.ts";

/** Removes nulls and empty arrays at every depth, as imin does. @internal */
export function withoutEmpty(object: JsonObject): JsonObject {
  const kept = Object.entries(object).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(kept.map(([name, value]) => [name, clean(value)]));
}

function clean(value: JsonValue | undefined): JsonValue | undefined {
  if (isJsonObject(value)) return withoutEmpty(value);
  // Of the values passed to clean(), only arrays are left that are not simple values.
  return Array.isArray(value) ? value.map((item) => clean(item) ?? null) : value;
}

function isEmpty(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
