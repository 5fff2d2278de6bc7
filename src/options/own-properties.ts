/**
 * Copies the own properties of an object and inherits none. A library may have put anything on
 * `Object.prototype`: without the copy, it would replace every option that is left out.
 *
 * @internal
 */
export function ownProperties<Value extends object>(value: Value): Value {
  return Object.assign(Object.create(null), value);
}
