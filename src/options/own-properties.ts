/**
 * Copies the own properties of an object without inherited ones. A library may add properties to
 * `Object.prototype`. Without the copy, they would replace every omitted option.
 *
 * @internal
 */
export function ownProperties<Value extends object>(value: Value): Value {
  return Object.assign(Object.create(null), value);
}
