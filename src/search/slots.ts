import type { FacilityUse } from "../open-active/facility-use.ts";
import type { IndividualFacilityUse } from "../open-active/individual-facility-use.ts";
import type { Place } from "../open-active/place.ts";
import type { Slot } from "../open-active/slot.ts";
import { resolvePlace } from "./place-of.ts";

/** A slot with what it belongs to. */
export interface FoundSlot {
  /**
   * The slot, its parents nested upward in `facilityUse` as `search.getSlot()` gives it, whichever way the answer had
   * them.
   */
  readonly opportunity: Slot;
  /** The one court that it is of, where the facility's courts are booked by name. */
  readonly individualFacilityUse: IndividualFacilityUse | undefined;
  /** What search found, as the answer has it. */
  readonly facilityUse: FacilityUse | undefined;
  /** Where it is. */
  readonly place: Place | undefined;
}

/**
 * The slots of a FacilityUse, each with its parents and its place, in the order of the answer. Both of imin's
 * structures are walked: slots of the facility, and slots of its individual courts.
 *
 * Only `search.getSlot()` is sure to give a slot's offers.
 *
 * @param item A FacilityUse; or a slot with its parents, which gives the one slot.
 * @see https://docs.imin.co/platform-products/search/imin-facilities-api/facilityuses-and-individualfacilityuses
 * @example
 * ```ts
 * for (const { opportunity, individualFacilityUse } of slots(facilityUse)) {
 *   console.log(opportunity.startDate, individualFacilityUse?.name, opportunity.remainingUses);
 * }
 * ```
 */
export function slots(item: FacilityUse | Slot): FoundSlot[] {
  if (isSlot(item)) {
    const parent = item.facilityUse;
    return parent?.type === "IndividualFacilityUse"
      ? [found(item, parent, parent.facilityUse ?? parent.aggregateFacilityUse)]
      : [found(item, undefined, parent)];
  }
  const { event, individualFacilityUse: courts, ...facility } = item;
  // imin has the courts in `event`, OpenActive in a property of their own.
  return (event ?? courts ?? []).flatMap((entry) => {
    if (entry.type !== "IndividualFacilityUse") {
      return [found({ ...entry, facilityUse: facility }, undefined, item)];
    }
    const { event: own = [], ...court } = entry;
    const facilityUse: IndividualFacilityUse = { ...court, facilityUse: facility };
    return own.map((slot) => found({ ...slot, facilityUse }, entry, item));
  });
}

/** imin's order pages have another name for a slot. */
function isSlot(item: FacilityUse | Slot): item is Slot {
  const type: string | undefined = item.type;
  return type === "Slot" || type === "FacilityUseSlot";
}

function found(
  opportunity: Slot,
  individualFacilityUse: IndividualFacilityUse | undefined,
  facilityUse: FacilityUse | undefined,
): FoundSlot {
  const place = resolvePlace(individualFacilityUse?.location ?? facilityUse?.location);
  return { opportunity, individualFacilityUse, facilityUse, place };
}
