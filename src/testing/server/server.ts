import type { SandboxServerClientOptions } from "../basics/client-options.ts";

/** The address to listen on. */
export interface ListenOptions {
  /** From 0 to 65535. 0 chooses a free port. @default 0 */
  readonly port?: number;
  /**
   * On loopback, the sandbox rejects requests for another `Host` and changes from a page of another origin. Any
   * other address exposes the sandbox's data to the network.
   *
   * @default "127.0.0.1"
   */
  readonly host?: string;
}

/** A served sandbox. */
export interface SandboxServer {
  /** `http://127.0.0.1:51234`, also the start page. */
  readonly url: string;
  /** `http://127.0.0.1:51234/api/v2`, the client's `bookingBaseUrl`. */
  readonly bookingBaseUrl: string;
  /** `http://127.0.0.1:51234`, the client's `checkoutBaseUrl`. */
  readonly checkoutBaseUrl: string;
  /** `http://127.0.0.1:51234`, the client's `searchBaseUrl`. */
  readonly searchBaseUrl: string;
  /** `http://127.0.0.1:51234`, the client's `firehoseBaseUrl`. */
  readonly firehoseBaseUrl: string;
  /** The `new IminClient({...})` options for this sandbox. */
  readonly clientOptions: SandboxServerClientOptions;
  /**
   * Stops listening and closes all open connections. Closing again has no effect.
   *
   * @example
   * ```ts
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const server = await createSandbox().listen();
   * console.log(server.url);
   * await server.close();
   * ```
   */
  close(): Promise<void>;
}
