import type { CallFacts, WriteOutcome } from "../errors/imin-error.ts";
import type { CallSettings, Settings } from "../options/settings.ts";
import type { IminEvent, IminEventBase } from "./events.ts";
import type { Endpoint } from "./operation.ts";
import { redact } from "./redaction.ts";

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
  /** The keys that were used, and the bodies that were seen: what messages must not repeat. */
  readonly #keys: string[] = [];
  readonly #bodies: unknown[] = [];
  readonly #startedAt = performance.now();
  readonly #common: IminEventBase;

  constructor(
    readonly operation: Endpoint,
    readonly settings: Settings,
    readonly limits: CallSettings,
    readonly signal: AbortSignal | undefined,
    callId: number,
  ) {
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

  /** Remembers a key that must not be shown. */
  keepSecret(key: string | undefined): void {
    if (key !== undefined) this.#keys.push(key);
  }

  /** Remembers a body whose personal data must not be shown. */
  keepPrivate(body: unknown): void {
    if (body !== undefined) this.#bodies.push(body);
  }

  /** Makes a foreign text fit to be shown. */
  readonly hide = (text: string): string => redact(text, this.#bodies, this.#keys);

  /** What an error of this call says of it; an outcome belongs to writes alone. */
  facts(outcome: WriteOutcome): CallFacts {
    return {
      operation: this.operation.name,
      attempts: this.attempts,
      outcome: this.operation.safety === "write" ? outcome : undefined,
    };
  }

  /** Tells the listener. What it throws must not disturb the call, and must not be lost either. */
  emit(details: EventDetails): void {
    const { onEvent, logger } = this.settings;
    if (onEvent === undefined) return;
    try {
      onEvent({ ...this.#common, ...details });
    } catch (error) {
      logger.error(`imin-sdk: onEvent threw on a "${details.type}" event of ${this.operation.name}`, {
        error,
      });
    }
  }
}
