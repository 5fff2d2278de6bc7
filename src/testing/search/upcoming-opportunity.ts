import type { Exchange } from "../api/route.ts";
import { notFound } from "../basics/refusal.ts";
import type { Opportunity } from "../catalog/model.ts";
import { occurrenceOf } from "../catalog/opportunity.ts";

/** The session or slot of the path, if it has not started. @internal */
export function upcomingOpportunity<Type extends Opportunity["type"]>(
  exchange: Exchange,
  type: Type,
): Extract<Opportunity, { type: Type }> {
  const { catalog, clock } = exchange.state;
  const identifier = exchange.parameter("identifier");
  const opportunity = catalog.find(type, identifier);
  if (opportunity === undefined || new Date(occurrenceOf(opportunity).startDate) < clock.now()) {
    throw gone(type, identifier);
  }
  return opportunity as Extract<Opportunity, { type: Type }>; // it was looked up by this type
}

/** The refusal for an item that does not exist or is over. @internal */
export function gone(type: string, identifier: string): Error {
  return notFound(`There is no ${type} "${identifier}", or it is over.`);
}
