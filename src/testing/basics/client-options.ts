/** What `new IminClient({...})` needs to talk to a sandbox in process. */
export interface SandboxClientOptions {
  /** The key that the sandbox takes. */
  readonly apiKey: string;
  /** Where the Booking Platform is. */
  readonly bookingBaseUrl: string;
  /** What the sandbox's URLs of customers, orders and receipts begin with. */
  readonly bookingIdBaseUrl: string;
  /** Where the checkout is. */
  readonly checkoutBaseUrl: string;
  /** Where the Search APIs are. */
  readonly searchBaseUrl: string;
  /** Where the Firehose is. */
  readonly firehoseBaseUrl: string;
  /** The sandbox's own `fetch`. */
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
