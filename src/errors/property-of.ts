/**
 * A property of a value that somebody else made. Getters and proxies may throw; then there is no such property.
 *
 * @internal
 */
export function propertyOf(value: unknown, name: PropertyKey): unknown {
  try {
    return Reflect.get(Object(value), name);
  } catch {
    return undefined;
  }
}

/** A property that is a text, or `undefined`. @internal */
export function textOf(value: unknown, name: PropertyKey): string | undefined {
  const text = propertyOf(value, name);
  return typeof text === "string" ? text : undefined;
}
