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

/** Where what happens in a sandbox is kept outside it. @internal */
export interface Keeper {
  /** What was kept before; nothing the first time. It becomes the sandbox's own. */
  readonly snapshot: SandboxSnapshot | undefined;
  /**
   * Keeps a line of the journal. Its cause is acknowledged only afterwards.
   *
   * @throws where it cannot be kept.
   */
  readonly keep: (line: string) => void;
}

/** A sandbox but for the way to begin anew. @internal */
export type Beginning = Omit<Responder, "restart">;

/** A sandbox that knows what its options and its keeper say, and nothing else. @internal */
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
