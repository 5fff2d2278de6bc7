import * as z from "zod/mini";
import { type ImageObject, imageObjectSchema } from "./image-object.ts";
import { type OptionalList, optionalList, optionalText, optionalTextOrNumber } from "./response-values.ts";

/** A video (OpenActive `VideoObject`). */
export interface VideoObject {
  /** The JSON-LD type. */
  type?: "VideoObject" | undefined;
  /** The URL of the video: `"https://www.youtube.com/watch?v=3fbCs0GVjgQ"`. */
  url?: string | undefined;
  /** The video file, if `url` is a web page. */
  contentUrl?: string | undefined;
  /** A page to embed that shows the video. */
  embedUrl?: string | undefined;
  /** Preview images. */
  thumbnail?: ImageObject[] | undefined;
  /** Width, in pixels or as a string with a unit. */
  width?: string | number | undefined;
  /** Height, in pixels or as a string with a unit. */
  height?: string | number | undefined;
}

/** @internal */
export const videoObjectSchema = z.looseObject({
  type: z.optional(z.literal("VideoObject")),
  url: optionalText,
  contentUrl: optionalText,
  embedUrl: optionalText,
  thumbnail: optionalList<ImageObject>(imageObjectSchema),
  width: optionalTextOrNumber,
  height: optionalTextOrNumber,
});

/** OpenActive has objects in `"beta:video"`. imin's samples have the video's URL. @internal */
export const optionalVideos: OptionalList<VideoObject | string> = optionalList<VideoObject | string>(
  /* @__PURE__ */ z.union([z.string(), videoObjectSchema]),
);
