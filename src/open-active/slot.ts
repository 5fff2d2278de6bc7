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
 * One use of a facility at one time, which can be booked (OpenActive `Slot`). In orders, and where it is got by
 * itself, its parents are nested upward in `facilityUse`.
 *
 * imin's order pages also speak of a `FacilityUseSlot`. It is read as a Slot, and keeps its `type` at run time.
 */
export interface Slot extends OpportunityProperties {
  /** What kind of object this is. */
  type: "Slot";
  /** When it starts, as an ISO 8601 date-time: `"2022-09-10T12:30:00Z"`. */
  startDate?: string | undefined;
  /** When it ends, as an ISO 8601 date-time. */
  endDate?: string | undefined;
  /** How long it takes, as an ISO 8601 duration: `"PT1H"`. */
  duration?: string | undefined;
  /** How many of its courts are left, as of this response. */
  remainingUses?: number | undefined;
  /** How many courts it has. */
  maximumUses?: number | undefined;
  /** The facility it belongs to, or one court of it. Compare `type` to distinguish them. */
  facilityUse?: FacilityUse | IndividualFacilityUse | undefined;
  /** Who holds it. imin returns this as the facility's `provider`. */
  organizer?: Organizer | undefined;
  /** imin's: what it costs and for whom. */
  "imin:aggregateOffer"?: IminAggregateOffer | undefined;
  /** In the Firehose: whether it might be bookable. */
  "imin:isPotentiallyBookable"?: boolean | undefined;
  /** imin's: the URL of the guest checkout, with `{checkoutBaseUrl}` to fill in. Only what can be booked has it. */
  "imin:checkoutUrlTemplate"?: string | undefined;
}

/** @internal */
export const slotSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    ...opportunityProperties,
    // As a type it has one value only: with two, comparing it with "Slot" would leave the type of the rest unclear.
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
