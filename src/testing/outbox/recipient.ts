/** The state needed to find a payer. @internal */
export interface RecipientContext {
  readonly customers: {
    find(
      identifier: string,
    ): { readonly person: { readonly [name: string]: unknown }; readonly isErased?: boolean } | undefined;
  };
}

/** The recipient of an email. @internal */
export interface Recipient {
  readonly givenName: string;
  readonly email: string;
}

/** The payer: an account, or a person known to the broker or the checkout page. @internal */
export interface Payer {
  readonly customer?: string;
  readonly guest?: Recipient;
}

/**
 * The payer's current details: the account's current address, not the one at the time of the booking. There is no
 * recipient after the account is erased.
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
