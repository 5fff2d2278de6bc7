/**
 * imin answers in two JSON-LD spellings, `@type`/`@id` and `type`/`id`, sometimes both in one body. This
 * gives every object of a parsed body the second one, at every depth, and leaves out what is `null`, since
 * imin treats `null` and an absent property alike. Everything else is kept as it came.
 *
 * The value given is not changed: an object without anything to respell is returned as it is, and only the
 * path to a change is copied.
 *
 * @internal
 */
export function respell(value: unknown): unknown {
  if (Array.isArray(value)) return respellArray(value);
  return isObject(value) ? respellObject(value) : value;
}

function respellArray(items: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  let index = 0;
  for (const item of items) {
    const respelled = respell(item);
    if (copy === undefined && (respelled !== item || item === null)) copy = items.slice(0, index);
    if (item !== null) copy?.push(respelled);
    index += 1;
  }
  return copy ?? items;
}

function respellObject(source: Record<string, unknown>): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  // Without a list of the keys: of all that a long page makes here, those lists would be the most.
  for (const key in source) {
    const value = source[key];
    const respelled = typeof value === "object" && value !== null ? respell(value) : value;
    const isKept = value !== null && key !== "@type" && key !== "@id" && key !== "__proto__";
    if (copy === undefined && (respelled !== value || !isKept)) copy = copyUpTo(source, key);
    if (copy !== undefined && isKept && Object.hasOwn(source, key)) copy[key] = respelled;
  }
  if (copy === undefined) return source;
  applyKeywords(source, copy);
  return copy;
}

/** The properties before `end`, which have been looked at already and are as they should be. */
function copyUpTo(source: Record<string, unknown>, end: string): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  // Set first, so that the two keywords lead, as they do in imin's own documents.
  applyKeywords(source, copy);
  for (const key of Object.keys(source)) {
    if (key === end) return copy;
    copy[key] = source[key];
  }
  return copy;
}

/** Where both spellings are present the `@` one counts: it is the one JSON-LD itself defines. */
function applyKeywords(source: Record<string, unknown>, target: Record<string, unknown>): void {
  const type = source["@type"] ?? undefined;
  const id = source["@id"] ?? undefined;
  if (type !== undefined) target["type"] = respell(type);
  if (id !== undefined) target["id"] = respell(id);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
