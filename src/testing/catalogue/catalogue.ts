import { shift } from "../basics/duration.ts";
import { Records } from "../state/records.ts";
import { withParentsOf, withSession, withSlot } from "./changes.ts";
import { facilityUses } from "./facilities.ts";
import type { EventSeries, FacilityUse, Opportunity, Slot } from "./model.ts";
import { occurrenceOf } from "./opportunity.ts";
import { eventSeries } from "./sessions.ts";
import { testItems } from "./test-items.ts";

/** imin looks 14 days ahead; the catalogue has twice that, so that a clock moved on still finds something. */
const DAYS = 28;

/**
 * What can be found and booked: the club's timetable and courts, laid out from the day of a moment on, and
 * imin's documented test items.
 *
 * @internal
 */
export class Catalogue {
  /** What the sellers have added and changed. */
  readonly records = new Records<Opportunity>(keyOf);
  eventSeries: readonly EventSeries[] = [];
  facilityUses: readonly FacilityUse[] = [];
  #timetable: readonly EventSeries[] = [];
  #courts: readonly FacilityUse[] = [];
  #testItems: readonly Opportunity[] = [];
  #byIdentifier = new Map<string, Opportunity>();

  /** When it was laid out, by the clock that nobody moves on. */
  laidOutAt = 0;

  constructor(now: Date, elapsed: number) {
    this.layOut(now, elapsed);
  }

  /** Lays the timetable out anew, from the day of this moment on. */
  layOut(now: Date, elapsed: number): void {
    this.laidOutAt = elapsed;
    const midnight = new Date(now);
    midnight.setUTCHours(0, 0, 0, 0);
    this.#timetable = eventSeries(midnight, DAYS);
    this.#courts = facilityUses(midnight, DAYS);
    this.#testItems = testItems(shift(midnight, "P1D"));
    this.#applyChanges();
  }

  /** Adds or changes a session or slot, and with it the parents that it has in common with others. */
  put(opportunity: Opportunity): void {
    for (const other of this.records.all()) this.records.put(withParentsOf(opportunity, other));
    this.records.put(opportunity);
    this.#applyChanges();
  }

  load(records: readonly Opportunity[]): void {
    this.records.load(records);
    this.#applyChanges();
  }

  #applyChanges(): void {
    this.eventSeries = this.#timetable;
    this.facilityUses = this.#courts;
    for (const opportunity of this.records.all()) {
      if (opportunity.type === "Slot") this.facilityUses = withSlot(this.facilityUses, opportunity);
      else this.eventSeries = withSession(this.eventSeries, opportunity);
    }
    const all = [...this.#sessions(), ...this.#slots(), ...this.#testItems];
    this.#byIdentifier = new Map(all.map((opportunity) => [keyOf(opportunity), opportunity]));
  }

  /** The session or slot of this type with this identifier. */
  find(type: string, identifier: string): Opportunity | undefined {
    return this.#byIdentifier.get(`${type} ${identifier}`);
  }

  /** The same session or slot as it is now; as it was where the catalogue has it no more. */
  current(opportunity: Opportunity): Opportunity {
    return this.find(opportunity.type, occurrenceOf(opportunity).identifier) ?? opportunity;
  }

  /** What has not begun yet, earliest first. */
  upcoming(now: Date): readonly Opportunity[] {
    const earliest = now.toISOString();
    return [...this.#byIdentifier.values()]
      .filter((opportunity) => occurrenceOf(opportunity).startDate > earliest)
      .sort((one, other) => occurrenceOf(one).startDate.localeCompare(occurrenceOf(other).startDate));
  }

  *#sessions(): Iterable<Opportunity> {
    for (const { subEvent: allSeries, ...eventSeries } of this.eventSeries) {
      for (const { subEvent: sessions, ...sessionSeries } of allSeries) {
        for (const scheduledSession of sessions) {
          yield { type: "ScheduledSession", scheduledSession, sessionSeries, eventSeries };
        }
      }
    }
  }

  *#slots(): Iterable<Opportunity> {
    for (const { event, ...facilityUse } of this.facilityUses) {
      for (const entry of event) {
        if (entry.type === "Slot") {
          yield { type: "Slot", slot: entry, facilityUse };
        } else {
          const { event: slots, ...individualFacilityUse } = entry;
          yield* slots.map(
            (slot: Slot): Opportunity => ({ type: "Slot", slot, individualFacilityUse, facilityUse }),
          );
        }
      }
    }
  }
}

function keyOf(opportunity: Opportunity): string {
  return `${opportunity.type} ${occurrenceOf(opportunity).identifier}`;
}
