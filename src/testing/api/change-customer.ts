import { type ArgumentTable, optional } from "../arguments/argument.ts";
import { objectOf, TEXT, TRUTH } from "../arguments/kinds.ts";
import { readArguments, readObject } from "../arguments/read-arguments.ts";
import type { JsonObject } from "../basics/json.ts";
import type { State } from "../state/state.ts";
import { readChanges } from "./person.ts";

/** The customer properties that a seller can change, under imin's own names. At least one is required. */
export interface CustomerChanges {
  /** Email address. */
  readonly email?: string | undefined;
  /** First name. */
  readonly givenName?: string | undefined;
  /** Last name. */
  readonly familyName?: string | undefined;
  /** Telephone number. */
  readonly telephone?: string | undefined;
  /** `1970-01-01` */
  readonly birthDate?: string | undefined;
  /** `https://schema.org/Female` */
  readonly gender?: string | undefined;
  /** Whether the customer is 13 or older. */
  readonly "imin:is13OrOver"?: boolean | undefined;
  /** The full address. */
  readonly address?: CustomerAddress | undefined;
  /** The person to call in an emergency. */
  readonly emergencyContact?: EmergencyContact | undefined;
  /** The text of the barcode that admits the customer. */
  readonly accessPass?: string | undefined;
}

/** A customer's postal address. */
export interface CustomerAddress {
  /** House and street. */
  readonly streetAddress?: string | undefined;
  /** Town. */
  readonly addressLocality?: string | undefined;
  /** Region. */
  readonly addressRegion?: string | undefined;
  /** Postcode. */
  readonly postalCode?: string | undefined;
  /** The two-letter country code: `GB`. */
  readonly addressCountry?: string | undefined;
}

/** The person to call in an emergency. */
export interface EmergencyContact {
  /** Full name. */
  readonly name?: string | undefined;
  /** Telephone number. */
  readonly telephone?: string | undefined;
}

const ADDRESS: ArgumentTable<CustomerAddress> = {
  streetAddress: optional(TEXT, "House and street."),
  addressLocality: optional(TEXT, "Town."),
  addressRegion: optional(TEXT, "Region."),
  postalCode: optional(TEXT, "Postcode."),
  addressCountry: optional(TEXT, "The two-letter country code, such as GB."),
};

const EMERGENCY_CONTACT: ArgumentTable<EmergencyContact> = {
  name: optional(TEXT, "Full name."),
  telephone: optional(TEXT, "Telephone number."),
};

/** The argument table of {@link CustomerChanges}. @internal */
export const CUSTOMER_CHANGES: ArgumentTable<CustomerChanges> = {
  email: optional(TEXT, "Email address."),
  givenName: optional(TEXT, "First name."),
  familyName: optional(TEXT, "Last name."),
  telephone: optional(TEXT, "Telephone number."),
  birthDate: optional(TEXT, "YYYY-MM-DD."),
  gender: optional(TEXT, "Such as https://schema.org/Female."),
  "imin:is13OrOver": optional(TRUTH, "Whether the customer is 13 or older."),
  address: optional(objectOf(ADDRESS), "The full address."),
  emergencyContact: optional(objectOf(EMERGENCY_CONTACT), "The person to call in an emergency."),
  accessPass: optional(TEXT, "The barcode's text."),
};

/**
 * Changes a customer's details as a seller would, which sends the webhook.
 *
 * @throws `TypeError` if an argument is unknown or has the wrong type, `Refusal` if a value cannot be stored.
 * @internal
 */
export function changeCustomer(state: State, customer: unknown, given: unknown): void {
  const identifier = TEXT.read(customer, "customer");
  const { accessPass, ...person } = readArguments(
    CUSTOMER_CHANGES,
    readObject(given, "changes"),
    "changeCustomer",
  );
  const record = state.customers.getActive(identifier);
  if (accessPass === undefined || Object.keys(person).length > 0) {
    // Strings, a boolean and objects of strings, according to the table.
    state.customers.update(record, readChanges(person as JsonObject, ""));
  }
  if (accessPass !== undefined) state.customers.change(record, { accessPass });
  state.webhook.send(state, { customer: identifier });
}
