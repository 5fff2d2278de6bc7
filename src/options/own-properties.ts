/** A prototype without properties. V8 stores objects with it as records, and objects with none as dictionaries. */
const nothing: object = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ Object.create(null));

/**
 * Copies the own properties of an object without inherited ones. A library may add properties to
 * `Object.prototype`. Without the copy, they would replace every omitted option.
 *
 * @internal
 */
export function ownProperties<Value extends object>(value: Value): Value {
  return Object.assign(Object.create(nothing), value);
}
