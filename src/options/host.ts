/**
 * The hosts that imin answers from: the Booking Platform, your branded checkout, and the Search APIs. The base URL of
 * each is an option of the client.
 */
export type Host = "booking" | "checkout" | "search";
