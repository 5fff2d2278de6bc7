import type { FaultTarget } from "../basics/operations.ts";

/**
 * Something that goes wrong on purpose. First come the properties that say which requests it strikes, then those that
 * say what happens to them, of which it needs at least one.
 *
 * @example
 * ```ts
 * createSandbox({
 *   faults: [
 *     { operation: "orders.get", status: 503, retryAfter: 1, count: 2 }, // twice, then it works
 *     { operation: "checkout.createSession", drop: "response", count: 1 }, // succeeds, but the response is lost
 *     { delay: 300, share: 0.2 },                                        // every fifth request is slow
 *     { rateLimit: { requests: 10, per: "PT1S" } },                      // 429 with Retry-After
 *     { status: 503, from: "2026-11-24T22:00:00Z", until: "2026-11-25T02:00:00Z" }, // maintenance
 *     { operation: "webhook", duplicates: 1 },                           // every webhook comes twice
 *   ],
 * });
 * ```
 */
export interface SandboxFault {
  /**
   * The operation or operations it strikes. `"webhook"` is what the sandbox itself sends.
   *
   * @default every operation of the API, and neither pages nor webhooks
   */
  readonly operation?: FaultTarget | readonly FaultTarget[];
  /** The path it strikes, in which `*` stands for anything: `"/api/v2/orders/*"`. @default every path */
  readonly path?: string;
  /** Strikes only what is about this customer or their orders. @default everybody */
  readonly customer?: string;
  /** Strikes from this moment of the sandbox's clock on. @default from the beginning */
  readonly from?: string;
  /** Strikes until this moment of the sandbox's clock. @default to the end */
  readonly until?: string;
  /**
   * Strikes the requests that are more than so many within a time, which passes in real time and with
   * `clock.advance`. Responds with 429 and a `Retry-After` in seconds, unless the fault says something else.
   */
  readonly rateLimit?: {
    /** How many requests are let through. */
    readonly requests: number;
    /** Within which time: milliseconds, or an ISO 8601 duration. */
    readonly per: number | string;
  };
  /** How many of those requests are let through before the first one is struck. @default 0 */
  readonly skip?: number;
  /** How many requests it strikes in all. @default every one */
  readonly count?: number;
  /** The share of requests it strikes, from 0 to 1; the sandbox's seed decides which. @default 1 */
  readonly share?: number;

  /** Milliseconds of real time to wait first. */
  readonly delay?: number;
  /** Responds with this status, and with an Open Booking error unless there is a `body`. */
  readonly status?: number;
  /** Responds with this body, a text or anything else as JSON, with `status` or 200. */
  readonly body?: unknown;
  /** Responds with an HTML page, as a gateway does, with `status` or 502. */
  readonly html?: boolean;
  /** Responds with a redirect to this URL, with `status` or 302. */
  readonly redirect?: string;
  /** Headers of the response, whichever it is, in place of those of the same name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The `Content-Type` of the response, whichever it is. */
  readonly contentType?: string;
  /** A `Retry-After` header with the response: seconds, or an HTTP date. */
  readonly retryAfter?: number | string;
  /** Sends the headers at once, and the body one byte at a time, so many milliseconds of real time apart. */
  readonly drip?: number;
  /** Lets the request take effect, then closes the connection in the middle of the response's body. */
  readonly truncate?: boolean;
  /**
   * Closes the connection without a response: `"request"` before anything was done, `"response"` after the
   * request took effect. A webhook is not sent at all.
   */
  readonly drop?: "request" | "response";
  /**
   * Whether the request takes effect although the response is a `status`, `body`, `html` or `redirect`, as when a
   * gateway gives up waiting.
   *
   * @default false
   */
  readonly takesEffect?: boolean;
  /** For a webhook: sends it so many times more. */
  readonly duplicates?: number;
  /** For a webhook: sends it so much later by the sandbox's clock, so that others overtake it. */
  readonly postpone?: string;
}
