import type { Router } from "./api/route.ts";
import { RequestLog } from "./basics/requests.ts";
import { Faults } from "./faults/faults.ts";
import { type SandboxOptions, settingsFrom } from "./options.ts";
import type { Responder } from "./responder/respond.ts";
import { webhookSubject } from "./responder/subject.ts";
import { Journal } from "./state/journal.ts";
import { settle } from "./state/settle.ts";
import { restore, type SandboxSnapshot } from "./state/snapshot.ts";
import { createState } from "./state/state.ts";

/** The external storage for the changes of a sandbox. @internal */
export interface Keeper {
  /** The stored state. Absent on the first run. The sandbox takes ownership of it. */
  readonly snapshot: SandboxSnapshot | undefined;
  /**
   * Stores a line of the journal. The change is acknowledged only afterwards.
   *
   * @throws if it cannot be stored.
   */
  readonly keep: (line: string) => void;
}

/** A sandbox without the method that restarts it. @internal */
export type Beginning = Omit<Responder, "restart">;

/** Starts a sandbox with its options and its stored state. @internal */
export function begin(options: SandboxOptions, router: Router, keeper: Keeper | undefined): Beginning {
  const settings = settingsFrom(options);
  const faults = new Faults(settings.seed, options.faults ?? []);
  const state = createState(
    settings,
    options.clock,
    () => {
      settle(state);
      commit();
    },
    (customer) => faults.strike("webhook", webhookSubject(state, customer)),
  );
  const snapshot = keeper?.snapshot ?? structuredClone(options.snapshot);
  if (snapshot !== undefined) restore(state, snapshot);
  const journal = new Journal(state);
  const commit = (): void => {
    const line = journal.takeLine();
    if (line !== undefined) keeper?.keep(line);
  };
  return { state, router, faults, log: new RequestLog(), commit };
}
