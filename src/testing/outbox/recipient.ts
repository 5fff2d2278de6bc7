import type { State } from "../state/state.ts";

/** Who gets an e-mail. @internal */
export interface Recipient {
  readonly givenName: string;
  readonly email: string;
}

/** Who pays: an account, or a person that the broker or the checkout page knows. @internal */
export interface Payer {
  readonly customer?: string;
  readonly guest?: Recipient;
}

/**
 * The payer as known at this moment: the account's present address, not the one of the time of the booking.
 * Nobody once the account is erased.
 *
 * @internal
 */
export function recipientOf(state: State, { customer, guest }: Payer): Recipient | undefined {
  const account = customer === undefined ? undefined : state.customers.find(customer);
  if (account === undefined) return guest;
  if (account.isErased === true) return undefined;
  const { givenName, email } = account.person;
  return { givenName: String(givenName), email: String(email) };
}
