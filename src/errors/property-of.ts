/** Reads foreign values, which may be anything. What cannot be read counts as missing. @internal */
export function ifReadable<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** A property of a foreign value; `undefined` if a getter or proxy throws. @internal */
export function propertyOf(value: unknown, name: PropertyKey): unknown {
  return ifReadable(() => Reflect.get(Object(value), name));
}

/** The same for own properties only, so that `Object.prototype` has no effect. @internal */
export function ownPropertyOf(value: unknown, name: PropertyKey): unknown {
  return ifReadable(() =>
    Object.hasOwn(Object(value), name) ? Reflect.get(Object(value), name) : undefined,
  );
}

/**
 * Whether a value is a promise. `instanceof Promise` is false for the promises of async functions if zone.js or another
 * library has replaced the global `Promise`.
 *
 * @internal
 */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof propertyOf(value, "then") === "function";
}

/** A text; `""` for anything else. Nothing is converted: that may take for ever, or throw. @internal */
export function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A property that is a text, or `undefined`. @internal */
export function textOf(value: unknown, name: PropertyKey): string | undefined {
  const text = propertyOf(value, name);
  return typeof text === "string" ? text : undefined;
}
