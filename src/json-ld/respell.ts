import { onlyElement, ownValue } from "./node-keywords.ts";

/** The normal form of properties, by property name. @internal */
export type PropertyForms = ReadonlyMap<string, PropertyForm>;

/**
 * Converts a property's value to its normal form. Returns the value as is if it already has that form.
 *
 * @param value The value, respelled. It is never `null`.
 * @param parent The object that has the property, not yet respelled.
 * @internal
 */
export type PropertyForm = (value: unknown, parent: JsonObject) => unknown;

/** @internal */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Properties to check whatever their value. Their values keep their form.
 *
 * @internal
 */
export const keywordForms: PropertyForms = /* @__PURE__ */ (() =>
  new Map(["@type", "@id", "__proto__"].map((name) => [name, (value: unknown) => value])))();

/** imin's documents have about ten levels. A call stack holds thousands. */
const maxLevels = 500;

/**
 * Gives every object of a JSON-LD document the keywords `type` and `id`, at every depth. imin also writes `@type`
 * and `@id`, sometimes both in one document. A `type` that is a list of one becomes its element. `null` is dropped
 * because imin does not distinguish `null` from an absent property. Everything else is kept.
 *
 * The input is not changed. An object that needs no change is returned as is; only the path to a change is copied.
 *
 * @param document A parsed document, or an argument written like one.
 * @param forms Other changes, by property name.
 * @throws RangeError if the document has more than 500 levels or contains itself.
 * @internal
 */
export function respell(document: unknown, forms = keywordForms): unknown {
  return respellValue(document, forms, 0);
}

function respellValue(value: unknown, forms: PropertyForms, level: number): unknown {
  if (!isObject(value)) return value;
  if (level > maxLevels) {
    throw new RangeError(`The document has more than ${maxLevels} levels or contains itself.`);
  }
  return Array.isArray(value) ? respellArray(value, forms, level) : respellObject(value, forms, level);
}

function respellArray(items: readonly unknown[], forms: PropertyForms, level: number): readonly unknown[] {
  let copy: unknown[] | undefined;
  let index = 0;
  for (const item of items) {
    const respelled = respellValue(item, forms, level + 1);
    if (copy === undefined && (respelled !== item || item === null)) copy = items.slice(0, index);
    if (item !== null) copy?.push(respelled);
    index += 1;
  }
  return copy ?? items;
}

function respellObject(source: JsonObject, forms: PropertyForms, level: number): JsonObject {
  let copy: Record<string, unknown> | undefined;
  // No `Object.keys`: for a long page, the lists of keys would be most of the garbage.
  for (const key in source) {
    const value = source[key];
    const isPlain = typeof value !== "object" && !forms.has(key);
    // Most properties of most documents need only this check.
    if (isPlain && copy === undefined) continue;
    // Properties added to `Object.prototype` are not part of the document.
    if (!Object.hasOwn(source, key)) continue;
    const name = plainName(key);
    const isKept = value !== null && key !== "__proto__";
    const respelled = isPlain
      ? value
      : isKept
        ? respellProperty(name, value, source, forms, level)
        : undefined;
    if (copy === undefined && (respelled !== value || name !== key)) copy = copyUpTo(source, key);
    if (copy === undefined || !isKept) continue;
    if (!isOverridden(key, source)) copy[name] = respelled;
  }
  return copy ?? source;
}

function respellProperty(
  name: string,
  value: unknown,
  source: JsonObject,
  forms: PropertyForms,
  level: number,
): unknown {
  // A context is not data. It may define terms with the same names.
  if (name === "@context") return value;
  const respelled = respellValue(value, forms, level + 1);
  if (name === "type") return onlyElement(respelled);
  return forms.get(name)?.(respelled, source) ?? respelled;
}

/** The properties before `end`, which need no change. */
function copyUpTo(source: JsonObject, end: string): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(source)) {
    if (key === end) return copy;
    copy[key] = source[key];
  }
  return copy;
}

function plainName(key: string): string {
  return key === "@type" ? "type" : key === "@id" ? "id" : key;
}

/** Whether the object has the property in both spellings. The `@` spelling wins, because it is JSON-LD's own. */
function isOverridden(key: string, source: JsonObject): boolean {
  return (key === "type" || key === "id") && (ownValue(source, `@${key}`) ?? null) !== null;
}

/** @internal */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null;
}
