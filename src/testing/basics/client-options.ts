/** The `new IminClient({...})` options for a sandbox in the same process. */
export interface SandboxClientOptions {
  /** A key that the sandbox accepts. */
  readonly apiKey: string;
  /** The URL of the Booking Platform. */
  readonly bookingBaseUrl: string;
  /** The base of the sandbox's URLs of customers, orders and receipts. */
  readonly bookingIdBaseUrl: string;
  /** The URL of the checkout. */
  readonly checkoutBaseUrl: string;
  /** The URL of the Search APIs. */
  readonly searchBaseUrl: string;
  /** The URL of the Firehose. */
  readonly firehoseBaseUrl: string;
  /** The sandbox's own `fetch`. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
}

/** The `new IminClient({...})` options for a served sandbox. */
export interface SandboxServerClientOptions extends Omit<SandboxClientOptions, "fetch"> {
  /** Present only if the server is not on loopback. */
  readonly dangerouslyAllowHttp?: true;
}

/** imin's own addresses, which only the in-process `fetch` serves. @internal */
export const IMIN_ADDRESSES = {
  bookingBaseUrl: "https://book.imin.co/api/v2",
  bookingIdBaseUrl: "https://book.imin.co/api/v2",
  checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
  searchBaseUrl: "https://search.imin.co",
  firehoseBaseUrl: "https://firehose.imin.co",
} as const;
