import { propertyOf } from "../errors/property-of.ts";
import { identifierInUrl } from "../transport/identifier-in-url.ts";

/** By what an opportunity can be named: its identifier and its URL. @internal */
export type OpportunityNames = readonly string[];

/** What names the opportunities of order items, one for each item. @internal */
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

/** Whether an order's items are those of a session: for the same opportunities, each as often. @internal */
export function areSameOpportunities(
  ofSession: readonly OpportunityNames[],
  ofOrder: readonly OpportunityNames[],
): boolean {
  const left = [...ofOrder];
  for (const names of ofSession) {
    const index = left.findIndex((candidate) => candidate.some((name) => isAmong(names, name)));
    if (index === -1) return false;
    left.splice(index, 1);
  }
  return left.length === 0;
}

/** A session has the booking system's identifier. An order may have only imin's URL, which ends in it. */
function isAmong(names: OpportunityNames, name: string): boolean {
  const identifier = identifierInUrl(name, "/scheduled-sessions") ?? identifierInUrl(name, "/slots");
  return names.includes(name) || (identifier !== undefined && names.includes(identifier));
}
