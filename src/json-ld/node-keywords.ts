/**
 * The type and id of a JSON-LD node, in either spelling. The `@` spelling wins if both are present, because it is
 * JSON-LD's own. A type that is a list of one becomes its element.
 *
 * @internal
 */
export function typeOf(node: Readonly<Record<string, unknown>>): unknown {
  return onlyElement(ownValue(node, "@type") ?? ownValue(node, "type") ?? undefined);
}

/** @internal */
export function idOf(node: Readonly<Record<string, unknown>>): unknown {
  return ownValue(node, "@id") ?? ownValue(node, "id");
}

/** A property, unless a library has added it to `Object.prototype`. @internal */
export function ownValue(node: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

/** JSON-LD writes a single type with or without a list. @internal */
export function onlyElement(value: unknown): unknown {
  let element = value;
  while (Array.isArray(element) && element.length === 1) element = element[0];
  return element;
}
