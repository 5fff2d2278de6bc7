import type { CallFacts, WriteOutcome } from "../errors/imin-error.ts";
import type { CallSettings, Settings } from "../options/settings.ts";
import { CallTelemetry } from "../telemetry/call-telemetry.ts";
import type { Deadline } from "./deadline.ts";
import { networkCause } from "./network-cause.ts";
import type { Endpoint } from "./operation.ts";
import { Secrets } from "./secrets.ts";

/** The state of a running call. Functions declare the parts that they need. @internal */
export interface CallContext {
  readonly operation: Endpoint;
  /** The base URL of the host that is called. */
  readonly baseUrl: string;
  readonly settings: Settings;
  readonly limits: CallSettings;
  readonly deadline: Deadline;
  readonly secrets: Secrets;
  readonly progress: CallProgress;
  readonly telemetry: CallTelemetry;
}

/** The progress of a call, for its errors and events. @internal */
export class CallProgress {
  /** The number of requests handed to the network. */
  attempts = 0;

  constructor(readonly operation: Endpoint) {}

  /** The facts for an error of this call. Only writes have an outcome. */
  facts(outcome: WriteOutcome = this.attempts === 0 ? "not-sent" : "unknown"): CallFacts {
    const { name, safety, isSafeToRepeat } = this.operation;
    return {
      operation: name,
      attempts: this.attempts,
      outcome: safety === "write" ? outcome : undefined,
      isSafeToRepeat,
    };
  }
}

/** Starts a call. @internal */
export function callContext(
  operation: Endpoint,
  settings: Settings,
  limits: CallSettings,
  deadline: Deadline,
  callId: number,
): CallContext {
  const baseUrl = settings.baseUrls[operation.host] ?? "";
  const { name, method, path } = operation;
  const base = { operation: name, method, urlTemplate: `${baseUrl}${path}`, callId };
  const secrets = new Secrets();
  const copyError = (error: unknown): Error => networkCause(error, secrets.redact).error;
  return {
    operation,
    baseUrl,
    settings,
    limits,
    deadline,
    secrets,
    progress: new CallProgress(operation),
    telemetry: new CallTelemetry(settings, base, path, copyError),
  };
}
