import type { StandardSchemaV1 } from "@standard-schema/spec";
import { ownPropertyOf } from "../errors/property-of.ts";

/** The path to a place in a value: property names and list indexes. @internal */
export type Path = readonly PropertyKey[];

/** The path of an issue, in either form that schemas may give it. @internal */
export function pathOf(issue: StandardSchemaV1.Issue): Path {
  return (issue.path ?? []).map((step) => (typeof step === "object" ? step.key : step));
}

/** Formats a path for readers: `imin:initialOrder.orderedItem[0].acceptedOffer`. @internal */
export function formatPath(path: Path): string {
  let text = "";
  for (const step of path) {
    text += typeof step === "number" ? `[${step}]` : `${text && "."}${String(step)}`;
  }
  return text;
}

/** Returns the value at a path of own properties, or `undefined`. @internal */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(ownPropertyOf, root);
}
