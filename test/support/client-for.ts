import { type ClientOptions, IminClient } from "imin-sdk";

/** The key that the tests use. */
export const testKey = "key-0123456789-of-the-tests";

/** A client of one of our servers, with defaults for all other options. */
export function clientFor(server: { readonly origin: string }, options: ClientOptions = {}): IminClient {
  return new IminClient({
    apiKey: testKey,
    bookingBaseUrl: `${server.origin}/api/v2`,
    checkoutBaseUrl: server.origin,
    searchBaseUrl: server.origin,
    logLevel: "off",
    ...options,
  });
}
