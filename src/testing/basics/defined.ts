/**
 * The properties that are not `undefined`, to spread into an object whose properties are absent rather than `undefined`.
 *
 * @internal
 */
export function defined<Properties extends object>(
  properties: Properties,
): { [Name in keyof Properties]?: Exclude<Properties[Name], undefined> } {
  const kept = Object.entries(properties).filter(([, value]) => value !== undefined);
  // The entries of the same object, less those that the type excludes.
  return Object.fromEntries(kept) as ReturnType<typeof defined<Properties>>;
}
