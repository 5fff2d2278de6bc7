/** A value that JSON can hold. @internal */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object that JSON can hold; a property that is `undefined` is not written. @internal */
export interface JsonObject {
  readonly [name: string]: JsonValue | undefined;
}

/** Whether a value is a JSON object, not an array and not `null`. @internal */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property that is a non-empty text, else `undefined`. @internal */
export function textOf(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/**
 * The JSON-LD keyword `type` or `id` in either of the two spellings imin uses, `@type` before `type`.
 *
 * @internal
 */
export function keywordOf(object: JsonObject, keyword: "type" | "id"): string | undefined {
  return textOf(object, `@${keyword}`) ?? textOf(object, keyword);
}
