import * as z from "zod/mini";
import { type Concept, conceptSchema } from "./concept.ts";
import { optionalList, optionalText, optionalUnknown } from "./response-values.ts";

/** A controlled list, such as a broker's entitlements (`ConceptScheme` of OpenActive and SKOS). */
export interface ConceptScheme {
  /** The JSON-LD type. */
  type: "ConceptScheme";
  /** The JSON-LD context. */
  "@context"?: unknown;
  /** The list's `id`, which is opaque: `"https://meta.imin.co/v2/globex/entitlements"`. */
  id?: string | undefined;
  /** The list's title: `"Entitlements for Globex"`. */
  title?: string | undefined;
  /** A plain-text description. */
  description?: string | undefined;
  /** A web page about the list. */
  url?: string | undefined;
  /** The license under which the list is published. @experimental The public part of imin's page ends within this name. */
  license?: string | undefined;
  /**
   * The list's entries.
   *
   * @experimental The public part of imin's page ends at the list's license. `concept` is inferred from
   * OpenActive's definition of a concept scheme.
   */
  concept?: Concept[] | undefined;
}

/** @internal */
export const conceptSchemeSchema = z.looseObject({
  type: z.literal("ConceptScheme"),
  "@context": optionalUnknown,
  id: optionalText,
  title: optionalText,
  description: optionalText,
  url: optionalText,
  license: optionalText,
  concept: optionalList<Concept>(conceptSchema),
});
