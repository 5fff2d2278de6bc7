import type { Failure, ReceivedResponse } from "./attempt.ts";

const retriedStatuses = new Set([408, 429, 500, 502, 503, 504]);
const longestBackoff = 8_000;
const firstBackoff = 500;

/** @internal */
export interface RetryState {
  readonly safety: "read" | "write";
  /** How often it has been tried again already. */
  readonly retries: number;
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
export function retryDelay(result: ReceivedResponse | Failure, state: RetryState): number | undefined {
  if (state.safety === "write" || state.retries >= state.maxRetries || !isTransient(result)) return undefined;
  const asked = result.kind === "response" ? retryAfterOf(result.headers) : undefined;
  const delay = asked ?? backoff(state.retries);
  return delay < state.remaining ? delay : undefined;
}

function isTransient(result: ReceivedResponse | Failure): boolean {
  if (result.kind === "response") return retriedStatuses.has(result.status);
  return result.kind === "elapsed" ? result.limit.scope === "attempt" : result.kind !== "aborted";
}

/** Full jitter: clients that failed together do not come back together. */
function backoff(retries: number): number {
  return Math.random() * Math.min(longestBackoff, firstBackoff * 2 ** retries);
}

/**
 * Reads `Retry-After`, in seconds or as a date, as milliseconds from now.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 * @internal
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  // `Date.parse` makes a date of nearly anything, "-1" and "1.5" among it; HTTP's begin with the day of the week.
  const date = /^[A-Z][a-z]+,? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
