import * as z from "zod/mini";
import { optionalText } from "./response-values.ts";

/** The online location of a session (OpenActive `VirtualLocation`). */
export interface VirtualLocation {
  /** The JSON-LD type. */
  type?: "VirtualLocation" | undefined;
  /** The name: `"Zoom Video Chat"`. */
  name?: string | undefined;
  /** How to join, as plain text. */
  description?: string | undefined;
  /** The URL to join. */
  url?: string | undefined;
  /** The meeting ID, if one is required. */
  accessId?: string | undefined;
  /** The password, if one is required. */
  accessCode?: string | undefined;
}

/** @internal */
export const virtualLocationSchema = z.looseObject({
  type: z.optional(z.literal("VirtualLocation")),
  name: optionalText,
  description: optionalText,
  url: optionalText,
  accessId: optionalText,
  accessCode: optionalText,
});
