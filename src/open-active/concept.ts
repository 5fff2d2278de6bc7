import * as z from "zod/mini";
import { optionalText, optionalTexts } from "./response-values.ts";

/** An entry of a controlled list: an activity, a facility type or an entitlement (`Concept` of OpenActive and SKOS). */
export interface Concept {
  /** The JSON-LD type. */
  type?: "Concept" | undefined;
  /** The concept's `id`: `"https://openactive.io/activity-list#5e78bcbe-36db-425a-9064-bf96d09cc351"`. */
  id?: string | undefined;
  /** The display name: `"Yoga"`. */
  prefLabel?: string | undefined;
  /** Other names for the same concept. */
  altLabel?: string[] | undefined;
  /** Names for search only, such as misspellings. */
  hiddenLabel?: string[] | undefined;
  /** The list that the concept belongs to: `"https://openactive.io/activity-list"`. */
  inScheme?: string | undefined;
  /** The broader concepts, by `id`. */
  broader?: string[] | undefined;
  /** All broader concepts, including indirect ones, by `id`. In imin's activity facets. */
  broaderTransitive?: string[] | undefined;
  /** The narrower concepts, by `id`. */
  narrower?: string[] | undefined;
  /** Related concepts, by `id`. */
  related?: string[] | undefined;
  /** A short code within the list. */
  notation?: string | undefined;
  /** A plain-text definition. */
  definition?: string | undefined;
  /** The list in which this is a top-level concept. */
  topConceptOf?: string | undefined;
}

/** @internal */
export const conceptSchema = z.looseObject({
  type: z.optional(z.literal("Concept")),
  id: optionalText,
  prefLabel: optionalText,
  altLabel: optionalTexts,
  hiddenLabel: optionalTexts,
  inScheme: optionalText,
  broader: optionalTexts,
  broaderTransitive: optionalTexts,
  narrower: optionalTexts,
  related: optionalTexts,
  notation: optionalText,
  definition: optionalText,
  topConceptOf: optionalText,
});
