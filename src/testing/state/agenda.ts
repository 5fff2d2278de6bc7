import { Records } from "../basics/records.ts";
import type { Notification } from "../webhook/target.ts";

/** A future event on the sandbox's clock. Plain data, so that it can be stored between runs. @internal */
export type Event =
  | { readonly at: number; readonly kind: "erase-customer"; readonly customer: string }
  | {
      readonly at: number;
      readonly kind: "confirm-cancellation";
      readonly order: string;
      readonly items: readonly string[];
    }
  | {
      readonly at: number;
      readonly kind: "send-webhook";
      readonly notification: Notification;
      readonly attempt: number;
    };

/** An event with its sequence number. @internal */
export type ScheduledEvent = Event & { readonly number: number };

/** The future events. @internal */
export class Agenda {
  readonly records = new Records<ScheduledEvent>(({ number }) => String(number));
  /** Sorted with the earliest last. Of two at the same time, the older one is last. */
  #queue: ScheduledEvent[] = [];
  #lastNumber = 0;

  add(event: Event): void {
    this.#lastNumber += 1;
    const scheduled = { ...event, number: this.#lastNumber };
    this.records.put(scheduled);
    this.#queue.splice(this.#placeFor(event.at), 0, scheduled);
  }

  /** Removes and returns the earliest event that is due. */
  takeDue(now: Date): Event | undefined {
    const first = this.#queue.at(-1);
    if (first === undefined || first.at > now.getTime()) return undefined;
    this.#queue.pop();
    this.records.remove(String(first.number));
    return first;
  }

  load(events: readonly ScheduledEvent[]): void {
    this.records.load(events);
    this.#queue = [...events].sort((one, other) => other.at - one.at || other.number - one.number);
    this.#lastNumber = events.reduce((last, { number }) => Math.max(last, number), 0);
  }

  /** Finds the position before all events at the same time or earlier, by binary search. */
  #placeFor(at: number): number {
    let low = 0;
    let high = this.#queue.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#queue[middle]?.at ?? 0) > at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
