import * as z from "zod/mini";
import { type FacilityProperties, facilityProperties } from "./facility-properties.ts";
import { type IndividualFacilityUse, individualFacilityUseSchema } from "./individual-facility-use.ts";
import { type OptionalList, optionalList } from "./response-values.ts";
import { type Slot, slotSchema } from "./slot.ts";

/**
 * The use of a facility, such as badminton courts (OpenActive `FacilityUse`): what imin's Facilities API finds. Its
 * `event` has its slots, or one IndividualFacilityUse for each court, which has the slots.
 */
export interface FacilityUse extends FacilityProperties {
  /** What kind of object this is. Absent from a parent that has only an `id`. */
  type?: "FacilityUse" | undefined;
  /** Its slots, or its individual courts. Compare `type` to distinguish them. Absent from `discovery-geo` results. */
  event?: (Slot | IndividualFacilityUse)[] | undefined;
  /** Its individual courts, where they come as OpenActive has it. */
  individualFacilityUse?: IndividualFacilityUse[] | undefined;
}

/** @internal */
export const facilityUseSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    ...facilityProperties,
    type: z.optional(z.literal("FacilityUse")),
    get event(): OptionalList<Slot | IndividualFacilityUse> {
      return optionalList<Slot | IndividualFacilityUse>(z.union([slotSchema, individualFacilityUseSchema]));
    },
    get individualFacilityUse(): OptionalList<IndividualFacilityUse> {
      return optionalList<IndividualFacilityUse>(individualFacilityUseSchema);
    },
  }))();
