import { textOf } from "../errors/property-of.ts";
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

/** An item and its parents. A session or slot that a walker wrapped is taken out. @internal */
export function withParents(item: object): Levels {
  const { opportunity = item }: { readonly opportunity?: object } = Object(item);
  const levels: [Level, ...Level[]] = [Object(opportunity)];
  for (const { superEvent, facilityUse, aggregateFacilityUse } of levels) {
    const parent = [superEvent, facilityUse, aggregateFacilityUse].find(isObject);
    // What contains itself would go on for ever.
    if (parent && !levels.includes(parent)) levels.push(parent);
  }
  return levels;
}

/**
 * The sessions and slots at or below an item, each with what it belongs to, in the order of the response. Other kinds of
 * event, which imin cannot book, are left out.
 *
 * @internal
 */
export function occurrences(item: object, levels: Levels = withParents(item)): Levels[] {
  const [{ subEvent, event, individualFacilityUse }] = levels;
  if (/^(?:ScheduledSession|(?:FacilityUse)?Slot)$/.test(textOf(levels[0], "type") ?? "")) return [levels];
  return [subEvent, event, individualFacilityUse]
    .flat()
    .filter(isObject)
    .flatMap((child) => (levels.includes(child) ? [] : occurrences(child, [child, ...levels])));
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

/**
 * A property of an item, or else of its nearest parent that has it. A response may differ from the documentation: what is
 * of another kind counts as missing.
 *
 * @internal
 */
export function inherited<Name extends keyof Level>(
  levels: Levels,
  name: Name,
  kind: "string" | "object",
): Level[Name] | undefined {
  return levels.map((level) => level[name]).find((value) => value !== null && typeof value === kind);
}

function isObject(value: Level | undefined): value is Level {
  return typeof value === "object" && value !== null;
}

/** Whether something does not take place when its dates say: cancelled or postponed, in any spelling. @internal */
export function isCalledOff(levels: Levels): boolean {
  return /(?:Cancelled|Postponed)$/.test(inherited(levels, "eventStatus", "string") ?? "");
}
