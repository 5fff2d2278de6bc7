/** What `new IminClient({...})` needs to talk to a sandbox in process. */
export interface SandboxClientOptions {
  readonly apiKey: string;
  readonly bookingBaseUrl: string;
  readonly bookingIdBaseUrl: string;
  readonly checkoutBaseUrl: string;
  readonly searchBaseUrl: string;
  readonly firehoseBaseUrl: string;
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
}

/** What `new IminClient({...})` needs to talk to a sandbox that is being served. */
export interface SandboxServerClientOptions extends Omit<SandboxClientOptions, "fetch"> {
  /** Only where the server is not on loopback. */
  readonly dangerouslyAllowHttp?: true;
}

/** imin's own addresses, which only `fetch` in process reaches. @internal */
export const IMIN_ADDRESSES = {
  bookingBaseUrl: "https://book.imin.co/api/v2",
  bookingIdBaseUrl: "https://book.imin.co/api/v2",
  checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
  searchBaseUrl: "https://search.imin.co",
  firehoseBaseUrl: "https://firehose.imin.co",
} as const;
