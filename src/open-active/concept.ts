import * as z from "zod/mini";
import { optionalText, optionalTexts } from "./response-values.ts";

/** An entry of a controlled list: an activity, a facility type, an entitlement (OpenActive and SKOS `Concept`). */
export interface Concept {
  /** What kind of object this is. */
  type?: "Concept" | undefined;
  /** What identifies the concept: `"https://openactive.io/activity-list#5e78bcbe-36db-425a-9064-bf96d09cc351"`. */
  id?: string | undefined;
  /** The name to show: `"Yoga"`. */
  prefLabel?: string | undefined;
  /** Other names of the same thing. */
  altLabel?: string[] | undefined;
  /** Names for finding it that are not to be shown, such as misspellings. */
  hiddenLabel?: string[] | undefined;
  /** The list that it belongs to: `"https://openactive.io/activity-list"`. */
  inScheme?: string | undefined;
  /** The more general concepts, by their `id`. */
  broader?: string[] | undefined;
  /** All more general concepts, the indirect ones too, by their `id`; in imin's activity facets. */
  broaderTransitive?: string[] | undefined;
  /** The more special concepts, by their `id`. */
  narrower?: string[] | undefined;
  /** Concepts that have to do with this one, by their `id`. */
  related?: string[] | undefined;
  /** A short code within the list. */
  notation?: string | undefined;
  /** What the concept means, as plain text. */
  definition?: string | undefined;
  /** The list of which this is a topmost concept. */
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
