import type { ClientOptions } from "../options/client-options.ts";
import { resolveSettings } from "../options/resolve-settings.ts";
import { Transport } from "../transport/transport.ts";
import { Search } from "./search.ts";

/** The options of an {@link IminSearchClient}: those of an `IminClient`, except those for booking. */
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
 * A client with `imin.search` only. It makes the bundle smaller and cannot book anything.
 *
 * It is the only client that may run in a browser with a key, and only with a key for reading open data that imin
 * agreed to make public: set `dangerouslyAllowBrowser`. Keep a key that can place orders or read customers on the
 * server.
 *
 * @see https://docs.imin.co/using-the-platform/authentication
 * @example
 * ```ts
 * import { IminSearchClient } from "imin-sdk";
 *
 * export async function search(publicSearchKey: string) {
 *   const client = new IminSearchClient({ apiKey: publicSearchKey, dangerouslyAllowBrowser: true });
 *   return client.search.eventSeries({
 *     mode: "discovery-geo",
 *     geo: { latitude: 51.4722, longitude: -0.2231, radius: 5 },
 *   });
 * }
 * ```
 */
export class IminSearchClient {
  /** Sessions and facilities to book. */
  readonly search: Search;

  /**
   * @throws IminConfigError if an option is missing, unknown or malformed.
   */
  constructor(options: SearchClientOptions = {}) {
    this.search = new Search(new Transport(resolveSettings(options)));
  }
}
