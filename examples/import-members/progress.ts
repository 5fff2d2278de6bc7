import { Presets, SingleBar } from "cli-progress";
import type { MemberState } from "./journal-row.ts";

/** A progress bar on a terminal, otherwise a line every few seconds. */
export class Progress {
  readonly #bar = new SingleBar(
    {
      format: "{bar} {value} of {total}, {perSecond}/s, {eta_formatted} left: {details}",
      noTTYOutput: true,
      notTTYSchedule: 5_000,
      hideCursor: true,
      stopOnComplete: false,
      etaBuffer: 50,
    },
    Presets.shades_classic,
  );
  #startedAt = 0;
  #valueAtStart = 0;

  /** Shows the number of finished members, and the number in each state. */
  show(counts: Readonly<Record<MemberState, number>>): void {
    const { pending, sending, created, rejected, unknown } = counts;
    const value = created + rejected + unknown;
    const total = value + pending + sending;
    if (this.#startedAt === 0) {
      this.#startedAt = performance.now();
      this.#valueAtStart = value;
      this.#bar.start(total, value, { perSecond: 0, details: "" });
    }
    const seconds = (performance.now() - this.#startedAt) / 1_000;
    const perSecond = seconds < 1 ? 0 : Math.round((value - this.#valueAtStart) / seconds);
    this.#bar.setTotal(total);
    this.#bar.update(value, {
      perSecond,
      details: `${created} created, ${rejected} rejected, ${unknown} unknown`,
    });
  }

  /** Leaves the last state on the screen. */
  stop(): void {
    this.#bar.stop();
  }
}
