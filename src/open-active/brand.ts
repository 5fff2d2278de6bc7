import * as z from "zod/mini";
import { type Identifier, optionalIdentifier } from "./identifier.ts";
import { type ImageObject, imageObjectSchema } from "./image-object.ts";
import { optionalModel, optionalText } from "./response-values.ts";
import { optionalVideos, type VideoObject } from "./video-object.ts";

/** A programme or brand that a session belongs to (OpenActive `Brand`). */
export interface Brand {
  /** What kind of object this is. */
  type?: "Brand" | undefined;
  /** What identifies the brand. */
  id?: string | undefined;
  /** The publisher's own identifier. */
  identifier?: Identifier | undefined;
  /** Its name: `"Back to Netball"`. */
  name?: string | undefined;
  /** A web page about it. */
  url?: string | undefined;
  /** What it is about, as plain text. */
  description?: string | undefined;
  /** Its logo. */
  logo?: ImageObject | undefined;
  /** Videos about it, or their URLs (OpenActive's beta namespace). */
  "beta:video"?: (VideoObject | string)[] | undefined;
}

/** @internal */
export const brandSchema = z.looseObject({
  type: z.optional(z.literal("Brand")),
  id: optionalText,
  identifier: optionalIdentifier,
  name: optionalText,
  url: optionalText,
  description: optionalText,
  logo: optionalModel<ImageObject>(imageObjectSchema),
  "beta:video": optionalVideos,
});
