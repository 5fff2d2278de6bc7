import * as z from "zod/mini";
import { type ImageObject, imageObjectSchema } from "./image-object.ts";
import { optionalList, optionalText, optionalTextOrNumber } from "./response-values.ts";

/** A barcode that admits its holder (OpenActive `Barcode`), and imin's access pass. */
export interface Barcode {
  /** The JSON-LD type. */
  type: "Barcode";
  /** The barcode's content, to be rendered by your own code: `"ABC123DEF"`. */
  text?: string | undefined;
  /** An image of the barcode, for clients that cannot render `text`. */
  url?: string | undefined;
  /** The kind of barcode (OpenActive beta namespace): `"code128"`. */
  "beta:codeType"?: string | undefined;
  /** The image file, if `url` is a web page. */
  contentUrl?: string | undefined;
  /** A page to embed that shows the image. */
  embedUrl?: string | undefined;
  /** Smaller versions of the image. */
  thumbnail?: ImageObject[] | undefined;
  /** Width of the image, in pixels or as a string with a unit. */
  width?: string | number | undefined;
  /** Height of the image, in pixels or as a string with a unit. */
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
