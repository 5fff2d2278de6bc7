import type { ClientOptions } from "../options/client-options.ts";
import { resolveSettings } from "../options/resolve-settings.ts";
import { Transport } from "../transport/transport.ts";
import { Search } from "./search.ts";

/** The options of an {@link IminSearchClient}: those of an `IminClient`, without what only booking needs. */
export type SearchClientOptions = Omit<
  ClientOptions,
  | "checkoutBaseUrl"
  | "bookingBaseUrl"
  | "bookingIdBaseUrl"
  | "customerFormat"
  | "broker"
  | "checkoutSendsApiKey"
>;

/**
 * A client for search alone: `imin.search` and nothing else, which makes a smaller bundle, and code that cannot book.
 *
 * It is the one client that may be used in a browser with its key, and only with a key that imin gave for reading open
 * data and agreed to be public: set `dangerouslyAllowBrowser`. A key with which orders can be placed or
 * customers read stays on the server.
 *
 * @see https://docs.imin.co/using-the-platform/authentication
 * @example
 * ```ts
 * const { search } = new IminSearchClient({ apiKey: publicSearchKey, dangerouslyAllowBrowser: true });
 * const page = await search.eventSeries({
 *   mode: "discovery-geo",
 *   geo: { latitude: 51.4722, longitude: -0.2231, radius: 5 },
 * });
 * ```
 */
export class IminSearchClient {
  /** What there is to book. */
  readonly search: Search;

  /**
   * @throws IminConfigError if an option is missing, unknown or malformed.
   */
  constructor(options: SearchClientOptions = {}) {
    this.search = new Search(new Transport(resolveSettings(options)));
  }
}
