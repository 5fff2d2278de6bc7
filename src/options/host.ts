/**
 * imin's hosts: the Booking Platform, your branded checkout, the Search APIs, and the Firehose with its catalog of
 * datasets. A client option sets the base URL of each.
 */
export type Host = "booking" | "checkout" | "search" | "firehose";
