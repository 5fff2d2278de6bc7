import { isComposed, putParts, SharedParts } from "./shared-parts.ts";
import { type SandboxSnapshot, tablesOf } from "./snapshot.ts";
import type { State } from "./state.ts";

/** The table, the record's key, and the record. Without the record, it was removed. */
type Entry = readonly [table: string, key: string, record?: unknown];

/** The line that discards everything before it. @internal */
export const RESET_LINE = '"reset"';

/** The table of the parts that records share, and the table of single values. */
const PARTS = "parts";
const VALUES = "values";

/** Writes the changes of a sandbox as lines of JSON, one for each change. @internal */
export class Journal {
  readonly #state: State;
  readonly #parts = new SharedParts();
  #random: number;
  #clockOffset: number;

  constructor(state: State) {
    this.#state = state;
    this.#random = state.random.state;
    this.#clockOffset = state.clock.offset;
  }

  /** The changes since the last call as one line, or nothing if there are none. */
  takeLine(): string | undefined {
    const { random, clock } = this.#state;
    const entries: Entry[] = [];
    for (const [name, { records }] of Object.entries(tablesOf(this.#state))) {
      for (const { key, value } of records.takeChanges()) {
        const record = isComposed(value) ? this.#parts.withNames(value) : value;
        entries.push(record === undefined ? [name, key] : [name, key, record]);
      }
    }
    for (const [name, part] of this.#parts.takeFresh()) entries.push([PARTS, name, part]);
    if (random.state !== this.#random) entries.push([VALUES, "random", random.state]);
    if (clock.offset !== this.#clockOffset) entries.push([VALUES, "clockOffset", clock.offset]);
    this.#random = random.state;
    this.#clockOffset = clock.offset;
    return entries.length === 0 ? undefined : JSON.stringify(entries);
  }
}

/** The state that results from the lines of a journal. @internal */
export class JournalReader {
  readonly #tables = new Map<string, Map<string, unknown>>();
  /** The number of entries read so far. */
  entryCount = 0;

  /**
   * Reads one line.
   *
   * @throws if it is not a line of a journal.
   */
  read(line: string): void {
    if (line === RESET_LINE) {
      this.#tables.clear();
      return;
    }
    const entries: readonly Entry[] = JSON.parse(line);
    for (const [name, key, record] of entries) {
      const table = this.#table(name);
      if (record === undefined) table.delete(key);
      else table.set(key, record);
      if (name !== VALUES) this.entryCount += 1;
    }
  }

  /** The number of current entries. */
  get recordCount(): number {
    let count = 0;
    for (const table of this.#tables.values()) count += table.size;
    return count;
  }

  /** The final state. The snapshot takes ownership of the records. */
  snapshot(): SandboxSnapshot {
    const parts = this.#table(PARTS);
    for (const table of this.#tables.values()) {
      for (const record of table.values()) if (isComposed(record)) putParts(record, parts);
    }
    const tables = [...this.#tables].map(([name, table]) => [name, [...table.values()]]);
    return { ...Object.fromEntries(tables), ...Object.fromEntries(this.#table(VALUES)), version: 1 };
  }

  /** The same state in as few lines as there are records. Call it before the snapshot. */
  *lines(): Iterable<string> {
    for (const [name, table] of this.#tables) {
      for (const [key, record] of table) yield JSON.stringify([[name, key, record]]);
    }
  }

  #table(name: string): Map<string, unknown> {
    const table = this.#tables.get(name) ?? new Map<string, unknown>();
    this.#tables.set(name, table);
    return table;
  }
}
