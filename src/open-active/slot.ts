import * as z from "zod/mini";
import { type FacilityUse, facilityUseSchema } from "./facility-use.ts";
import { type IminAggregateOffer, iminAggregateOfferSchema } from "./imin-aggregate-offer.ts";
import { type IndividualFacilityUse, individualFacilityUseSchema } from "./individual-facility-use.ts";
import { type OpportunityProperties, opportunityProperties } from "./opportunity-properties.ts";
import { type Organizer, organizerSchema } from "./organizer.ts";
import {
  type OptionalModel,
  optionalBoolean,
  optionalModel,
  optionalNumber,
  optionalText,
} from "./response-values.ts";

/**
 * A single bookable time slot of a facility (OpenActive `Slot`). In orders, and when you get it by ID, its parents
 * are nested upward in `facilityUse`.
 *
 * imin's order pages also mention a `FacilityUseSlot`. The SDK reads it as a Slot and keeps its `type` at run time.
 */
export interface Slot extends OpportunityProperties {
  /** The JSON-LD type. */
  type: "Slot";
  /** The start, as an ISO 8601 date-time: `"2022-09-10T12:30:00Z"`. */
  startDate?: string | undefined;
  /** The end, as an ISO 8601 date-time. */
  endDate?: string | undefined;
  /** The duration, in ISO 8601: `"PT1H"`. */
  duration?: string | undefined;
  /** The number of courts left at the time of the response. */
  remainingUses?: number | undefined;
  /** The total number of courts. */
  maximumUses?: number | undefined;
  /** The facility or court that it belongs to. Compare `type` to distinguish them. */
  facilityUse?: FacilityUse | IndividualFacilityUse | undefined;
  /** The organizer. imin returns it as the facility's `provider`. */
  organizer?: Organizer | undefined;
  /** imin: the prices, and whom they are for. */
  "imin:aggregateOffer"?: IminAggregateOffer | undefined;
  /** Firehose only: whether it may be bookable. */
  "imin:isPotentiallyBookable"?: boolean | undefined;
  /**
   * imin: the URL template of the guest checkout, with the placeholder `{checkoutBaseUrl}`. Present only if it can
   * be booked.
   */
  "imin:checkoutUrlTemplate"?: string | undefined;
}

/** @internal */
export const slotSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    ...opportunityProperties,
    // The type has only one value. With two, a comparison with "Slot" would not narrow the type.
    type: z.literal(["Slot", "FacilityUseSlot"]) as z.ZodMiniType<unknown> as z.ZodMiniType<"Slot">,
    startDate: optionalText,
    endDate: optionalText,
    duration: optionalText,
    remainingUses: optionalNumber,
    maximumUses: optionalNumber,
    get facilityUse(): OptionalModel<FacilityUse | IndividualFacilityUse> {
      return optionalModel<FacilityUse | IndividualFacilityUse>(
        z.union([facilityUseSchema, individualFacilityUseSchema]),
      );
    },
    organizer: optionalModel(organizerSchema),
    "imin:aggregateOffer": optionalModel<IminAggregateOffer>(iminAggregateOfferSchema),
    "imin:isPotentiallyBookable": optionalBoolean,
    "imin:checkoutUrlTemplate": optionalText,
  }))();
