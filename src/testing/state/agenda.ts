/** Something that happens later by the sandbox's clock. Plain data, so that it can be kept between runs. @internal */
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
      readonly customer: string;
      readonly attempt: number;
    };

/** What is still to happen. @internal */
export class Agenda {
  #events: Event[] = [];

  add(event: Event): void {
    this.#events.push(event);
  }

  all(): readonly Event[] {
    return this.#events;
  }

  /** Takes out what is due, earliest first. */
  takeDue(now: Date): readonly Event[] {
    if (this.#events.length === 0) return [];
    const due = this.#events.filter(({ at }) => at <= now.getTime());
    if (due.length === 0) return due;
    this.#events = this.#events.filter(({ at }) => at > now.getTime());
    return due.sort((one, other) => one.at - other.at);
  }

  restore(events: readonly Event[]): void {
    this.#events = [...events];
  }
}
