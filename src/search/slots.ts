import type { FacilityUse } from "../open-active/facility-use.ts";
import type { IndividualFacilityUse } from "../open-active/individual-facility-use.ts";
import type { Place } from "../open-active/place.ts";
import type { Slot } from "../open-active/slot.ts";
import { type Levels, nestedUpward, occurrences } from "./parents.ts";
import { placeOf } from "./place-of.ts";

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
 * imin's pages do not say whether these slots have offers: get one by `search.getSlot()` before you book it.
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
  for (const levels of occurrences(item).filter(([{ type }]) => type !== "ScheduledSession")) {
    const one = found(levels);
    const { id, identifier, startDate } = one.opportunity;
    // An identifier may be that of all times of a court. What has neither is known by itself alone.
    const name = id ?? (typeof (identifier ?? {}) === "object" ? one : `${identifier} ${startDate}`);
    if (!once.has(name)) once.set(name, one);
  }
  return [...once.values()];
}

function found(levels: Levels): FoundSlot {
  const [, ...parents] = levels;
  // What the levels are is known by their types and positions alone.
  return {
    opportunity: nestedUpward(levels, "facilityUse"),
    individualFacilityUse: parents.find(({ type }) => type === "IndividualFacilityUse"),
    facilityUse: parents.find(({ type }) => type !== "IndividualFacilityUse"),
    place: placeOf(levels),
  } as FoundSlot;
}
