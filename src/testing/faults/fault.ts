import type { SandboxOperation } from "../basics/operations.ts";

/**
 * Something that goes wrong on purpose. Which requests it strikes is said by `operation`, `skip`, `count` and
 * `share`; what happens to them by one of `status`, `html`, `redirect`, `drop` and `truncate`, each possibly
 * after a `delay`, which may also stand alone.
 *
 * @example
 * ```ts
 * createSandbox({
 *   faults: [
 *     { operation: "orders.get", status: 503, retryAfter: 1, count: 2 }, // twice, then it works
 *     { operation: "checkout.createSession", drop: "response", count: 1 }, // done, but nobody hears of it
 *     { delay: 300, share: 0.2 },                                        // every fifth request is slow
 *   ],
 * });
 * ```
 */
export interface SandboxFault {
  /** The operation or operations it strikes. @default every operation of the API, and no page */
  readonly operation?: SandboxOperation | readonly SandboxOperation[];
  /** How many of those requests are let through before the first one is struck. @default 0 */
  readonly skip?: number;
  /** How many requests it strikes in all. @default every one */
  readonly count?: number;
  /** The share of requests it strikes, from 0 to 1; the sandbox's seed decides which. @default 1 */
  readonly share?: number;
  /** Milliseconds of real time to wait first. */
  readonly delay?: number;
  /** Answers with this status and an Open Booking error. */
  readonly status?: number;
  /** Answers with an HTML page, as a gateway does, with `status` or 502. */
  readonly html?: boolean;
  /** Answers with a redirect to this URL, with `status` or 302. */
  readonly redirect?: string;
  /** A `Retry-After` header with the answer: seconds, or an HTTP date. */
  readonly retryAfter?: number | string;
  /**
   * Closes the connection without an answer: `"request"` before anything was done, `"response"` after the
   * request took effect.
   */
  readonly drop?: "request" | "response";
  /** Lets the request take effect, then closes the connection in the middle of the answer's body. */
  readonly truncate?: boolean;
  /**
   * Whether the request takes effect although the answer is a `status`, `html` or `redirect`, as when a
   * gateway gives up waiting. @default false
   */
  readonly takesEffect?: boolean;
}

const EFFECTS = ["status", "html", "redirect", "drop", "truncate", "delay"] as const;

/**
 * Says what is wrong with a fault, or nothing.
 *
 * @internal
 */
export function problemWith(fault: SandboxFault): string | undefined {
  if (!EFFECTS.some((effect) => fault[effect] !== undefined)) return `it needs one of ${EFFECTS.join(", ")}`;
  if (fault.drop !== undefined && fault.drop !== "request" && fault.drop !== "response") {
    return '`drop` must be "request" or "response"';
  }
  const { status = 500, share = 1, count = 0, skip = 0, delay = 0 } = fault;
  if (!Number.isInteger(status) || status < 200 || status > 599) return "`status` must be from 200 to 599";
  if (!(share >= 0 && share <= 1)) return "`share` must be from 0 to 1";
  if (!(Number.isInteger(count) && count >= 0)) return "`count` must be a whole number";
  if (!(Number.isInteger(skip) && skip >= 0)) return "`skip` must be a whole number";
  if (!(delay >= 0 && Number.isFinite(delay))) return "`delay` must be a number of milliseconds";
  return undefined;
}
