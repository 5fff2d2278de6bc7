import type { OrderRecord } from "./orders.ts";
import type { Records } from "./records.ts";
import type { SessionRecord } from "./sessions.ts";
import type { SharedParts } from "./shared-parts.ts";
import type { State } from "./state.ts";

/**
 * Everything a sandbox knows, as plain JSON to keep and to go on from. What is in it is the sandbox's own
 * affair and may change with any version.
 */
export interface SandboxSnapshot {
  /** The format of what follows. */
  readonly version: 2;
  readonly [part: string]: unknown;
}

/** What the version stands for. @internal */
export interface SnapshotParts {
  readonly version: 2;
  readonly random?: number;
  readonly clockOffset?: number;
  /** The records of each table, oldest first. */
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

/** Records that are kept, with what is worked out from them. @internal */
export interface Table {
  readonly records: Pick<Records<unknown>, "all" | "takeChanges">;
  load(records: readonly never[]): void;
}

/** Every table by its name. A new one only has to be listed here to be kept. @internal */
export function tablesOf(state: State): Readonly<Record<string, Table>> {
  const { customers, sessions, orders, agenda } = state;
  return { customers, sessions, orders, agenda };
}

/** @internal */
export function snapshotOf(state: State): SandboxSnapshot {
  const tables = Object.entries(tablesOf(state)).map(([name, { records }]) => [
    name,
    records.all().map((record) => withNames(state.parts, record)),
  ]);
  const parts: SnapshotParts = {
    version: 2,
    random: state.random.state,
    clockOffset: state.clock.offset,
    tables: { ...Object.fromEntries(tables), parts: state.parts.records.all() },
  };
  // A deep copy, which what happens later in the sandbox does not change.
  return JSON.parse(JSON.stringify(parts));
}

/**
 * Goes on from a snapshot, whose records become the sandbox's own.
 *
 * @throws `TypeError` where it is none of this version.
 * @internal
 */
export function restore(state: State, snapshot: SandboxSnapshot): void {
  // The version tells that snapshotOf wrote it.
  const { version, tables, random, clockOffset } = snapshot as unknown as SnapshotParts;
  if (version !== 2 || typeof tables !== "object" || tables === null) {
    throw new TypeError("`snapshot` is not a snapshot of a sandbox, or one of another version.");
  }
  state.random.state = random ?? state.random.state;
  state.clock.offset = clockOffset ?? state.clock.offset;
  state.parts.load((tables["parts"] ?? []) as never[]);
  for (const [name, table] of Object.entries(tablesOf(state))) {
    table.load((tables[name] ?? []).map((record) => withParts(state.parts, record)) as never[]);
  }
}

/** The record with names in place of the parts that it has in common with others. @internal */
export function withNames(parts: SharedParts, record: unknown): unknown {
  if (!hasItems(record)) return record;
  const items = record.items.map(({ opportunity, offer, ...item }) => ({
    ...item,
    opportunity: parts.keyOf(opportunity),
    ...(offer === undefined ? {} : { offer: parts.keyOf(offer) }),
  }));
  return { ...record, items };
}

function withParts(parts: SharedParts, record: unknown): unknown {
  if (!hasItems(record)) return record;
  for (const item of record.items as { opportunity: unknown; offer?: unknown }[]) {
    item.opportunity = parts.get(String(item.opportunity));
    if (item.offer !== undefined) item.offer = parts.get(String(item.offer));
  }
  return record;
}

/** Checkout sessions and orders alone have items. */
function hasItems(record: unknown): record is SessionRecord | OrderRecord {
  return typeof record === "object" && record !== null && "items" in record;
}
