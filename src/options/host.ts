/**
 * imin's hosts: the Booking Platform, your branded checkout, the Search APIs, and the Firehose with
 * its catalogue of datasets. The base URL of each is an option of the client.
 */
export type Host = "booking" | "checkout" | "search" | "firehose";
