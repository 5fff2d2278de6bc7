import { asText, ifReadable } from "../errors/property-of.ts";
import type { FacilityUse } from "../open-active/facility-use.ts";
import type { IndividualFacilityUse } from "../open-active/individual-facility-use.ts";
import type { Place } from "../open-active/place.ts";
import type { Slot } from "../open-active/slot.ts";
import { type Levels, nestedUpward, occurrences } from "./parents.ts";
import { placeOf } from "./place-of.ts";

/** A slot with its parents. */
export interface FoundSlot {
  /**
   * The slot, with its parents nested upward in `facilityUse` as in `search.getSlot()`, whatever the structure of
   * the response.
   */
  readonly opportunity: Slot;
  /** The slot's court, if the facility's courts are booked by name. */
  readonly individualFacilityUse: IndividualFacilityUse | undefined;
  /** The search result, as in the response. */
  readonly facilityUse: FacilityUse | undefined;
  /** The place. */
  readonly place: Place | undefined;
}

/**
 * Lists the slots of a FacilityUse, each with its parents and its place, in the order of the response. It supports
 * all structures: slots of the facility, and slots of its individual courts, which imin has in `event` and
 * OpenActive in `individualFacilityUse`. A slot that is in both is returned once.
 *
 * imin's pages do not say whether these slots have offers. Get one by `search.getSlot()` before you book it.
 *
 * @param item A FacilityUse, one of its courts, or a slot with its parents, which returns only that slot.
 * @see https://docs.imin.co/platform-products/search/imin-facilities-api/facilityuses-and-individualfacilityuses
 * @example
 * ```ts
 * import { IminClient, slots } from "imin-sdk";
 *
 * const imin = new IminClient();
 * const facilityUse = await imin.search.getFacilityUse("https://search.imin.co/facilities-api/v2/facility-uses/led-1");
 * for (const { opportunity, individualFacilityUse } of slots(facilityUse)) {
 *   console.log(opportunity.startDate, individualFacilityUse?.name, opportunity.remainingUses);
 * }
 * ```
 */
export function slots(item: FacilityUse | IndividualFacilityUse | Slot): FoundSlot[] {
  return ifReadable(() => slotsBelow(item)) ?? [];
}

function slotsBelow(item: FacilityUse | IndividualFacilityUse | Slot): FoundSlot[] {
  const once = new Map<unknown, FoundSlot>();
  for (const levels of occurrences(item).filter(([{ type }]) => type !== "ScheduledSession")) {
    const one = found(levels);
    const { id, identifier, startDate } = one.opportunity;
    // An identifier may be shared by all times of a court. A slot without id and identifier is unique.
    const name = id ?? (typeof (identifier ?? {}) === "object" ? one : `${identifier} ${asText(startDate)}`);
    if (!once.has(name)) once.set(name, one);
  }
  return [...once.values()];
}

function found(levels: Levels): FoundSlot {
  const [, ...parents] = levels;
  // The levels are known only by their types and positions.
  return {
    opportunity: nestedUpward(levels, "facilityUse"),
    individualFacilityUse: parents.find(({ type }) => type === "IndividualFacilityUse"),
    facilityUse: parents.find(({ type }) => type !== "IndividualFacilityUse"),
    place: placeOf(levels),
  } as FoundSlot;
}
