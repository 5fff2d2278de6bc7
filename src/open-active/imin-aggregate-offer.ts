import * as z from "zod/mini";
import { type AggregateOffer, aggregateOfferSchema } from "./aggregate-offer.ts";
import { optionalModel } from "./response-values.ts";

/**
 * imin's summary of what something costs and for whom (`imin:AggregateOffer`). Search results have it where they
 * have no `offers`.
 */
export interface IminAggregateOffer {
  /** What kind of object this is. */
  type?: "imin:AggregateOffer" | undefined;
  /** What it costs an adult without membership. Absent where it is for children only. */
  publicAdult?: AggregateOffer | undefined;
  /** What it costs a child without membership. */
  publicJunior?: AggregateOffer | undefined;
  /** What it costs a customer with the entitlement that the search was made for (`entitlementFilter`). */
  activeEntitlement?: AggregateOffer | undefined;
}

/** @internal */
export const iminAggregateOfferSchema = z.looseObject({
  type: z.optional(z.literal("imin:AggregateOffer")),
  publicAdult: optionalModel<AggregateOffer>(aggregateOfferSchema),
  publicJunior: optionalModel<AggregateOffer>(aggregateOfferSchema),
  activeEntitlement: optionalModel<AggregateOffer>(aggregateOfferSchema),
});
