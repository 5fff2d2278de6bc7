import * as z from "zod/mini";
import { type PartyProperties, partyProperties } from "./party-properties.ts";

/** A seller, an organiser, a provider of facilities or a broker (OpenActive `Organization`). */
export interface Organization extends PartyProperties {
  /** What kind of object this is. OpenActive does not require it. */
  type?: "Organization" | undefined;
}

/** @internal */
export const organizationSchema = /* @__PURE__ */ (() =>
  z.looseObject({ ...partyProperties, type: z.optional(z.literal("Organization")) }))();
