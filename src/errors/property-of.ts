/** Reads untrusted values, which may be anything. Returns `undefined` if a getter or proxy throws. @internal */
export function ifReadable<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/**
 * Reads a property of an untrusted value. If a getter or proxy throws, the property counts as missing. The same applies
 * to a property that only `Object.prototype` has, where a library may have added it.
 *
 * @internal
 */
export function propertyOf(value: unknown, name: PropertyKey): unknown {
  return ifReadable(() => {
    const object = Object(value);
    const found: unknown = object[name];
    return found !== Reflect.get(Object.prototype, name) || Object.hasOwn(object, name) ? found : undefined;
  });
}

/** The same for own properties only: `Object.prototype` has no effect. @internal */
export function ownPropertyOf(value: unknown, name: PropertyKey): unknown {
  return ifReadable(() =>
    Object.hasOwn(Object(value), name) ? Reflect.get(Object(value), name) : undefined,
  );
}

/**
 * Checks whether a value is a promise. `instanceof Promise` is false for async functions' promises if zone.js or
 * another library replaces the global `Promise`.
 *
 * @internal
 */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof propertyOf(value, "then") === "function";
}

/** A string property, or `undefined`. @internal */
export function textOf(value: unknown, name: PropertyKey): string | undefined {
  return asText(propertyOf(value, name));
}

/** @internal */
export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** The value if it is a string, or `undefined`. @internal */
export function asText(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

/** Whether a value is a string that matches a pattern. @internal */
export function matches(value: unknown, pattern: RegExp): boolean {
  return isText(value) && pattern.test(value);
}
