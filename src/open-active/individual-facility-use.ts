import * as z from "zod/mini";
import { type FacilityProperties, facilityProperties } from "./facility-properties.ts";
import { type FacilityUse, facilityUseSchema } from "./facility-use.ts";
import { type OptionalList, type OptionalModel, optionalList, optionalModel } from "./response-values.ts";
import { type Slot, slotSchema } from "./slot.ts";

/** The use of one court, pitch or table of a facility (OpenActive `IndividualFacilityUse`). */
export interface IndividualFacilityUse extends FacilityProperties {
  /** What kind of object this is. */
  type: "IndividualFacilityUse";
  /** Its slots. */
  event?: Slot[] | undefined;
  /** The facility it belongs to, if the response nests upward. */
  facilityUse?: FacilityUse | undefined;
  /** The facility it belongs to, where it comes as OpenActive has it. */
  aggregateFacilityUse?: FacilityUse | undefined;
}

/** @internal */
export const individualFacilityUseSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    ...facilityProperties,
    type: z.literal("IndividualFacilityUse"),
    get event(): OptionalList<Slot> {
      return optionalList<Slot>(slotSchema);
    },
    get facilityUse(): OptionalModel<FacilityUse> {
      return optionalModel<FacilityUse>(facilityUseSchema);
    },
    get aggregateFacilityUse(): OptionalModel<FacilityUse> {
      return optionalModel<FacilityUse>(facilityUseSchema);
    },
  }))();
