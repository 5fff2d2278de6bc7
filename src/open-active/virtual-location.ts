import * as z from "zod/mini";
import { optionalText } from "./response-values.ts";

/** Where an online session is attended (OpenActive `VirtualLocation`). */
export interface VirtualLocation {
  /** What kind of object this is. */
  type?: "VirtualLocation" | undefined;
  /** What the location is called: `"Zoom Video Chat"`. */
  name?: string | undefined;
  /** How to join, as plain text. */
  description?: string | undefined;
  /** The address to join at. */
  url?: string | undefined;
  /** The meeting's number or name, if joining requires one. */
  accessId?: string | undefined;
  /** The password, if joining requires one. */
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
