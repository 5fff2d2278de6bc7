import * as z from "zod/mini";
import { type AggregateOffer, aggregateOfferShape } from "./aggregate-offer.ts";
import { optionalModel } from "./answer-values.ts";

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
export const iminAggregateOfferShape = z.looseObject({
  type: z.optional(z.literal("imin:AggregateOffer")),
  publicAdult: optionalModel<AggregateOffer>(aggregateOfferShape),
  publicJunior: optionalModel<AggregateOffer>(aggregateOfferShape),
  activeEntitlement: optionalModel<AggregateOffer>(aggregateOfferShape),
});

/** Schema of {@link IminAggregateOffer}. */
export const IminAggregateOfferSchema: z.ZodMiniType<IminAggregateOffer> = iminAggregateOfferShape;
