import type { IminEventListener } from "../telemetry/events.ts";
import type { LevelledLogger } from "../telemetry/logger.ts";
import type { IdBaseUrls } from "./base-url.ts";
import type { Broker } from "./broker.ts";
import type { HeaderOptions, ResponseValidation } from "./call-options.ts";
import type { ClientOptions, Fetch } from "./client-options.ts";
import type { CustomerFormat } from "./customer-format.ts";
import type { Host } from "./host.ts";

/** A client's options, validated and complete. @internal */
export interface Settings {
  /** Returns the current key, or `undefined` to send none. */
  readonly readApiKey: () => string | undefined | Promise<string | undefined>;
  /** Whether reading the key again may return a different one. */
  readonly apiKeyMayChange: boolean;
  /** The base URL of each host, without a trailing slash. The checkout's may be unknown. */
  readonly baseUrls: Readonly<Record<Host, string | undefined>>;
  /** The base of imin's own URLs of customers and orders, without a trailing slash. */
  readonly idBaseUrls: IdBaseUrls;
  readonly checkoutSendsApiKey: boolean;
  readonly customerFormat: CustomerFormat;
  readonly broker: Broker | undefined;
  readonly fetch: Fetch | undefined;
  readonly headers: HeaderOptions;
  readonly logger: LevelledLogger;
  readonly onEvent: IminEventListener | undefined;
  /** The settings that a single call may change. */
  readonly call: CallSettings;
  /** The given options, for a client with some of them changed. */
  readonly given: ClientOptions;
}

/** The settings that a single call may change. @internal */
export interface CallSettings {
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly maxRetries: number;
  readonly responseValidation: ResponseValidation;
}
