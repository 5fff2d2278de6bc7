import type { SandboxEmail } from "../outbox/email.ts";
import type { Event } from "./agenda.ts";
import type { CustomerRecord } from "./customers.ts";
import type { OrderRecord } from "./orders.ts";
import type { SessionRecord } from "./sessions.ts";
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

interface Parts {
  readonly version: 1;
  readonly random: number;
  readonly clockOffset: number;
  readonly customers: readonly CustomerRecord[];
  readonly sessions: readonly SessionRecord[];
  readonly orders: readonly OrderRecord[];
  readonly agenda: readonly Event[];
  readonly emails?: readonly SandboxEmail[];
}

/** @internal */
export function snapshotOf(state: State): SandboxSnapshot {
  const parts: Parts = {
    version: 1,
    random: state.random.state,
    clockOffset: state.clock.offset,
    customers: state.customers.all(),
    sessions: state.sessions.all(),
    orders: state.orders.all(),
    agenda: state.agenda.all(),
    emails: state.outbox.all,
  };
  // A deep copy, which what happens later in the sandbox does not change.
  return JSON.parse(JSON.stringify(parts));
}

/**
 * Goes on from a snapshot.
 *
 * @throws `TypeError` where it is none of this version.
 * @internal
 */
export function restore(state: State, snapshot: SandboxSnapshot): void {
  if (snapshot.version !== 1 || !Array.isArray(snapshot["customers"]) || !Array.isArray(snapshot["orders"])) {
    throw new TypeError("This is not a snapshot of a sandbox, or one of another version.");
  }
  // What snapshotOf wrote; the version tells.
  const parts = JSON.parse(JSON.stringify(snapshot)) as Parts;
  state.random.state = parts.random;
  state.clock.offset = parts.clockOffset;
  state.customers.restore(parts.customers);
  state.sessions.restore(parts.sessions);
  state.orders.restore(parts.orders);
  state.agenda.restore(parts.agenda);
  state.outbox.restore(parts.emails ?? []);
  state.catalogue.layOut(state.clock.now(), state.clock.elapsed);
}
