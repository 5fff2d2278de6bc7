import { isJsonObject } from "../basics/json.ts";
import type { Records } from "../basics/records.ts";
import type { State } from "./state.ts";

/**
 * The whole state of a sandbox, as plain JSON to store and restore. Its content is internal and may change with any
 * version.
 */
export interface SandboxSnapshot {
  /** The format version of the content. */
  readonly version: 1;
  readonly [part: string]: unknown;
}

/** Stored records, with the data derived from them. @internal */
export interface Table {
  readonly records: Pick<Records<unknown>, "all" | "put" | "takeChanges">;
  load(records: readonly never[]): void;
}

/** All tables by name. List a new table here to include it. @internal */
export function tablesOf({
  catalog,
  customers,
  sessions,
  orders,
  agenda,
  outbox,
}: State): Readonly<Record<string, Table>> {
  // Completions come after the sessions that they complete.
  return {
    catalog,
    customers,
    sessions,
    completions: sessions.completions,
    orders,
    agenda,
    emails: outbox,
  };
}

/** @internal */
export function snapshotOf(state: State): SandboxSnapshot {
  const tables = Object.entries(tablesOf(state)).map(([name, { records }]) => [name, records.all()]);
  // A deep copy, which later changes of the sandbox do not affect.
  return structuredClone({
    version: 1,
    random: state.random.state,
    clockOffset: state.clock.offset,
    ...Object.fromEntries(tables),
  });
}

/**
 * Restores a snapshot. The sandbox takes ownership of its records.
 *
 * @throws `TypeError` if it is not a snapshot of this version.
 * @internal
 */
export function restore(state: State, snapshot: SandboxSnapshot): void {
  const { version, random, clockOffset } = snapshot;
  const tables = Object.entries(tablesOf(state)).map(([name, table]) => ({
    table,
    records: snapshot[name] ?? [],
  }));
  const isWhole = tables.every(({ records }) => Array.isArray(records) && records.every(isJsonObject));
  if (version !== 1 || !isWhole) throw unusable();
  if (typeof random === "number") state.random.state = random;
  if (typeof clockOffset === "number") state.clock.offset = clockOffset;
  try {
    // Written by snapshotOf, as the version shows.
    for (const { table, records } of tables) table.load(records as readonly never[]);
    state.catalog.buildFor(state.clock.now());
  } catch (error) {
    throw unusable(error);
  }
}

function unusable(cause?: unknown): TypeError {
  return new TypeError("`snapshot` is not a snapshot of a sandbox, or comes from another version.", {
    cause,
  });
}

/**
 * Replaces the whole state with a snapshot, as stored changes.
 *
 * @throws `TypeError` if it is not a snapshot of this version.
 * @internal
 */
export function replace(state: State, snapshot: SandboxSnapshot): void {
  restore(state, snapshot);
  for (const { records } of Object.values(tablesOf(state))) {
    for (const record of records.all()) records.put(record);
  }
}
