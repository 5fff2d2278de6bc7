import * as z from "zod/mini";
import { optionalList } from "./answer-values.ts";
import { type FacilityProperties, facilityProperties } from "./facility-properties.ts";
import { type FacilityUse, FacilityUseSchema } from "./facility-use.ts";
import { type Slot, SlotSchema } from "./slot.ts";

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
export const individualFacilityUseShape = z.looseObject({
  ...facilityProperties,
  type: z.literal("IndividualFacilityUse"),
  get event() {
    return optionalList(SlotSchema);
  },
  get facilityUse() {
    return z.optional(FacilityUseSchema);
  },
  get aggregateFacilityUse() {
    return z.optional(FacilityUseSchema);
  },
});

/** Schema of {@link IndividualFacilityUse}. */
export const IndividualFacilityUseSchema: z.ZodMiniType<IndividualFacilityUse> = individualFacilityUseShape;
