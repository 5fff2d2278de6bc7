import * as z from "zod/mini";
import { type FacilityProperties, facilityProperties } from "./facility-properties.ts";
import { type IndividualFacilityUse, individualFacilityUseSchema } from "./individual-facility-use.ts";
import { type OptionalList, optionalList } from "./response-values.ts";
import { type Slot, slotSchema } from "./slot.ts";

/**
 * A facility, such as badminton courts (OpenActive `FacilityUse`). The Facilities API returns it. `event` has its
 * slots, or one IndividualFacilityUse for each court, which has the slots.
 */
export interface FacilityUse extends FacilityProperties {
  /** The JSON-LD type. Absent from a parent that has only an `id`. */
  type?: "FacilityUse" | undefined;
  /** The slots, or the individual courts. Compare `type` to distinguish them. Absent in `discovery-geo` results. */
  event?: (Slot | IndividualFacilityUse)[] | undefined;
  /** The individual courts, if the response follows OpenActive. */
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
