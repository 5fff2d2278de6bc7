import * as z from "zod/mini";
import { type OptionalList, type OptionalModel, optionalList, optionalModel } from "./answer-values.ts";
import { type FacilityProperties, facilityProperties } from "./facility-properties.ts";
import { type FacilityUse, facilityUseShape } from "./facility-use.ts";
import { type Slot, slotShape } from "./slot.ts";

/** The use of one court, pitch or table of a facility (OpenActive `IndividualFacilityUse`). */
export interface IndividualFacilityUse extends FacilityProperties {
  /** What kind of object this is. */
  type: "IndividualFacilityUse";
  /** Its slots. */
  event?: Slot[] | undefined;
  /** The facility it belongs to, where answers nest upward. */
  facilityUse?: FacilityUse | undefined;
  /** The facility it belongs to, where it comes as OpenActive has it. */
  aggregateFacilityUse?: FacilityUse | undefined;
}

/** @internal */
export const individualFacilityUseShape = /* @__PURE__ */ (() =>
  z.looseObject({
    ...facilityProperties,
    type: z.literal("IndividualFacilityUse"),
    get event(): OptionalList<Slot> {
      return optionalList<Slot>(slotShape);
    },
    get facilityUse(): OptionalModel<FacilityUse> {
      return optionalModel<FacilityUse>(facilityUseShape);
    },
    get aggregateFacilityUse(): OptionalModel<FacilityUse> {
      return optionalModel<FacilityUse>(facilityUseShape);
    },
  }))();

/** Schema of {@link IndividualFacilityUse}. */
export const IndividualFacilityUseSchema: z.ZodMiniType<IndividualFacilityUse> = individualFacilityUseShape;
