import type { CallFacts, WriteOutcome } from "../errors/imin-error.ts";
import type { CallSettings, Settings } from "../options/settings.ts";
import type { IminEvent, IminEventBase } from "../telemetry/events.ts";
import { guarded } from "../telemetry/guarded.ts";
import type { TimeLimit } from "./attempt.ts";
import { type RequestHeaders, secretValues } from "./headers.ts";
import type { Endpoint } from "./operation.ts";
import { personalValues, redact } from "./redaction.ts";
import { type AbortListeners, type WaitResult, waitWithLimits } from "./wait-with-limits.ts";

/** An event without what every event of a call has in common. */
type EventDetails = IminEvent extends infer Event
  ? Event extends IminEventBase
    ? Omit<Event, keyof IminEventBase>
    : never
  : never;

/**
 * What is known of a call while it runs: how far it got, how much time is left, what must not be shown.
 *
 * @internal
 */
export class CallRecord {
  /** How many requests have been handed to the network. */
  attempts = 0;
  /** What messages must not repeat: the keys in these headers, the personal data in these bodies. */
  readonly #headers: RequestHeaders[] = [];
  readonly #bodies: unknown[] = [];
  readonly #startedAt = performance.now();
  readonly #listeners: AbortListeners;
  readonly #common: IminEventBase;

  constructor(
    readonly operation: Endpoint,
    readonly settings: Settings,
    readonly limits: CallSettings,
    readonly signal: AbortSignal | undefined,
    listeners: AbortListeners,
    callId: number,
  ) {
    this.#listeners = listeners;
    this.#common = {
      operation: operation.name,
      method: operation.method,
      urlTemplate: `${this.baseUrl}${operation.path}`,
      callId,
    };
  }

  /** The base URL of the host that is called. */
  get baseUrl(): string {
    return this.settings.baseUrls[this.operation.host] ?? "";
  }

  /** Milliseconds since the call began. */
  get elapsed(): number {
    return performance.now() - this.#startedAt;
  }

  /** Milliseconds that `totalTimeout` leaves. */
  get remaining(): number {
    return this.limits.totalTimeout - this.elapsed;
  }

  /** How long an attempt that begins now may take. */
  get attemptLimit(): TimeLimit {
    const { remaining } = this;
    const { timeout } = this.limits;
    return remaining <= timeout
      ? { scope: "total", milliseconds: remaining }
      : { scope: "attempt", milliseconds: timeout };
  }

  /** Waits for a promise as long as a time and the caller's signal allow. */
  waitFor<Value>(promise: Promise<Value>, milliseconds: number): Promise<WaitResult<Value>> {
    return waitWithLimits(promise, { milliseconds, signal: this.signal, listeners: this.#listeners });
  }

  /** Remembers a request's headers, so that no message repeats the keys in them. */
  keepKeys(headers: RequestHeaders): void {
    this.#headers.push(headers);
  }

  /** Remembers a body, so that no message repeats the personal data in it. */
  keepPrivate(body: unknown): void {
    this.#bodies.push(body);
  }

  /** Makes a foreign text fit to be shown. The secrets are sought only here: most calls show nothing. */
  readonly redact = (text: string): string => {
    const secrets = [
      ...this.#headers.flatMap(secretValues),
      ...this.#bodies.flatMap((body) => personalValues(body)),
    ];
    return redact(text, new Set(secrets));
  };

  /** What an error of this call says of it; an outcome belongs to writes alone. */
  facts(outcome: WriteOutcome = this.attempts === 0 ? "not-sent" : "unknown"): CallFacts {
    return {
      operation: this.operation.name,
      attempts: this.attempts,
      outcome: this.operation.safety === "write" ? outcome : undefined,
    };
  }

  /** Tells the listener. What goes wrong in it must not disturb the call, and must not be lost either. */
  emit(details: EventDetails): void {
    const { onEvent, logger } = this.settings;
    if (onEvent === undefined) return;
    guarded(
      () => onEvent({ ...this.#common, ...details }),
      (error) => {
        logger.error?.(`imin-sdk: onEvent threw on a "${details.type}" event of ${this.operation.name}`, {
          error,
        });
      },
    );
  }
}
