import { shift } from "../basics/duration.ts";
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
  eventSeries: readonly EventSeries[] = [];
  facilityUses: readonly FacilityUse[] = [];
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
    this.eventSeries = eventSeries(midnight, DAYS);
    this.facilityUses = facilityUses(midnight, DAYS);
    this.#byIdentifier = new Map();
    const tomorrow = shift(midnight, "P1D");
    for (const opportunity of [...this.#sessions(), ...this.#slots(), ...testItems(tomorrow)]) {
      const key = `${opportunity.type} ${occurrenceOf(opportunity).identifier}`;
      this.#byIdentifier.set(key, opportunity);
    }
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
