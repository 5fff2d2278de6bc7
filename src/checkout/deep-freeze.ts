/** Freezes a value of plain JSON at every depth. @internal */
export function deepFreeze<Value>(value: Value): Readonly<Value> {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
