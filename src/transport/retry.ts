import { textOf } from "../errors/property-of.ts";
import type { Failure } from "./attempt.ts";
import type { ReceivedResponse } from "./read-whole.ts";
import { retryAfterOf } from "./retry-after.ts";

/** The statuses after which a read is retried. @internal */
export const retriedStatuses: ReadonlySet<number> = /* @__PURE__ */ new Set([408, 429, 500, 502, 503, 504]);
const maxBackoff = 8_000;
const firstBackoff = 500;

/** @internal */
export interface RetryState {
  readonly safety: "read" | "write";
  /** The number of retries so far. */
  readonly retries: number;
  readonly maxRetries: number;
  /** The time left of `totalTimeout`, in milliseconds. */
  readonly remaining: number;
}

/**
 * Returns how long to wait before the next attempt, in milliseconds, or `undefined` to stop.
 *
 * Writes are never retried. If the wait would use up the remaining time, the call fails immediately with the
 * current error instead of waiting for a timeout.
 *
 * @internal
 */
export function retryDelay(result: ReceivedResponse | Failure, state: RetryState): number | undefined {
  if (state.safety === "write" || state.retries >= state.maxRetries || !isTransient(result)) return undefined;
  const asked = result.kind === "response" ? retryAfterOf(result.headers) : undefined;
  const delay = asked ?? backoff(state.retries);
  return delay < state.remaining ? delay : undefined;
}

function isTransient(result: ReceivedResponse | Failure): boolean {
  if (result.kind === "response") return retriedStatuses.has(result.status);
  if (result.kind === "elapsed") return result.limit.scope === "attempt";
  // With a digest, the error is a framework's signal to itself, not a failure: see {@link IminConnectionError}.
  if (result.kind === "connection") return textOf(result.error, "digest") === undefined;
  return result.kind === "cut-short";
}

/** Full jitter: clients that failed together do not retry together. */
function backoff(retries: number): number {
  return Math.random() * Math.min(maxBackoff, firstBackoff * 2 ** retries);
}
