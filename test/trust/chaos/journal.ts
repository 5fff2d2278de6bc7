import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { WriteOutcome } from "imin-sdk";

/** What a broker must know about a journey after it was killed. */
export interface Entry {
  readonly journey: number;
  /** The progress of the journey, or `"write"` for the outcome of one request. */
  readonly state:
    | "creating"
    | "created"
    | "listed"
    | "updated"
    | "session"
    | "ordered"
    | "done"
    | "failed"
    | "write";
  readonly customer?: string;
  readonly session?: object;
  readonly checkoutUrl?: string;
  readonly since?: number;
  readonly order?: string;
  /** The reason why a journey was listed for a person, or has failed. */
  readonly why?: string;
  readonly write?: Write;
}

/** An attempt to change something at imin, as the broker saw it. */
export interface Write {
  /** Its id, which is also a header of the request. */
  readonly attempt: string;
  readonly operation: string;
  readonly outcome: WriteOutcome | "success" | "none";
  readonly isSafeToRepeat?: boolean;
  readonly code?: string;
}

/** An append-only file, so that earlier lines survive when the process is killed. */
export class Journal {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  add(entry: Entry): void {
    appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
  }

  get entries(): readonly Entry[] {
    if (!existsSync(this.#file)) return [];
    const lines = readFileSync(this.#file, "utf8").split("\n").filter(Boolean);
    return lines.map((line) => JSON.parse(line));
  }

  /** The last state of each journey, with all its notes. */
  get journeys(): ReadonlyMap<number, Entry> {
    const journeys = new Map<number, Entry>();
    for (const entry of this.entries) {
      if (entry.state !== "write") journeys.set(entry.journey, { ...journeys.get(entry.journey), ...entry });
    }
    return journeys;
  }
}
