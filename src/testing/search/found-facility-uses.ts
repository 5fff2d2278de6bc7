import { invalidParameter } from "../api/query.ts";
import { shift } from "../basics/duration.ts";
import { withBroader } from "../catalog/activities.ts";
import type { FacilityUse, IndividualFacilityUse, Slot, SlotOpportunity } from "../catalog/model.ts";
import { isCancelledOrPostponed } from "../state/booking.ts";
import type { State } from "../state/state.ts";
import { type Circle, distanceTo } from "./geo.ts";
import { LIST_PARAMETERS, type SearchQuery } from "./search-query.ts";

/** A search result: a FacilityUse with the slots to show. @internal */
export interface FoundFacilityUse {
  readonly facilityUse: FacilityUse;
  /** The same facility with all of its slots. */
  readonly whole: FacilityUse;
  /** The search area; none for the response by ID. */
  readonly circle?: Circle;
}

/** The query parameters for facilities. @internal */
export const FACILITY_USE_PARAMETERS = {
  single: ["mode", ...LIST_PARAMETERS, "startDate[gte]", "startDate[lte]"],
  repeatable: ["providerId", "activityPrefLabel", "activityId"],
};

/** imin finds no slots that start later than this. */
const LOOK_AHEAD = "P14D";

/** The results of a query: facilities nearby, or those that have slots on one day. @internal */
export function findFacilityUses({ catalog, clock }: State, query: SearchQuery): readonly FoundFacilityUse[] {
  const mode = query.oneOf("mode", ["discovery-geo", "upcoming-slots"]);
  const circle = query.circle("geo[radial]");
  if (circle === undefined) throw invalidParameter("geo[radial]", "there");
  const now = clock.now();
  const isWanted = mode === "discovery-geo" ? withoutDay(query) : onDay(query, now);
  const near = catalog.facilityUses
    .filter(({ location }) => distanceTo(location, circle) <= circle.radius)
    .filter((facilityUse) => matches(facilityUse, query) && isUpcoming(facilityUse, now))
    .sort((one, other) => distanceTo(one.location, circle) - distanceTo(other.location, circle))
    .map((whole) => ({ facilityUse: withSlots(whole, isWanted), whole, circle }));
  return mode === "discovery-geo" ? near : inTimeOrder(near);
}

/** Whether a facility has a slot that has not started. imin archives the others. @internal */
export function isUpcoming({ event }: FacilityUse, now: Date): boolean {
  const slots = event.flatMap((entry) => (entry.type === "Slot" ? entry : entry.event));
  return slots.some(({ startDate }) => new Date(startDate) >= now);
}

/** The same facility with only the matching slots. @internal */
export function withSlots(
  { event, ...parent }: FacilityUse,
  isWanted: (opportunity: SlotOpportunity) => boolean,
): FacilityUse {
  const wanted = event.flatMap((entry): readonly (Slot | IndividualFacilityUse)[] => {
    if (entry.type === "Slot") {
      return isWanted({ type: "Slot", slot: entry, facilityUse: parent }) ? [entry] : [];
    }
    const { event: slots, ...individualFacilityUse } = entry;
    const kept = slots.filter((slot) =>
      isWanted({ type: "Slot", slot, individualFacilityUse, facilityUse: parent }),
    );
    return kept.length > 0 ? [{ ...entry, event: kept }] : [];
  });
  return { ...parent, event: wanted };
}

function matches({ activity, dataSource }: FacilityUse, query: SearchQuery): boolean {
  const all = activity.flatMap(withBroader);
  return (
    query.allows(
      "activityId",
      all.map(({ id }) => id),
    ) &&
    query.allows(
      "activityPrefLabel",
      all.map(({ prefLabel }) => prefLabel),
    ) &&
    query.allows("providerId", [dataSource])
  );
}

/** Discovery mode returns no slots and accepts no day. */
function withoutDay(query: SearchQuery): () => boolean {
  for (const name of ["startDate[gte]", "startDate[lte]"]) {
    if (query.text(name) !== undefined) throw invalidParameter(name, "omitted with mode=discovery-geo");
  }
  return () => false;
}

/** From one moment to the other. If one is omitted, from the start or to the end of the day. */
function onDay(query: SearchQuery, now: Date): (opportunity: SlotOpportunity) => boolean {
  const earliest = query.moment("startDate[gte]");
  const latest = query.moment("startDate[lte]");
  const given = earliest ?? latest;
  if (given === undefined)
    throw invalidParameter("startDate[gte]", "present with mode=upcoming-slots, or startDate[lte]");
  const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
  const day = dayOf(given);
  if (latest !== undefined && dayOf(latest) !== day)
    throw invalidParameter("startDate[lte]", "on the day of startDate[gte]");
  const from = Math.max(earliest ?? 0, now.getTime());
  const to = Math.min(latest ?? Infinity, shift(now, LOOK_AHEAD).getTime());
  return (opportunity) => {
    const start = Date.parse(opportunity.slot.startDate);
    return dayOf(start) === day && start >= from && start <= to && !isCancelledOrPostponed(opportunity);
  };
}

function inTimeOrder(found: readonly FoundFacilityUse[]): readonly FoundFacilityUse[] {
  const firstStart = ({ facilityUse: { event } }: FoundFacilityUse): string => {
    const starts = event
      .flatMap((entry) => (entry.type === "Slot" ? entry : entry.event))
      .map((slot) => slot.startDate);
    return starts.sort()[0] ?? "";
  };
  return found
    .filter(({ facilityUse }) => facilityUse.event.length > 0)
    .sort((one, other) => firstStart(one).localeCompare(firstStart(other)));
}
