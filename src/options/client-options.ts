import type { IminEventListener } from "../telemetry/events.ts";
import type { Logger, LogLevel } from "../telemetry/logger.ts";
import type { Broker } from "./broker.ts";
import type { HeaderOptions, ResponseValidation } from "./call-options.ts";
import type { CustomerFormat } from "./customer-format.ts";

/**
 * An API key, or a function that returns the current one, for keys that change while the program runs. If the
 * function returns no key, the call rejects with an `IminConfigError` and nothing is sent.
 */
export type ApiKey = string | (() => string | undefined | Promise<string | undefined>);

/**
 * A function like the web's `fetch`. The SDK calls it with a `Request` that has `redirect: "manual"`. If you copy
 * the request, copy that setting too.
 */
export type Fetch = (request: Request, init?: RequestInit) => Promise<FetchResponse>;

/** The result of a {@link Fetch}: the web's `Response`, or that of a library such as undici or node-fetch. */
export interface FetchResponse {
  /** The HTTP status. */
  readonly status: number;
  /** The headers. At least the web's `get(name)` is required. */
  readonly headers: Pick<Headers, "get">;
  /** The URL of the response. */
  readonly url: string;
  /** Whether a redirect was followed. */
  readonly redirected: boolean;
  /** The body as a string. */
  text(): Promise<string>;
  /** The body as bytes. */
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * The options of an {@link IminClient}. All are optional if the environment has `IMIN_API_KEY`.
 *
 * @example
 * ```ts
 * import { IminClient } from "imin-sdk";
 *
 * const imin = new IminClient({
 *   apiKey: process.env.IMIN_API_KEY,
 *   checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
 *   broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
 * });
 * ```
 */
export interface ClientOptions {
  /**
   * Your imin API key, sent as `X-API-KEY`. A function is called once for each call, and once more if imin rejects
   * a read with 401. `null` sends no key, for use with your own proxy that adds the key.
   *
   * A browser repeats a write whose connection breaks, and the SDK cannot prevent it: your proxy must forward each
   * write only once.
   *
   * There is no test key for bookings. To test the checkout, see {@link checkoutTestValues}. To test without imin, use the
   * sandbox in `imin-sdk/testing`.
   *
   * Default: the environment's `IMIN_API_KEY`.
   *
   * @see https://docs.imin.co/using-the-platform/authentication
   */
  readonly apiKey?: ApiKey | null | undefined;
  /**
   * The URL of your branded checkout: imin's `checkoutBaseUrl`. The scheme and a trailing slash are optional.
   * Required only for `imin.checkout`.
   *
   * Default: the environment's `IMIN_CHECKOUT_BASE_URL`.
   */
  readonly checkoutBaseUrl?: string | undefined;
  /**
   * The base URL for requests to the Booking Platform: imin's own, or that of a proxy in front of it.
   *
   * Default: the environment's `IMIN_BOOKING_BASE_URL`, otherwise `"https://book.imin.co/api/v2"`.
   *
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * // In a browser, through a proxy of your own that adds the key.
   * const imin = new IminClient({ apiKey: null, bookingBaseUrl: "https://acmefitness.co.uk/imin" });
   * ```
   */
  readonly bookingBaseUrl?: string | undefined;
  /**
   * The base of imin's own URLs of customers, orders and receipts. No requests go there. The SDK uses it to turn an
   * identifier into a URL where imin expects one, such as the customer of a checkout session. A proxy does not
   * change it.
   *
   * Default: `bookingBaseUrl` if its host belongs to `imin.co`, otherwise `"https://book.imin.co/api/v2"`.
   */
  readonly bookingIdBaseUrl?: string | undefined;
  /**
   * The base URL of the Search APIs. Default: the environment's `IMIN_SEARCH_BASE_URL`, otherwise
   * `"https://search.imin.co"`.
   */
  readonly searchBaseUrl?: string | undefined;
  /** The base URL of the Firehose, for `search.datasets()`. Default: `"https://firehose.imin.co"`. */
  readonly firehoseBaseUrl?: string | undefined;
  /**
   * The format for sending customers: `"person"` is a flat person, as in imin's Example Scenario.
   * `"customer-account"` is the `CustomerAccount` envelope of imin's newer pages. Results are the same.
   *
   * Default: `"person"`.
   */
  readonly customerFormat?: CustomerFormat | undefined;
  /** The app or club that sells: the default broker of every checkout session from `imin.checkout.session()`. */
  readonly broker?: Broker | undefined;
  /**
   * Whether to send the key to the checkout host too. Default: `true`.
   *
   * @experimental imin's checkout pages show no key. Its page about keys says that every request has one.
   */
  readonly checkoutSendsApiKey?: boolean | undefined;
  /** The time limit for one attempt, including the body, in milliseconds. Default: 10,000. */
  readonly timeout?: number | undefined;
  /** The time limit for a call, including all attempts and the waits between them, in milliseconds. Default: 30,000. */
  readonly totalTimeout?: number | undefined;
  /** How many times a read is retried after the first attempt. Writes are never retried. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** How to handle a response that differs from the documentation. Default: `"warn"`. */
  readonly responseValidation?: ResponseValidation | undefined;
  /**
   * Replaces the runtime's `fetch`, for an outgoing proxy, a test or the sandbox. It is called with a `Request`.
   *
   * @example
   * ```ts
   * // Through an outgoing proxy, with undici 6 or later.
   * import { IminClient } from "imin-sdk";
   * import { fetch, ProxyAgent } from "undici";
   *
   * const dispatcher = new ProxyAgent("http://proxy.acmefitness.co.uk:3128");
   * const imin = new IminClient({
   *   fetch: async (request) =>
   *     fetch(request.url, {
   *       method: request.method,
   *       headers: Object.fromEntries(request.headers),
   *       body: request.body && (await request.text()),
   *       redirect: request.redirect,
   *       signal: request.signal,
   *       dispatcher,
   *     }),
   * });
   * ```
   */
  readonly fetch?: Fetch | undefined;
  /** Headers to add to every request, to replace, or to remove with `null`. */
  readonly headers?: HeaderOptions | undefined;
  /** The receiver of log lines: an object with `error`, `warn`, `info` and `debug`. Default: `console`. */
  readonly logger?: Logger | undefined;
  /** The lowest level to log. Keys, bodies and personal data are never logged. Default: `"warn"`. */
  readonly logLevel?: LogLevel | undefined;
  /** Receives every request, response, retry, error and drift, for metrics and traces. */
  readonly onEvent?: IminEventListener | undefined;
  /**
   * Allows a client with a key in a browser, although every visitor can read the key. imin requires keys to stay on
   * the server. The only exception is a search-only key, agreed with imin. Default: `false`.
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /**
   * Allows base URLs with plain `http` on hosts other than loopback, such as the name of a container
   * (`http://sandbox:4010`). The key and customer details are then sent unencrypted. Default: `false`.
   */
  readonly dangerouslyAllowHttp?: boolean | undefined;
}
