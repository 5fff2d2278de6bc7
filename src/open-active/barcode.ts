import * as z from "zod/mini";
import { type ImageObject, imageObjectSchema } from "./image-object.ts";
import { optionalList, optionalText, optionalTextOrNumber } from "./response-values.ts";

/** A barcode that lets its holder in (OpenActive `Barcode`), and imin's access pass. */
export interface Barcode {
  /** What kind of object this is. */
  type: "Barcode";
  /** What the barcode says, to be rendered by the reader's own means: `"ABC123DEF"`. */
  text?: string | undefined;
  /** An image of the barcode, for where `text` cannot be rendered. */
  url?: string | undefined;
  /** Which kind of barcode it is (OpenActive's beta namespace): `"code128"`. */
  "beta:codeType"?: string | undefined;
  /** The image itself, if `url` is a page about it. */
  contentUrl?: string | undefined;
  /** A page that can be embedded to show the image. */
  embedUrl?: string | undefined;
  /** Smaller versions of the image. */
  thumbnail?: ImageObject[] | undefined;
  /** Width of the image, in pixels or as a text with its unit. */
  width?: string | number | undefined;
  /** Height of the image, in pixels or as a text with its unit. */
  height?: string | number | undefined;
}

/** @internal */
export const barcodeSchema = z.looseObject({
  type: z.literal("Barcode"),
  text: optionalText,
  url: optionalText,
  "beta:codeType": optionalText,
  contentUrl: optionalText,
  embedUrl: optionalText,
  thumbnail: optionalList<ImageObject>(imageObjectSchema),
  width: optionalTextOrNumber,
  height: optionalTextOrNumber,
});
