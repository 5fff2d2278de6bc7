import { type ArgumentTable, optional } from "../arguments/argument.ts";
import { objectOf, TEXT, TRUTH } from "../arguments/kinds.ts";
import { readArguments, readObject } from "../arguments/read-arguments.ts";
import type { JsonObject } from "../basics/json.ts";
import type { State } from "../state/state.ts";
import { readChanges } from "./person.ts";

/** What a seller can change of a customer, by imin's own names. At least one is needed. */
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
  /** Whether the customer is 13 or over. */
  readonly "imin:is13OrOver"?: boolean | undefined;
  /** The whole address. */
  readonly address?: CustomerAddress | undefined;
  /** Whom to call in an emergency. */
  readonly emergencyContact?: EmergencyContact | undefined;
  /** The text of the barcode that lets the customer in. */
  readonly accessPass?: string | undefined;
}

/** Where a customer lives. */
export interface CustomerAddress {
  /** House and street. */
  readonly streetAddress?: string | undefined;
  /** Town. */
  readonly addressLocality?: string | undefined;
  /** Region. */
  readonly addressRegion?: string | undefined;
  /** Postcode. */
  readonly postalCode?: string | undefined;
  /** Two letters: `GB`. */
  readonly addressCountry?: string | undefined;
}

/** Whom to call when something happens to a customer. */
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
  addressCountry: optional(TEXT, "Two letters, such as GB."),
};

const EMERGENCY_CONTACT: ArgumentTable<EmergencyContact> = {
  name: optional(TEXT, "Full name."),
  telephone: optional(TEXT, "Telephone number."),
};

/** The table of {@link CustomerChanges}. @internal */
export const CUSTOMER_CHANGES: ArgumentTable<CustomerChanges> = {
  email: optional(TEXT, "E-mail address."),
  givenName: optional(TEXT, "First name."),
  familyName: optional(TEXT, "Last name."),
  telephone: optional(TEXT, "Telephone number."),
  birthDate: optional(TEXT, "YYYY-MM-DD."),
  gender: optional(TEXT, "Such as https://schema.org/Female."),
  "imin:is13OrOver": optional(TRUTH, "Whether the customer is 13 or over."),
  address: optional(objectOf(ADDRESS), "The whole address."),
  emergencyContact: optional(objectOf(EMERGENCY_CONTACT), "Whom to call in an emergency."),
  accessPass: optional(TEXT, "The barcode's text."),
};

/**
 * Changes a customer's details as a seller does, which sends the webhook.
 *
 * @throws `TypeError` where an argument is unknown or of the wrong kind, `Refusal` where a value cannot be kept.
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
    // Texts, a truth and objects of texts, as the table says.
    state.customers.update(record, readChanges(person as JsonObject, ""));
  }
  if (accessPass !== undefined) state.customers.change(record, { accessPass });
  state.webhook.send(state, { customer: identifier });
}
