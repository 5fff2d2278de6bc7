import type { Customer } from "./customer.ts";

/**
 * What names a customer in a call: a `Customer` as an earlier call gave it, imin's identifier (`"MAlnTNiZut"`), or
 * the account's URL at imin.
 */
export type CustomerReference = Customer | string;

/** Where customer accounts are, below a booking base URL. @internal */
export function customerAccountsUrl(bookingBaseUrl: string): string {
  return `${bookingBaseUrl}/customer-accounts`;
}
