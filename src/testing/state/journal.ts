import { type SandboxSnapshot, type SnapshotParts, tablesOf, withNames } from "./snapshot.ts";
import type { State } from "./state.ts";

/** The table, the record's key, and the record; without the record it was removed. */
type Entry = readonly [table: string, key: string, record?: unknown];

/** The line that says that everything before it is forgotten. @internal */
export const RESET_LINE = '"reset"';

/** Writes what happens in a sandbox as lines of JSON, one for each change. @internal */
export class Journal {
  readonly #state: State;
  #random: number;
  #clockOffset: number;

  constructor(state: State) {
    this.#state = state;
    this.#random = state.random.state;
    this.#clockOffset = state.clock.offset;
  }

  /** What changed since the last call, as one line; nothing where nothing did. */
  takeLine(): string | undefined {
    const { random, clock, parts } = this.#state;
    const entries: Entry[] = [];
    for (const [name, { records }] of Object.entries(tablesOf(this.#state))) {
      for (const { key, value } of records.takeChanges()) {
        entries.push(value === undefined ? [name, key] : [name, key, withNames(parts, value)]);
      }
    }
    // After the others, which name their parts as they are written.
    for (const { key, value } of parts.records.takeChanges()) entries.push(["parts", key, value]);
    if (random.state !== this.#random) entries.push(["", "random", random.state]);
    if (clock.offset !== this.#clockOffset) entries.push(["", "clockOffset", clock.offset]);
    this.#random = random.state;
    this.#clockOffset = clock.offset;
    return entries.length === 0 ? undefined : JSON.stringify(entries);
  }
}

/** What lines of a journal come to. @internal */
export class JournalReader {
  readonly #tables = new Map<string, Map<string, unknown>>();
  /** How many entries have been read. */
  entryCount = 0;

  /**
   * Reads one line.
   *
   * @throws where it is not a line of a journal.
   */
  read(line: string): void {
    if (line === RESET_LINE) {
      this.#tables.clear();
      return;
    }
    const entries: readonly Entry[] = JSON.parse(line);
    for (const [name, key, record] of entries) {
      const table = this.#tables.get(name) ?? new Map<string, unknown>();
      this.#tables.set(name, table);
      if (record === undefined) table.delete(key);
      else table.set(key, record);
      this.entryCount += 1;
    }
  }

  /** How many entries are still true. */
  get recordCount(): number {
    let count = 0;
    for (const table of this.#tables.values()) count += table.size;
    return count;
  }

  snapshot(): SandboxSnapshot {
    const { "": values, ...tables } = Object.fromEntries(this.#tables);
    const records = Object.entries(tables).map(([name, table]) => [name, [...table.values()]]);
    const parts: SnapshotParts = {
      version: 2,
      ...Object.fromEntries(values ?? []),
      tables: Object.fromEntries(records),
    };
    return { ...parts };
  }

  /** The same in as few lines as there are records. */
  *lines(): Iterable<string> {
    for (const [name, table] of this.#tables) {
      for (const [key, record] of table) yield JSON.stringify([[name, key, record]]);
    }
  }
}
