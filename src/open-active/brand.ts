import * as z from "zod/mini";
import { type Identifier, optionalIdentifier } from "./identifier.ts";
import { type ImageObject, imageObjectSchema } from "./image-object.ts";
import { optionalModel, optionalText } from "./response-values.ts";
import { optionalVideos, type VideoObject } from "./video-object.ts";

/** The program or brand that a session belongs to (OpenActive `Brand`). */
export interface Brand {
  /** The JSON-LD type. */
  type?: "Brand" | undefined;
  /** The brand's `id`. */
  id?: string | undefined;
  /** The publisher's own identifier. */
  identifier?: Identifier | undefined;
  /** The name: `"Back to Netball"`. */
  name?: string | undefined;
  /** A web page about the brand. */
  url?: string | undefined;
  /** A plain-text description. */
  description?: string | undefined;
  /** The logo. */
  logo?: ImageObject | undefined;
  /** Videos about the brand, or their URLs (OpenActive beta namespace). */
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
