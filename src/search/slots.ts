import type { FacilityUse } from "../open-active/facility-use.ts";
import type { IndividualFacilityUse } from "../open-active/individual-facility-use.ts";
import type { Place } from "../open-active/place.ts";
import type { Slot } from "../open-active/slot.ts";
import { inherited, withParents } from "./parents.ts";
import { resolvePlace } from "./place-of.ts";

/** A slot with what it belongs to. */
export interface FoundSlot {
  /**
   * The slot, its parents nested upward in `facilityUse` as `search.getSlot()` gives it, whichever way the response had
   * them.
   */
  readonly opportunity: Slot;
  /** The one court that it is of, if the facility's courts are booked by name. */
  readonly individualFacilityUse: IndividualFacilityUse | undefined;
  /** What search found, as the response has it. */
  readonly facilityUse: FacilityUse | undefined;
  /** Where it is. */
  readonly place: Place | undefined;
}

/**
 * The slots of a FacilityUse, each with its parents and its place, in the order of the response. All structures are
 * walked: slots of the facility, and slots of its individual courts, which imin has in `event` and OpenActive in
 * `individualFacilityUse`. A slot that is in both is given once.
 *
 * Only `search.getSlot()` is sure to give a slot's offers.
 *
 * @param item A FacilityUse or one court of it; or a slot with its parents, which gives the one slot.
 * @see https://docs.imin.co/platform-products/search/imin-facilities-api/facilityuses-and-individualfacilityuses
 * @example
 * ```ts
 * for (const { opportunity, individualFacilityUse } of slots(facilityUse)) {
 *   console.log(opportunity.startDate, individualFacilityUse?.name, opportunity.remainingUses);
 * }
 * ```
 */
export function slots(item: FacilityUse | IndividualFacilityUse | Slot): FoundSlot[] {
  const once = new Map<unknown, FoundSlot>();
  for (const [index, one] of slotsOf(item).entries()) {
    const { id, identifier, startDate } = one.opportunity;
    // An identifier may be that of all times of a court.
    const name = id ?? (/string|number/.test(typeof identifier) ? `${identifier} ${startDate}` : index);
    if (!once.has(name)) once.set(name, one);
  }
  return [...once.values()];
}

/** What a slot belongs to, as the response has it. */
type Parents = Pick<FoundSlot, "individualFacilityUse" | "facilityUse">;

/** @param facilityUse The parent, nested upward. */
function slotsOf(
  item: FacilityUse | IndividualFacilityUse | Slot,
  parents?: Parents,
  facilityUse?: FacilityUse | IndividualFacilityUse,
): FoundSlot[] {
  if (isSlot(item)) {
    return [found(facilityUse ? { ...item, facilityUse } : item, parents ?? parentsOf(item.facilityUse))];
  }
  const { event, ...rest } = item;
  // Only a FacilityUse has courts; a court has none.
  const { individualFacilityUse: courts, ...own } = rest as FacilityUse;
  const upward = facilityUse ? { ...own, facilityUse } : own;
  const around = { ...parentsOf(item), ...(parents && { facilityUse: parents.facilityUse }) };
  const children = [event, courts].filter(Array.isArray).flat();
  return children.flatMap((child) => slotsOf(child, around, upward));
}

function isSlot(item: FacilityUse | IndividualFacilityUse | Slot): item is Slot {
  const type: string | undefined = item.type;
  return type === "Slot" || type === "FacilityUseSlot";
}

function parentsOf(parent: FacilityUse | IndividualFacilityUse | undefined): Parents {
  return parent?.type === "IndividualFacilityUse"
    ? { individualFacilityUse: parent, facilityUse: parent.facilityUse ?? parent.aggregateFacilityUse }
    : { individualFacilityUse: undefined, facilityUse: parent };
}

function found(opportunity: Slot, parents: Parents): FoundSlot {
  return { opportunity, ...parents, place: resolvePlace(inherited(withParents(opportunity), "location")) };
}
