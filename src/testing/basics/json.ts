/** A value that JSON can hold. @internal */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object. A property that is `undefined` is not written. @internal */
export interface JsonObject {
  readonly [name: string]: JsonValue | undefined;
}

/** Whether a value is a JSON array. @internal */
export function isJsonArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Whether a value is a JSON object, not an array and not `null`. @internal */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property if it is a non-empty string, otherwise `undefined`. @internal */
export function textOf(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/**
 * The JSON-LD keyword `type` or `id`, in either spelling that imin uses. `@type` takes precedence over `type`.
 *
 * @internal
 */
export function keywordOf(object: JsonObject, keyword: "type" | "id"): string | undefined {
  return textOf(object, `@${keyword}`) ?? textOf(object, keyword);
}

/** The maximum nesting depth of a request body, far deeper than anything imin documents. */
const MAXIMUM_DEPTH = 32;

/**
 * Parses JSON. A value that is nested too deeply to be serialized again is rejected.
 *
 * @throws if the string is not valid JSON.
 * @internal
 */
export function parseJson(text: string): JsonValue {
  const value: JsonValue = JSON.parse(text);
  if (isDeeperThan(value, MAXIMUM_DEPTH)) throw new RangeError("The value is nested too deeply.");
  return value;
}

function isDeeperThan(value: JsonValue | undefined, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 || Object.values(value).some((part) => isDeeperThan(part, depth - 1));
}
