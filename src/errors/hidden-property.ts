/**
 * Defines a property that printing, JSON and spreading ignore. Unlike a private field, it can be replaced, for
 * example by code that adds details to an error, and it can be read through a proxy.
 *
 * @internal
 */
export function defineHiddenProperty(owner: object, name: string, value: unknown): void {
  let current = value;
  Object.defineProperty(owner, name, {
    get: () => current,
    set: (replacement: unknown) => {
      current = replacement;
    },
    configurable: true,
  });
}
