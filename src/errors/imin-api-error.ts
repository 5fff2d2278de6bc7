import { localName } from "../json-ld/local-name.ts";
import type { OpenBookingErrorType } from "../open-active/open-booking-error-type.ts";
import { defineHiddenProperty } from "./hidden-property.ts";
import { type CallFacts, IminError } from "./imin-error.ts";
import type { OrderItemError } from "./order-item-error.ts";

/**
 * The facts of an error response.
 *
 * @internal
 */
export interface ApiErrorFacts extends CallFacts {
  readonly status: number;
  readonly type?: OpenBookingErrorType | undefined;
  readonly description?: string | undefined;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly itemErrors: readonly OrderItemError[];
}

/**
 * imin responded with a 4xx or 5xx status.
 *
 * Error bodies have several shapes (the Open Booking API's `OpenBookingError`, those of imin's servers and gateway,
 * HTML, or no body). The SDK reads all of them and requires none. `body` has the whole body.
 *
 * @see https://openactive.io/open-booking-api/EditorsDraft/#error-model
 * @example
 * ```ts
 * import { type IminClient, isIminError } from "imin-sdk";
 *
 * // Returns what to tell the customer.
 * export async function cancel(imin: IminClient, order: string, item: string): Promise<string> {
 *   try {
 *     await imin.orders.requestCancellation(order, [item]);
 *     return "We have asked the venue to cancel it.";
 *   } catch (error) {
 *     // The Open Booking API asks brokers to show this description to the customer.
 *     const isRefused = isIminError(error, "api") && error.hasType("CancellationNotPermittedError");
 *     if (isRefused) return error.description ?? "It cannot be cancelled.";
 *     throw error;
 *   }
 * }
 * ```
 */
export class IminApiError extends IminError {
  /** The code of this class, for `switch`. */
  override readonly code = "api";
  /** The HTTP status. */
  readonly status: number;
  /** imin's name for the error, for example `"UnknownOrderError"`, if the body has one. */
  declare readonly type?: OpenBookingErrorType;
  /** The response headers that are safe to log, by lowercase name. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The request ID, if the response has one. Include it when you contact imin's support.
   *
   * @experimental Not on imin's pages. It is read from common headers and from the Open Booking API's `requestId`.
   */
  declare readonly requestId?: string;
  /** How long imin asks you to wait before the next call, in milliseconds, if the response says so. */
  declare readonly retryAfter?: number;
  /**
   * imin's description of the error, word for word. It may name the customer, so it is omitted when the error is
   * printed or serialized. The `message` contains it with personal data redacted.
   */
  declare readonly description: string | undefined;
  /** The response body: parsed if it was JSON, otherwise text. Omitted when the error is printed or serialized. */
  declare readonly body: unknown;
  /**
   * The errors of single order items, if the body is a whole Order, as on a 409. Otherwise empty.
   *
   * @experimental Open Booking API. imin's pages show no such response.
   */
  declare readonly itemErrors: readonly OrderItemError[];

  /** @internal */
  constructor(message: string, facts: ApiErrorFacts) {
    super(message, facts);
    this.status = facts.status;
    if (facts.type !== undefined) this.type = facts.type;
    this.headers = facts.headers;
    if (facts.requestId !== undefined) this.requestId = facts.requestId;
    if (facts.retryAfter !== undefined) this.retryAfter = facts.retryAfter;
    for (const name of ["description", "body", "itemErrors"] as const)
      defineHiddenProperty(this, name, facts[name]);
  }

  /** `"IminApiError"`. On the prototype because the first line of the stack is built from it. */
  override get name(): "IminApiError" {
    return "IminApiError";
  }

  /**
   * Checks whether the error, or the error of one of its items, has this type. Ignores prefixes:
   * `"https://openactive.io/OpportunityIsFullError"` is an `"OpportunityIsFullError"`.
   *
   * That type is the Open Booking API's for a session that is full. imin's pages do not show the errors of checkout
   * sessions.
   *
   * @example
   * ```ts
   * import { isIminError } from "imin-sdk";
   *
   * export function isFull(error: unknown): boolean {
   *   return isIminError(error, "api") && error.hasType("OpportunityIsFullError");
   * }
   * ```
   */
  hasType(type: OpenBookingErrorType): boolean {
    const name = localName(type);
    return name !== "" && [this, ...this.itemErrors].some((error) => localName(error.type) === name);
  }
}
