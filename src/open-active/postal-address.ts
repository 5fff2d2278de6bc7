import * as z from "zod/mini";
import { optionalText } from "./response-values.ts";

/** A postal address (OpenActive `PostalAddress`). imin warns that any part may be missing. */
export interface PostalAddress {
  /** The JSON-LD type. */
  type?: "PostalAddress" | undefined;
  /** Number and street: `"Alan Peacock Way"`. */
  streetAddress?: string | undefined;
  /** Town or city: `"Middlesbrough"`. */
  addressLocality?: string | undefined;
  /** County or region: `"Greater London"`. */
  addressRegion?: string | undefined;
  /** Postcode: `"TS4 3AE"`. */
  postalCode?: string | undefined;
  /** The two-letter country code: `"GB"`. */
  addressCountry?: string | undefined;
  /** The whole address on one line, formatted by imin for display. It may be only a postcode. */
  "imin:fullAddress"?: string | undefined;
}

/** @internal */
export const postalAddressSchema = z.looseObject({
  type: z.optional(z.literal("PostalAddress")),
  streetAddress: optionalText,
  addressLocality: optionalText,
  addressRegion: optionalText,
  postalCode: optionalText,
  addressCountry: optionalText,
  "imin:fullAddress": optionalText,
});
