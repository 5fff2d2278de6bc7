import * as z from "zod/mini";
import { type ImageObject, imageObjectSchema } from "./image-object.ts";
import { type OptionalList, optionalList, optionalText, optionalTextOrNumber } from "./response-values.ts";

/** A video (OpenActive `VideoObject`). */
export interface VideoObject {
  /** What kind of object this is. */
  type?: "VideoObject" | undefined;
  /** Where the video is: `"https://www.youtube.com/watch?v=3fbCs0GVjgQ"`. */
  url?: string | undefined;
  /** The video itself, if `url` is a page about it. */
  contentUrl?: string | undefined;
  /** A page that can be embedded to show the video. */
  embedUrl?: string | undefined;
  /** Pictures of the video. */
  thumbnail?: ImageObject[] | undefined;
  /** Width, in pixels or as a text with its unit. */
  width?: string | number | undefined;
  /** Height, in pixels or as a text with its unit. */
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
