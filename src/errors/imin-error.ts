import { oneLine } from "./one-line.ts";
import { propertyOf } from "./property-of.ts";

/**
 * Whether a failed write may have succeeded at imin.
 *
 * - `"not-sent"`: the request was never sent. It is safe to retry.
 * - `"rejected"`: imin rejected it (a 4xx). Nothing changed.
 * - `"unknown"`: the request was sent, but no usable response came back (a 5xx, a timeout, a dropped connection, an
 *   unusable response). Check imin before you retry, or the customer may be charged twice.
 */
export type WriteOutcome = "not-sent" | "rejected" | "unknown";

/** The `code` of an SDK error, one for each class. Stable: use it in a `switch`. */
export type IminErrorCode =
  | "config"
  | "input"
  | "api"
  | "connection"
  | "timeout"
  | "abort"
  | "response"
  | "ownership"
  | "webhook";

/**
 * The facts that every error of a call has.
 *
 * @internal
 */
export interface CallFacts {
  readonly operation?: string | undefined;
  readonly attempts?: number | undefined;
  readonly outcome?: WriteOutcome | undefined;
  /** Whether the operation can be repeated without harm, even if it succeeded. */
  readonly isSafeToRepeat?: boolean | undefined;
}

const brand: unique symbol = Symbol.for("imin-sdk.error") as never;

/** The property that Node, Bun and Deno look up before they print an object. */
const customInspect: unique symbol = Symbol.for("nodejs.util.inspect.custom") as never;

/**
 * The base class of every error that this SDK throws. It never contains the API key, personal data or an object of
 * the HTTP library, so it is safe to log.
 *
 * `instanceof` works if one copy of the package is loaded. If there may be two, such as an ES module and a CommonJS
 * one, use {@link isIminError}, which works across copies.
 *
 * @example
 * ```ts
 * import { IminClient, isIminError } from "imin-sdk";
 *
 * const imin = new IminClient();
 * try {
 *   await imin.orders.get("0bac05e5-b207-4794-80b8-6c94211643c5");
 * } catch (error) {
 *   if (isIminError(error)) console.error(error.code, error.operation, error.message);
 *   throw error;
 * }
 * ```
 */
export abstract class IminError extends Error {
  /** The name of the class. */
  abstract override get name(): string;
  /** The code of the class, for `switch`. */
  abstract readonly code: IminErrorCode;
  /** The operation that failed, for example `"customers.create"`. Absent if the error came from creating a client. */
  declare readonly operation?: string;
  /** How many requests were sent for this call: 0 if it was rejected before sending. */
  readonly attempts: number;
  /** For a failed write: whether it may have succeeded. Absent for reads. */
  declare readonly outcome?: WriteOutcome;
  /**
   * Whether the same call can be made again without harm: nothing was sent, or repeating the operation does no
   * harm. All operations are safe to repeat except `customers.create` and writes through `imin.request()`, which
   * may take effect twice. It does not predict whether the next call succeeds.
   *
   * @example
   * ```ts
   * import { isIminError } from "imin-sdk";
   *
   * export function shouldRetry(error: unknown): boolean {
   *   return isIminError(error) && error.isSafeToRepeat;
   * }
   * ```
   */
  readonly isSafeToRepeat: boolean;

  /** @internal */
  constructor(message: string, facts: CallFacts = {}, cause?: unknown) {
    super(oneLine(message), cause === undefined ? undefined : { cause });
    // The class's getter provides the first line of the stack, created above. An own property can be replaced.
    Object.defineProperty(this, "name", {
      value: Reflect.get(this, "name"),
      writable: true,
      configurable: true,
    });
    this.attempts = facts.attempts ?? 0;
    if (facts.operation !== undefined) this.operation = facts.operation;
    if (facts.outcome !== undefined) this.outcome = facts.outcome;
    this.isSafeToRepeat =
      facts.isSafeToRepeat === true || facts.outcome === "not-sent" || this.attempts === 0;
  }

  /** Marks the errors of every copy and build of this SDK. @internal */
  get [brand](): true {
    return true;
  }

  /** Prints like any other error, but never calls getters, not even if asked to. @internal */
  [customInspect](
    _depth: number,
    options: object,
    inspect?: (value: unknown, options: object) => string,
  ): unknown {
    return inspect?.(this, { ...options, customInspect: false, getters: false }) ?? this.stack;
  }

  /**
   * The properties that are safe to log: no body, no personal data, no key. Errors keep those in hidden properties.
   *
   * @example
   * ```ts
   * import { isIminError } from "imin-sdk";
   *
   * export function logLine(error: unknown): string {
   *   return isIminError(error) ? JSON.stringify(error) : String(error);
   * }
   * ```
   */
  toJSON(): Record<string, unknown> {
    const { name, code, message } = this;
    return { name, code, message, ...Object.fromEntries(Object.entries(this)) };
  }
}

/** @internal */
export function isBranded(value: unknown): value is IminError {
  return typeof value === "object" && propertyOf(value, brand) === true;
}
