import type { Records } from "../basics/records.ts";
import type { State } from "./state.ts";

/**
 * Everything a sandbox knows, as plain JSON to keep and to go on from. What is in it is the sandbox's own
 * affair and may change with any version.
 */
export interface SandboxSnapshot {
  /** The format of what follows. */
  readonly version: 1;
  readonly [part: string]: unknown;
}

/** Records that are kept, with what is worked out from them. @internal */
export interface Table {
  readonly records: Pick<Records<unknown>, "all" | "put" | "takeChanges">;
  load(records: readonly never[]): void;
}

/** Every table by its name. A new one only has to be listed here to be kept. @internal */
export function tablesOf({
  catalogue,
  customers,
  sessions,
  orders,
  agenda,
  outbox,
}: State): Readonly<Record<string, Table>> {
  // Completions after the sessions that they complete.
  return {
    catalogue,
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
  // A deep copy, which what happens later in the sandbox does not change.
  return structuredClone({
    version: 1,
    random: state.random.state,
    clockOffset: state.clock.offset,
    ...Object.fromEntries(tables),
  });
}

/**
 * Goes on from a snapshot, whose records become the sandbox's own.
 *
 * @throws `TypeError` where it is none of this version.
 * @internal
 */
export function restore(state: State, snapshot: SandboxSnapshot): void {
  const { version, random, clockOffset } = snapshot;
  const tables = Object.entries(tablesOf(state)).map(([name, table]) => ({
    table,
    records: snapshot[name] ?? [],
  }));
  if (version !== 1 || !tables.every(({ records }) => Array.isArray(records))) {
    throw new TypeError("`snapshot` is not a snapshot of a sandbox, or one of another version.");
  }
  if (typeof random === "number") state.random.state = random;
  if (typeof clockOffset === "number") state.clock.offset = clockOffset;
  // What snapshotOf wrote; the version tells.
  for (const { table, records } of tables) table.load(records as readonly never[]);
  state.catalogue.layOut(state.clock.now());
}

/**
 * Puts what a snapshot holds in place of everything, as changes that are kept.
 *
 * @throws `TypeError` where it is none of this version.
 * @internal
 */
export function replace(state: State, snapshot: SandboxSnapshot): void {
  restore(state, snapshot);
  for (const { records } of Object.values(tablesOf(state))) {
    for (const record of records.all()) records.put(record);
  }
}
