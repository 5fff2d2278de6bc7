import type { Answer, Failure } from "./attempt.ts";

const retriedStatuses = new Set([408, 429, 500, 502, 503, 504]);
const longestBackoff = 8_000;
const firstBackoff = 500;

/** @internal */
export interface RetryState {
  readonly safety: "read" | "write";
  /** The attempt that has just ended, from 1. */
  readonly attempt: number;
  readonly maxRetries: number;
  /** What is left of `totalTimeout`, in milliseconds. */
  readonly remaining: number;
}

/**
 * How long to wait before the next attempt, in milliseconds, or `undefined` where there shall be none.
 *
 * Writes are never repeated. Where the wait would use up the time that is left, the call fails at once with
 * what it knows, rather than waiting only to time out.
 *
 * @internal
 */
export function retryDelay(result: Answer | Failure, state: RetryState): number | undefined {
  if (state.safety === "write" || state.attempt > state.maxRetries || !isTransient(result)) return undefined;
  const asked = result.kind === "answer" ? retryAfterOf(result.headers) : undefined;
  const delay = asked ?? backoff(state.attempt);
  return delay < state.remaining ? delay : undefined;
}

function isTransient(result: Answer | Failure): boolean {
  return result.kind === "answer" ? retriedStatuses.has(result.status) : result.kind !== "aborted";
}

/** Full jitter: clients that failed together do not come back together. */
function backoff(attempt: number): number {
  return Math.random() * Math.min(longestBackoff, firstBackoff * 2 ** (attempt - 1));
}

/**
 * Reads `Retry-After`, in seconds or as a date, as milliseconds from now.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 * @internal
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (value === undefined || value === "") return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
