/**
 * Binds an object's methods to it. They then work when detached, and through a proxy such as Vue's, even though
 * they use private fields, which a proxy does not have.
 *
 * For objects without getters that are created once per client. Objects created for each call use
 * {@link privateState}, which is cheaper.
 *
 * @internal
 */
export function bindMethods(owner: object): void {
  const { constructor: _, ...methods } = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(owner));
  for (const [name, { value }] of Object.entries(methods)) {
    Object.defineProperty(owner, name, { value: value.bind(owner), writable: true, configurable: true });
  }
}
