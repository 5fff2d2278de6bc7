import { isText, matches } from "../errors/property-of.ts";
import type { EventProperties } from "../open-active/event-properties.ts";
import type { EventSeries } from "../open-active/event-series.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";

/** A session, a slot or one of their parents, before its type is known. @internal */
export interface Level
  extends Pick<EventProperties, "name" | "offers" | "eventStatus" | "eventAttendanceMode" | "location">,
    Pick<EventProperties, "beta:virtualLocation">,
    Pick<EventSeries, "imin:aggregateOffer" | "imin:dataSource" | "imin:locationSummary">,
    Pick<ScheduledSession, "id" | "identifier" | "startDate" | "endDate"> {
  readonly type?: string;
  /** The properties that contain an item's parent. */
  readonly superEvent?: Level;
  readonly facilityUse?: Level;
  readonly aggregateFacilityUse?: Level;
  /** The properties that contain an item's children. */
  readonly subEvent?: readonly Level[];
  readonly event?: readonly Level[];
  readonly individualFacilityUse?: readonly Level[];
}

/** Returns an item followed by its parents, innermost first. @internal */
export type Levels = readonly [Level, ...Level[]];

/** Returns an item and its parents. Unwraps a session or slot from a walker. @internal */
export function withParents(item: unknown): Levels {
  const { opportunity = item }: { readonly opportunity?: unknown } = Object(item);
  // A set, because an item that contains itself would never end.
  const levels = new Set<Level>([Object(opportunity)]);
  for (const { superEvent, facilityUse, aggregateFacilityUse } of levels) {
    const parent = [superEvent, facilityUse, aggregateFacilityUse].find(isObject);
    if (parent) levels.add(parent);
  }
  return [...levels] as unknown as Levels; // The first one is the item.
}

/**
 * Finds the sessions and slots in an item, each with its parents, in the order of the response. Excludes other
 * kinds of event, which imin cannot book.
 *
 * @internal
 */
export function occurrences(item: unknown, levels: Levels = withParents(item)): Levels[] {
  const [{ type, subEvent, event, individualFacilityUse }] = levels;
  // `FacilityUseSlot` is another name for a slot, used by imin's order pages.
  if (matches(type, /^ScheduledSession$|Slot$/)) return [levels];
  // OpenActive has four levels. An item that contains itself would never end.
  return [subEvent, event, individualFacilityUse]
    .flat()
    .flatMap((child) =>
      !isObject(child) || levels.includes(child) || levels.length > 9
        ? []
        : occurrences(child, [child, ...levels]),
    );
}

/** Nests the parents upward in a property, each without its children. @internal */
export function nestedUpward([own, ...parents]: Levels, property: "superEvent" | "facilityUse"): Level {
  const parent = parents.reduceRight<Level | undefined>(
    (above, { subEvent, event, individualFacilityUse, ...rest }) =>
      above ? { ...rest, [property]: above } : rest,
    undefined,
  );
  return !parent || own[property] === parents[0] ? own : { ...own, [property]: parent };
}

/**
 * A property of an item, or of its nearest parent that has it. A response may differ from the documentation: a
 * value of another kind counts as missing.
 *
 * @internal
 */
export function inherited<Name extends keyof Level>(
  levels: readonly Level[],
  name: Name,
  isKind: (value: unknown) => boolean = isObject,
): Level[Name] | undefined {
  return levels.map((level) => level[name]).find(isKind);
}

/** @internal */
export function isObject<Value>(value: Value | undefined): value is Value & object {
  return Object(value) === value;
}

/** Whether the item does not take place as dated: it is cancelled or postponed, in any spelling. @internal */
export function isCancelledOrPostponed(levels: Levels): boolean {
  return matches(inherited(levels, "eventStatus", isText), /Postponed$|Cancelled$/);
}
