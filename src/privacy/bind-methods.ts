/**
 * Binds an object's methods to it. They then also work through a proxy, such as those of Vue, although they use
 * private fields, which a proxy does not have. They also work when detached from the object.
 *
 * For objects that are made once per client. Those of each call use {@link privateState}, which costs less.
 *
 * @internal
 */
export function bindMethods(owner: object): void {
  const { constructor: _, ...methods } = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(owner));
  for (const [name, { value }] of Object.entries(methods)) {
    if (typeof value !== "function") continue;
    Object.defineProperty(owner, name, { value: value.bind(owner), writable: true, configurable: true });
  }
}
