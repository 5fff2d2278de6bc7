import type { Router } from "./api/route.ts";
import type { Faults } from "./faults/faults.ts";
import type { RequestLog } from "./requests.ts";
import type { SandboxSnapshot } from "./state/snapshot.ts";
import type { State } from "./state/state.ts";

/** What responding to a request needs. @internal */
export interface Responder {
  readonly state: State;
  readonly router: Router;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Has what happened kept outside the sandbox, before anybody hears of it. */
  readonly commit: () => void;
}

/** A responder that can begin anew, with everything forgotten or as it was in a snapshot. @internal */
export interface RestartableResponder extends Responder {
  readonly restart: (snapshot?: SandboxSnapshot) => void;
}
