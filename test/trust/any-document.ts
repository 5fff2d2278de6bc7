import * as fc from "fast-check";
import { normalize } from "../../src/json-ld/normalize.ts";
import { mutateDocument } from "./fuzz/mutate-document.ts";
import { randomFrom } from "./random.ts";
import { tellStory } from "./story.ts";

/** The documents that imin sends, and their parts. */
const documents: readonly unknown[] = (await tellStory()).flatMap(({ response }) =>
  response.type.includes("json") && response.body !== "" ? partsOf(JSON.parse(response.body)) : [],
);

/** The objects in a document that have a type, including the document itself. */
function partsOf(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const parts = Object.values(value).flatMap(partsOf);
  return "type" in value || "@type" in value ? [value, ...parts] : parts;
}

/** A document or a part of one, as the SDK returns it, usually with some wrong parts. */
export const anyDocument: fc.Arbitrary<unknown> = fc
  .tuple(fc.nat(documents.length - 1), fc.nat(0x7fffffff), fc.nat(9))
  .map(([index, mutation, whole]) => {
    const sent = whole === 0 ? documents[index] : mutateDocument(documents[index], randomFrom(mutation));
    try {
      return normalize(sent);
    } catch {
      // Nested too deeply: the caller gets an error instead.
      return documents[index];
    }
  });
