import type { FaultTarget } from "../basics/operations.ts";

/**
 * A simulated failure. Some properties select the requests that it affects. The others define the effect, and at
 * least one of these is required.
 *
 * @example
 * ```ts
 * import { createSandbox } from "imin-sdk/testing";
 *
 * createSandbox({
 *   faults: [
 *     { operation: "orders.get", status: 503, retryAfter: 1, count: 2 }, // twice, then it works
 *     { operation: "checkout.createSession", drop: "response", count: 1 }, // succeeds, but the response is lost
 *     { delay: 300, share: 0.2 }, // a fifth of all requests are slow
 *     { rateLimit: { requests: 10, per: "PT1S" } }, // 429 with Retry-After
 *     { status: 503, from: "2026-11-24T22:00:00Z", until: "2026-11-25T02:00:00Z" }, // maintenance
 *     { operation: "webhook", duplicates: 1 }, // every webhook is sent twice
 *   ],
 * });
 * ```
 */
export interface SandboxFault {
  /**
   * The operation or operations that it affects. `"webhook"` means the webhooks that the sandbox sends.
   *
   * @default all operations of the API, but not pages or webhooks
   */
  readonly operation?: FaultTarget | readonly FaultTarget[];
  /** The path that it affects. `*` matches anything: `"/api/v2/orders/*"`. @default every path */
  readonly path?: string;
  /** Affects only requests about this customer or their orders. @default all customers */
  readonly customer?: string;
  /** The start time, by the sandbox's clock. @default from the beginning */
  readonly from?: string;
  /** The end time, by the sandbox's clock. @default to the end */
  readonly until?: string;
  /**
   * A rate limit. Requests beyond it fail with 429 and a `Retry-After` in seconds, unless the fault defines another
   * effect. Time passes in real time and with `clock.advance`.
   */
  readonly rateLimit?: {
    /** How many requests are allowed. */
    readonly requests: number;
    /** The period of time: milliseconds, or an ISO 8601 duration. */
    readonly per: number | string;
  };
  /** How many matching requests to skip first. @default 0 */
  readonly skip?: number;
  /** The total number of requests that it affects. @default all */
  readonly count?: number;
  /** The proportion of requests that it affects, from 0 to 1. The sandbox's seed decides which. @default 1 */
  readonly share?: number;

  /** A delay before the response, in milliseconds of real time. */
  readonly delay?: number;
  /** Responds with this status, and with an Open Booking error unless there is a `body`. */
  readonly status?: number;
  /** Responds with this body, a string or anything else as JSON, with `status` or 200. */
  readonly body?: unknown;
  /** Responds with an HTML page like a gateway's, with `status` or 502. */
  readonly html?: boolean;
  /** Responds with a redirect to this URL, with `status` or 302. */
  readonly redirect?: string;
  /** Headers to add to any response. They replace headers of the same name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The `Content-Type` of any response. */
  readonly contentType?: string;
  /** A `Retry-After` header for the response: seconds, or an HTTP date. */
  readonly retryAfter?: number | string;
  /** Sends the headers immediately, and the body byte by byte with this delay, in milliseconds of real time. */
  readonly drip?: number;
  /** Lets the request take effect, then closes the connection in the middle of the response body. */
  readonly truncate?: boolean;
  /**
   * Closes the connection without a response: `"request"` before the request takes effect, `"response"` afterwards.
   * A webhook is not sent at all.
   */
  readonly drop?: "request" | "response";
  /**
   * Whether the request takes effect although the response is a `status`, `body`, `html` or `redirect`, as when a
   * gateway times out.
   *
   * @default false
   */
  readonly takesEffect?: boolean;
  /** For a webhook: how many more times it is sent. */
  readonly duplicates?: number;
  /** For a webhook: a delay by the sandbox's clock, so that others overtake it. */
  readonly postpone?: string;
}
