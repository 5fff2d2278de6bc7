import type { EventSeries } from "../open-active/event-series.ts";
import type { FacilityUse } from "../open-active/facility-use.ts";
import type { IndividualFacilityUse } from "../open-active/individual-facility-use.ts";
import type { Offer } from "../open-active/offer.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";
import type { SessionSeries } from "../open-active/session-series.ts";
import type { Slot } from "../open-active/slot.ts";
import type { FoundSession } from "./scheduled-sessions.ts";
import type { FoundSlot } from "./slots.ts";

/** What can be booked, as a walker or a by-ID method gives it: with its parents, or wrapped with them. */
export type FoundOpportunity = ScheduledSession | Slot | FoundSession | FoundSlot;

/** Anything in search's answers that has prices or a source: what can be booked, and what it belongs to. */
export type FoundItem = FoundOpportunity | SessionSeries | EventSeries | IndividualFacilityUse | FacilityUse;

/** The properties that helpers look for in an item and in its parents. */
interface Level {
  readonly offers?: readonly Offer[] | undefined;
  readonly "imin:aggregateOffer"?: EventSeries["imin:aggregateOffer"];
  readonly "imin:dataSource"?: EventSeries["imin:dataSource"];
}

/** An item and its parents, the innermost first. @internal */
export function withParents(item: FoundItem): readonly Level[] {
  const levels: Level[] = [];
  let level: object | undefined = "opportunity" in item ? item.opportunity : item;
  while (level !== undefined) {
    levels.push(level);
    // Every kind of item has its parent in one of these three, and a parent is an item again.
    const { superEvent, facilityUse, aggregateFacilityUse } = level as {
      readonly superEvent?: object;
      readonly facilityUse?: object;
      readonly aggregateFacilityUse?: object;
    };
    level = superEvent ?? facilityUse ?? aggregateFacilityUse;
  }
  return levels;
}
