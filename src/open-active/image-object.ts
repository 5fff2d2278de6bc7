import * as z from "zod/mini";
import { type OptionalList, optionalList, optionalText, optionalTextOrNumber } from "./response-values.ts";

/** An image (OpenActive `ImageObject`). */
export interface ImageObject {
  /** The JSON-LD type. */
  type: "ImageObject";
  /** The URL of the image. */
  url?: string | undefined;
  /** Smaller versions of the image. */
  thumbnail?: ImageObject[] | undefined;
  /** Width in pixels (`150`), or a string with a unit (`"150 px"`). */
  width?: string | number | undefined;
  /** Height in pixels (`150`), or a string with a unit (`"150 px"`). */
  height?: string | number | undefined;
}

/** @internal */
export const imageObjectSchema = z.looseObject({
  type: z.literal("ImageObject"),
  url: optionalText,
  get thumbnail(): OptionalList<ImageObject> {
    return optionalList<ImageObject>(imageObjectSchema);
  },
  width: optionalTextOrNumber,
  height: optionalTextOrNumber,
});
