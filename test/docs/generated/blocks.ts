import { documentedBlock, inferredBlock, unknownBlock } from "./claims.ts";
import { codesBlock, errorTypesBlock, retriedBlock } from "./errors.ts";
import { defaultsBlock } from "./settings.ts";
import { triedBlock } from "./tried.ts";

/** The Markdown of every block, by its name. */
export function blocks(): ReadonlyMap<string, string> {
  return new Map([
    ["inferred", inferredBlock()],
    ["documented", documentedBlock()],
    ["unknown", unknownBlock()],
    ["codes", codesBlock()],
    ["retried", retriedBlock()],
    ["error-types", errorTypesBlock()],
    ["defaults", defaultsBlock()],
    ["tried", triedBlock()],
  ]);
}
