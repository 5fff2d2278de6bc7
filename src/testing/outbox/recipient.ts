/** What is needed of the sandbox's state to find a payer. @internal */
export interface RecipientContext {
  readonly customers: {
    find(
      identifier: string,
    ): { readonly person: { readonly [name: string]: unknown }; readonly isErased?: boolean } | undefined;
  };
}

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
 * There is no recipient after the account is erased.
 *
 * @internal
 */
export function recipientOf(context: RecipientContext, { customer, guest }: Payer): Recipient | undefined {
  const account = customer === undefined ? undefined : context.customers.find(customer);
  if (account === undefined) return guest;
  if (account.isErased === true) return undefined;
  const { givenName, email } = account.person;
  return { givenName: String(givenName), email: String(email) };
}
