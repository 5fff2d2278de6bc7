import * as z from "zod/mini";
import { type FacilityProperties, facilityProperties } from "./facility-properties.ts";
import { type FacilityUse, facilityUseSchema } from "./facility-use.ts";
import { type OptionalList, type OptionalModel, optionalList, optionalModel } from "./response-values.ts";
import { type Slot, slotSchema } from "./slot.ts";

/** One court, pitch or table of a facility (OpenActive `IndividualFacilityUse`). */
export interface IndividualFacilityUse extends FacilityProperties {
  /** The JSON-LD type. */
  type: "IndividualFacilityUse";
  /** The slots. */
  event?: Slot[] | undefined;
  /** The facility it belongs to, if the response nests upward. */
  facilityUse?: FacilityUse | undefined;
  /** The facility it belongs to, if the response follows OpenActive. */
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
