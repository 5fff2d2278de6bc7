import type { SandboxServerClientOptions } from "../basics/client-options.ts";

/** Where to listen. */
export interface ListenOptions {
  /** From 0 to 65535; 0 takes a free one. @default 0 */
  readonly port?: number;
  /**
   * On loopback, requests for another `Host` are refused, and changes that a page of another origin sends. Any other
   * address shows what is in the sandbox to the network.
   *
   * @default "127.0.0.1"
   */
  readonly host?: string;
}

/** A sandbox that is being served. */
export interface SandboxServer {
  /** `http://127.0.0.1:51234`, which is also the start page. */
  readonly url: string;
  /** `http://127.0.0.1:51234/api/v2`, the client's `bookingBaseUrl`. */
  readonly bookingBaseUrl: string;
  /** `http://127.0.0.1:51234`, the client's `checkoutBaseUrl`. */
  readonly checkoutBaseUrl: string;
  /** `http://127.0.0.1:51234`, the client's `searchBaseUrl`. */
  readonly searchBaseUrl: string;
  /** `http://127.0.0.1:51234`, the client's `firehoseBaseUrl`. */
  readonly firehoseBaseUrl: string;
  /** What `new IminClient({...})` needs to talk to it. */
  readonly clientOptions: SandboxServerClientOptions;
  /** Stops listening and ends the connections that are open. */
  close(): Promise<void>;
}
