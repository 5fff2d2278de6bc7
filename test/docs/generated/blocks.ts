import { documentedBlock, inferredBlock, unknownBlock } from "./claims.ts";

/** The Markdown of every block, by its name. */
export function blocks(): ReadonlyMap<string, string> {
  return new Map([
    ["inferred", inferredBlock()],
    ["documented", documentedBlock()],
    ["unknown", unknownBlock()],
  ]);
}
