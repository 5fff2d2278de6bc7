/** The way to a place in a value: property names and positions in lists. @internal */
export type Path = readonly PropertyKey[];

/** Writes a path as a reader would: `imin:initialOrder.orderedItem[0].acceptedOffer`. @internal */
export function formatPath(path: Path): string {
  let text = "";
  for (const step of path) {
    text += typeof step === "number" ? `[${step}]` : `${text && "."}${String(step)}`;
  }
  return text;
}

/** The value at a path, or `undefined`. @internal */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => Object(value)[step], root);
}
