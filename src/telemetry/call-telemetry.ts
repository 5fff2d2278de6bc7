import type { IminError } from "../errors/imin-error.ts";
import { type Issue, listIssues } from "../errors/issue.ts";
import type { IminEvent, IminEventBase, IminEventListener } from "./events.ts";
import { guarded } from "./guarded.ts";
import type { LevelledLogger } from "./logger.ts";

/** The destinations of telemetry. @internal */
export interface TelemetryTargets {
  readonly logger: LevelledLogger;
  readonly onEvent: IminEventListener | undefined;
}

/** Headers that are safe to log. */
type LoggableHeaders = Readonly<Record<string, string>>;

/** An event without the properties that every event of a call shares. */
type EventDetails = IminEvent extends infer Event
  ? Event extends IminEventBase
    ? Omit<Event, keyof IminEventBase>
    : never
  : never;

/**
 * Reports a call to the logger and as events: names, numbers and safe headers. It never reports a URL with
 * identifiers, a body or a key. Expensive values are passed as functions and computed only when used.
 *
 * @internal
 */
export class CallTelemetry {
  readonly #targets: TelemetryTargets;
  readonly #base: IminEventBase;
  readonly #path: string;
  readonly #copyError: (error: unknown) => Error;

  /**
   * @param path The path of the endpoint, with `{name}` for its parameters.
   * @param copyError Copies the safe part of an error that the listener threw.
   */
  constructor(
    targets: TelemetryTargets,
    base: IminEventBase,
    path: string,
    copyError: (error: unknown) => Error,
  ) {
    this.#targets = targets;
    this.#base = base;
    this.#path = path;
    this.#copyError = copyError;
  }

  /** Reports a request that is about to be sent. */
  request(attempt: number, headers: () => LoggableHeaders): void {
    const { operation, method } = this.#base;
    this.#targets.logger.debug?.(
      `imin-sdk: ${operation} sends ${method} ${this.#path}, attempt ${attempt}`,
      headers(),
    );
    this.#emit({ type: "request", attempt });
  }

  /** Reports a response whose body has been read. `duration` is in milliseconds. */
  response(
    attempt: number,
    status: number,
    duration: number,
    details: { readonly headers: () => LoggableHeaders; readonly requestId: () => string | undefined },
  ): void {
    const { operation } = this.#base;
    const { logger, onEvent } = this.#targets;
    logger.info?.(`imin-sdk: ${operation} received ${status} in ${Math.round(duration)} ms`);
    logger.debug?.(`imin-sdk: ${operation} received the headers`, details.headers());
    // Redacting is expensive: skip it when there is no listener.
    if (onEvent === undefined) return;
    const requestId = details.requestId();
    this.#emit({
      type: "response",
      attempt,
      status,
      duration,
      ...(requestId === undefined ? {} : { requestId }),
    });
  }

  /** Reports that an attempt failed and that the next one follows after `delay` milliseconds. */
  retry(
    attempt: number,
    delay: number,
    reason: "status" | "timeout" | "connection",
    status: number | undefined,
  ): void {
    this.#targets.logger.warn?.(
      `imin-sdk: ${this.#base.operation} retries in ${Math.round(delay)} ms: ${status ?? reason}`,
    );
    this.#emit({ type: "retry", attempt, delay, reason, ...(status === undefined ? {} : { status }) });
  }

  /** Reports the error that the call's promise rejects with. `duration` is in milliseconds. */
  failure(error: IminError, duration: number): void {
    this.#targets.logger.info?.(`imin-sdk: ${error.message}`, error.toJSON());
    this.#emit({ type: "error", attempt: error.attempts, error, duration });
  }

  /** Reports how a response differs from imin's documentation. */
  drift({ path, message }: Issue): void {
    const { operation } = this.#base;
    this.#targets.logger.warn?.(
      `imin-sdk: a response to ${operation} differs from imin's documentation: ${listIssues([{ path, message }])}`,
      { operation, path, message },
    );
    this.#emit({ type: "drift", path, message });
  }

  /** Calls the listener. Its errors must not affect the call, and must not be lost. */
  #emit(details: EventDetails): void {
    const { onEvent, logger } = this.#targets;
    if (onEvent === undefined) return;
    guarded(
      () => onEvent({ ...this.#base, ...details }),
      (error) => {
        logger.error?.(`imin-sdk: onEvent threw on a "${details.type}" event of ${this.#base.operation}`, {
          error: this.#copyError(error),
        });
      },
    );
  }
}
