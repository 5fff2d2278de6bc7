import type { Host } from "../options/host.ts";
import type { StatusAdvice } from "./advice.ts";
import type { Outcome } from "./outcome.ts";
import type { Difference } from "./recorder.ts";

/** A check and its outcome. @internal */
export interface Result extends Outcome {
  readonly check: string;
  readonly differences: readonly Difference[];
}

/** An open question about imin's API, and the evidence from the calls. @internal */
export interface Finding {
  readonly question: string;
  readonly seen: string;
}

/** A check that calls imin. @internal */
export interface Check {
  readonly name: string;
  /** The host that it calls. The check is skipped if the host is unreachable. */
  readonly host?: Host;
  readonly advice?: StatusAdvice;
  /** Whether it is only for an open question and never fails. */
  readonly isQuestion?: boolean;
  run(): Promise<Outcome>;
}

/** Shows the start and end of each check. @internal */
export interface Progress {
  readonly begin: (name: string) => void;
  readonly end: (result: Result) => void;
}
