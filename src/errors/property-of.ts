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

/** The same for properties that an object has itself, whatever is on `Object.prototype`. @internal */
export function ownPropertyOf(value: unknown, name: PropertyKey): unknown {
  try {
    return Object.hasOwn(Object(value), name) ? Reflect.get(Object(value), name) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a value is a promise. `instanceof Promise` says no to the promises of async functions where zone.js or another
 * library has replaced the global `Promise`.
 *
 * @internal
 */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof propertyOf(value, "then") === "function";
}

/** A property that is a text, or `undefined`. @internal */
export function textOf(value: unknown, name: PropertyKey): string | undefined {
  const text = propertyOf(value, name);
  return typeof text === "string" ? text : undefined;
}
