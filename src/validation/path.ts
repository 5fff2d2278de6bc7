/** The path to a place in a value: property names and list indexes. @internal */
export type Path = readonly PropertyKey[];

/** Formats a path for readers: `imin:initialOrder.orderedItem[0].acceptedOffer`. @internal */
export function formatPath(path: Path): string {
  let text = "";
  for (const step of path) {
    text += typeof step === "number" ? `[${step}]` : `${text && "."}${String(step)}`;
  }
  return text;
}

/** Returns the value at a path, or `undefined`. @internal */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => Object(value)[step], root);
}
