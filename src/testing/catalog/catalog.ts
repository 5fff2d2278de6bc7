import { daysAround, inLondon } from "../basics/london.ts";
import { Records } from "../basics/records.ts";
import { withParentsOf, withSession, withSlot } from "./changes.ts";
import { facilityUses } from "./facilities.ts";
import { MOCK_SERIES } from "./mock-items.ts";
import type { EventSeries, FacilityUse, Opportunity, Slot } from "./model.ts";
import { lastingKeyOf, occurrenceOf, withIdentifierOf } from "./opportunity.ts";
import { RIVERSIDE_SERIES } from "./riverside-series.ts";
import { SHOWCASE_SERIES } from "./showcase-series.ts";
import { testItems } from "./test-items.ts";
import { eventSeriesOn } from "./timetable.ts";

/** Days before today, so that past items differ from items that never existed. */
const DAYS_BEFORE = 2;

/** Days from today. imin looks at most 14 days ahead. */
const DAYS_AHEAD = 28;

/**
 * The items that search finds and checkout sells: the clubs' timetables and courts around today, and imin's
 * documented test items. Rebuilt each day, so that it never runs out.
 *
 * @internal
 */
export class Catalog {
  /** The sellers' additions and changes. */
  readonly records = new Records<Opportunity>(lastingKeyOf);
  eventSeries: readonly EventSeries[] = [];
  facilityUses: readonly FacilityUse[] = [];
  #timetable: readonly EventSeries[] = [];
  #courts: readonly FacilityUse[] = [];
  #testItems: readonly Opportunity[] = [];
  #byIdentifier = new Map<string, Opportunity>();
  #byLastingKey = new Map<string, Opportunity>();
  #today = "";

  constructor(now: Date) {
    this.buildFor(now);
  }

  /** Builds the catalog around the day of this moment, if needed. */
  buildFor(now: Date): void {
    const today = inLondon(now).slice(0, 10);
    if (today === this.#today) return;
    this.#today = today;
    const days = daysAround(now, DAYS_BEFORE, DAYS_AHEAD);
    this.#timetable = [...RIVERSIDE_SERIES, ...SHOWCASE_SERIES, ...MOCK_SERIES].map((series) =>
      eventSeriesOn(series, days),
    );
    this.#courts = facilityUses(days);
    this.#testItems = days.slice(DAYS_BEFORE + 1, DAYS_BEFORE + 2).flatMap(testItems);
    this.#applyChanges();
  }

  /** Adds or changes a session or slot, including the parents that it shares with others. */
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
    this.#index();
    // An identifier returns on another day without its changes.
    const changes = this.records.all().flatMap((opportunity) => {
      const planned = this.#byLastingKey.get(lastingKeyOf(opportunity));
      if (planned !== undefined) return withIdentifierOf(planned, opportunity);
      return this.#byIdentifier.has(keyOf(opportunity)) ? [] : opportunity;
    });
    for (const opportunity of changes) {
      if (opportunity.type === "Slot") this.facilityUses = withSlot(this.facilityUses, opportunity);
      else this.eventSeries = withSession(this.eventSeries, opportunity);
    }
    this.#index();
  }

  #index(): void {
    const all = [...this.#sessions(), ...this.#slots(), ...this.#testItems];
    this.#byIdentifier = new Map(all.map((opportunity) => [keyOf(opportunity), opportunity]));
    this.#byLastingKey = new Map(all.map((opportunity) => [lastingKeyOf(opportunity), opportunity]));
  }

  /** Finds the session or slot with this type and identifier. */
  find(type: string, identifier: string): Opportunity | undefined {
    return this.#byIdentifier.get(`${type} ${identifier}`);
  }

  /**
   * Returns the current version of a session or slot under the given identifier, or the given one if it is no longer in
   * the catalog.
   */
  current(opportunity: Opportunity): Opportunity {
    const found = this.#byLastingKey.get(lastingKeyOf(opportunity));
    return found === undefined ? opportunity : withIdentifierOf(opportunity, found);
  }

  /** The items that have not started yet, earliest first. */
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

/** The key of the session that has this identifier today. */
function keyOf(opportunity: Opportunity): string {
  return `${opportunity.type} ${occurrenceOf(opportunity).identifier}`;
}
