/** The way to a place in a value: property names and positions in lists. @internal */
export type Path = readonly PropertyKey[];

/** Writes a path as a reader would: `imin:initialOrder.orderedItem[0].acceptedOffer`. @internal */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? String(step) : `${text}.${String(step)}`;
  }, "");
}

/** What stands at the end of a path, or `undefined` where it leads nowhere. @internal */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
    root,
  );
}
