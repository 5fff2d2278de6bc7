/**
 * Gives an object a property that printing, JSON and spreading leave out. It can be replaced, as programs do that add
 * details to an error, and read through a proxy, which a private field cannot.
 *
 * @internal
 */
export function hideProperty(owner: object, name: string, value: unknown): void {
  let current = value;
  Object.defineProperty(owner, name, {
    get: () => current,
    set: (replacement: unknown) => {
      current = replacement;
    },
    configurable: true,
  });
}
