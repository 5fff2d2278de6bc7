import { localName } from "../json-ld/local-name.ts";
import type { EventProperties } from "../open-active/event-properties.ts";
import type { EventSeries } from "../open-active/event-series.ts";

/** The properties that helpers look for in an item and in its parents. @internal */
export interface Level
  extends Pick<
      EventProperties,
      "name" | "offers" | "eventStatus" | "eventAttendanceMode" | "duration" | "location"
    >,
    Pick<EventProperties, "beta:virtualLocation">,
    Pick<EventSeries, "imin:aggregateOffer" | "imin:dataSource" | "imin:locationSummary"> {
  readonly type?: string;
}

/**
 * The parents whose offers their children have too. Those of an EventSeries, a course or a headline event are for the
 * whole of it.
 *
 * @see https://openactive.io/modelling-opportunity-data/EditorsDraft/#types-of-event
 */
const withOffersForChildren = ["SessionSeries", "FacilityUse", "IndividualFacilityUse"];

/** A session or slot that a walker wrapped, or the item itself. @internal */
export function itselfOf(item: object): object {
  const { opportunity = item }: { readonly opportunity?: object } = Object(item);
  return Object(opportunity);
}

/** An item and its parents, the innermost first, each with those offers only that are for the item. @internal */
export function withParents(item: object): readonly Level[] {
  const levels: Level[] = [];
  let level: object | undefined = itselfOf(item);
  while (typeof level === "object") {
    // Every kind of item has its parent in one of these three, and a parent is an item again.
    const { superEvent, facilityUse, aggregateFacilityUse, ...own } = level as Level & {
      readonly superEvent?: object;
      readonly facilityUse?: object;
      readonly aggregateFacilityUse?: object;
    };
    const isForItem = levels.length === 0 || withOffersForChildren.includes(own.type ?? "");
    levels.push(isForItem ? own : { ...own, offers: undefined });
    level = superEvent ?? facilityUse ?? aggregateFacilityUse;
  }
  return levels;
}

/** A property of an item, or else of its nearest parent that has it. @internal */
export function inherited<Name extends keyof Level>(
  levels: readonly Level[],
  name: Name,
): Level[Name] | undefined {
  return levels.find((level) => level[name] !== undefined)?.[name];
}

/** Whether something does not take place when its dates say: cancelled or postponed, in any spelling. @internal */
export function isCalledOff(levels: readonly Level[]): boolean {
  return /^Event(?:Cancelled|Postponed)$/.test(localName(inherited(levels, "eventStatus")));
}
