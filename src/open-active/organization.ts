import * as z from "zod/mini";
import { type PartyProperties, partyProperties } from "./party-properties.ts";

/** A seller, an organizer, a facility provider or a broker (OpenActive `Organization`). */
export interface Organization extends PartyProperties {
  /** The object's type. OpenActive does not require it. */
  type?: "Organization" | undefined;
}

/** @internal */
export const organizationSchema = /* @__PURE__ */ (() =>
  z.looseObject({ ...partyProperties, type: z.optional(z.literal("Organization")) }))();
