import type { Opportunity } from "../catalog/model.ts";
import { capacityOf, lastingIdentifierOf, occurrenceOf } from "../catalog/opportunity.ts";

/** The number of booked places in each session and slot. @internal */
export class TakenPlaces {
  readonly #taken = new Map<string, number>();

  /** Takes places, or frees them if the number is negative. */
  take(opportunity: Opportunity, places: number): void {
    const key = occurrenceKey(opportunity);
    this.#taken.set(key, (this.#taken.get(key) ?? 0) + places);
  }

  /** The number of places left. */
  remaining(opportunity: Opportunity): number {
    return Math.max(0, capacityOf(opportunity) - (this.#taken.get(occurrenceKey(opportunity)) ?? 0));
  }

  clear(): void {
    this.#taken.clear();
  }
}

/** Identifies a session or slot. An identifier may return at another time, so places are counted by both. @internal */
export function occurrenceKey(opportunity: Opportunity): string {
  return `${lastingIdentifierOf(opportunity)} ${occurrenceOf(opportunity).startDate}`;
}
