import { asText } from "../errors/property-of.ts";
import type { EventProperties } from "../open-active/event-properties.ts";
import type { EventSeries } from "../open-active/event-series.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";

/** A session, a slot, or one of their parents, of which it is not known which it is. @internal */
export interface Level
  extends Pick<EventProperties, "name" | "offers" | "eventStatus" | "eventAttendanceMode" | "location">,
    Pick<EventProperties, "beta:virtualLocation">,
    Pick<EventSeries, "imin:aggregateOffer" | "imin:dataSource" | "imin:locationSummary">,
    Pick<ScheduledSession, "id" | "identifier" | "startDate" | "endDate"> {
  readonly type?: string;
  /** What it belongs to, in one of these. */
  readonly superEvent?: Level;
  readonly facilityUse?: Level;
  readonly aggregateFacilityUse?: Level;
  /** What belongs to it. */
  readonly subEvent?: readonly Level[];
  readonly event?: readonly Level[];
  readonly individualFacilityUse?: readonly Level[];
}

/** A session, a slot or an item, and after it what it belongs to, the innermost first. @internal */
export type Levels = readonly [Level, ...Level[]];

/** The objects among some values and lists of values. A response may have anything in their place. @internal */
export function objectsIn<Value>(...values: readonly (Value | readonly Value[] | undefined)[]): Value[] {
  return values.flat().filter((value): value is Value => Object(value) === value);
}

/** An item and its parents. A session or slot that a walker wrapped is taken out. @internal */
export function withParents(item: unknown): Levels {
  const { opportunity = item }: { readonly opportunity?: unknown } = Object(item);
  // A set, because what contains itself would go on for ever.
  const levels = new Set<Level>([Object(opportunity)]);
  for (const { superEvent, facilityUse, aggregateFacilityUse } of levels) {
    const parent = superEvent ?? facilityUse ?? aggregateFacilityUse;
    if (parent) levels.add(parent);
  }
  return [...levels] as unknown as Levels; // the first of them is the item
}

/**
 * The sessions and slots at or below an item, each with what it belongs to, in the order of the response. Other kinds of
 * event, which imin cannot book, are left out.
 *
 * @internal
 */
export function occurrences(item: unknown, levels: Levels = withParents(item)): Levels[] {
  const [{ type, subEvent, event, individualFacilityUse }] = levels;
  if (/^ScheduledSession$|Slot$/.test(asText(type))) return [levels];
  // OpenActive has four levels. An item that contains itself has no end.
  return objectsIn(subEvent, event, individualFacilityUse).flatMap((child) =>
    levels.includes(child) || levels.length > 9 ? [] : occurrences(child, [child, ...levels]),
  );
}

/** The occurrence with its parents nested upward in a property, each without what is below it. @internal */
export function nestedUpward([own, ...parents]: Levels, property: "superEvent" | "facilityUse"): Level {
  const parent = parents.reduceRight<Level | undefined>(
    (above, { subEvent, event, individualFacilityUse, ...rest }) =>
      above ? { ...rest, [property]: above } : rest,
    undefined,
  );
  return !parent || own[property] === parents[0] ? own : { ...own, [property]: parent };
}

/** A property of an item, or else of its nearest parent that has it. @internal */
export function inherited<Name extends keyof Level>(levels: Levels, name: Name): Level[Name] | undefined {
  return levels.find((level) => level[name] !== undefined)?.[name];
}

/** Whether something does not take place when its dates say: cancelled or postponed, in any spelling. @internal */
export function isCalledOff(levels: Levels): boolean {
  return /(?:Cancelled|Postponed)$/.test(asText(inherited(levels, "eventStatus")));
}
