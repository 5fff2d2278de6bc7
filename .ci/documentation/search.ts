import {
  type DeclarationReflection,
  type DocumentReflection,
  type IndexEvent,
  ReflectionKind,
} from "typedoc";
import { keywords } from "./keywords.ts";

/**
 * Makes the search find what its users ask for: the guides come first, by other words too, and a property comes once
 * and not again in every interface that inherits it.
 */
export function prepareSearch(event: IndexEvent): void {
  event.searchFieldWeights["keywords"] = 10;
  for (let index = event.searchResults.length - 1; index >= 0; index -= 1) {
    const result = event.searchResults[index];
    if (result === undefined) continue;
    if (result.isDeclaration() && result.inheritedFrom !== undefined) event.removeResult(index);
    else {
      result.relevanceBoost = relevanceOf(result);
      event.searchFields[index] = { keywords: keywords[result.name] ?? "" };
    }
  }
}

function relevanceOf(result: DeclarationReflection | DocumentReflection): number {
  if (result.isDocument()) return 20;
  if (result.kindOf(ReflectionKind.Property)) return 0.3;
  return result.name.endsWith("Schema") ? 0.1 : 1;
}
