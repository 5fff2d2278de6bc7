import * as z from "zod/mini";
import { type AggregateOffer, aggregateOfferSchema } from "./aggregate-offer.ts";
import { optionalModel } from "./response-values.ts";

/**
 * imin's summary of prices and whom they are for (`imin:AggregateOffer`). Search results have it instead of
 * `offers`.
 */
export interface IminAggregateOffer {
  /** The JSON-LD type. */
  type?: "imin:AggregateOffer" | undefined;
  /** The price for an adult without membership. Absent if it is only for children. */
  publicAdult?: AggregateOffer | undefined;
  /** The price for a child without membership. */
  publicJunior?: AggregateOffer | undefined;
  /** The price for a customer with the entitlement that the search used (`entitlementFilter`). */
  activeEntitlement?: AggregateOffer | undefined;
}

/** @internal */
export const iminAggregateOfferSchema = z.looseObject({
  type: z.optional(z.literal("imin:AggregateOffer")),
  publicAdult: optionalModel<AggregateOffer>(aggregateOfferSchema),
  publicJunior: optionalModel<AggregateOffer>(aggregateOfferSchema),
  activeEntitlement: optionalModel<AggregateOffer>(aggregateOfferSchema),
});
