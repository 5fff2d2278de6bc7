import { propertyOf } from "../errors/property-of.ts";
import { identifierInUrl } from "../transport/identifier-in-url.ts";

/** The names of an opportunity: its identifier and its URL. @internal */
export type OpportunityNames = readonly string[];

/** Returns the opportunity names of order items, one entry for each item. @internal */
export function opportunityNames(items: unknown): readonly OpportunityNames[] {
  if (!Array.isArray(items)) return [];
  return items.map((item) => {
    const opportunity = propertyOf(item, "orderedItem");
    const names = [opportunity, propertyOf(opportunity, "identifier"), propertyOf(opportunity, "id")];
    return names.flatMap((name) =>
      typeof name === "string" || typeof name === "number" ? String(name) : [],
    );
  });
}

/** Whether an order has the same opportunities as a session, each the same number of times. @internal */
export function areSameOpportunities(
  ofSession: readonly OpportunityNames[],
  ofOrder: readonly OpportunityNames[],
): boolean {
  const left = [...ofOrder];
  for (const names of ofSession) {
    const index = left.findIndex((candidate) => candidate.some((name) => includesName(names, name)));
    if (index === -1) return false;
    left.splice(index, 1);
  }
  return left.length === 0;
}

/** A session has the booking system's identifier. An order may have only imin's URL, which ends with it. */
function includesName(names: OpportunityNames, name: string): boolean {
  const identifier = identifierInUrl(name, "/scheduled-sessions") ?? identifierInUrl(name, "/slots");
  return names.some((own) => own === name || own === identifier);
}
