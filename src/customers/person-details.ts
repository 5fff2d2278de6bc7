import * as z from "zod/mini";
import type { Gender } from "../open-active/gender.ts";
import { emailAddress as email, filledText as text, textThat } from "../validation/input-values.ts";

/** A postal address, as entered by a customer. All parts are optional. */
export interface PostalAddressDetails {
  /** Optional. The SDK always sends it, as imin's samples do. */
  readonly type?: "PostalAddress" | undefined;
  /** For example `"12 High Street"`. */
  readonly streetAddress?: string | undefined;
  /** The town, for example `"Manchester"`. */
  readonly addressLocality?: string | undefined;
  /** The county or region. */
  readonly addressRegion?: string | undefined;
  /** For example `"M1 1AE"`. */
  readonly postalCode?: string | undefined;
  /** The two-letter country code (ISO 3166-1), for example `"GB"`. */
  readonly addressCountry?: string | undefined;
}

/** The person to call in an emergency. */
export interface EmergencyContact {
  /** Optional. The SDK always sends it, as imin's samples do. */
  readonly type?: "Person" | undefined;
  /** The full name. */
  readonly name?: string | undefined;
  /** The telephone number. */
  readonly telephone?: string | undefined;
}

/**
 * Changes to a customer's details: the input of `customers.update()`. At least one is required.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/update-customer
 */
export interface PersonChanges {
  /** Optional, as in imin's samples. */
  readonly type?: "Person" | undefined;
  /** The email address that receives confirmations. */
  readonly email?: string | undefined;
  /** The first name. */
  readonly givenName?: string | undefined;
  /** The last name. */
  readonly familyName?: string | undefined;
  /** The telephone number. */
  readonly telephone?: string | undefined;
  /** The date of birth, `YYYY-MM-DD`. */
  readonly birthDate?: string | undefined;
  /** `"https://schema.org/Female"`, `"https://schema.org/Male"`, or free text. */
  readonly gender?: Gender | undefined;
  /** The address. imin does not document whether it merges or replaces the stored address, so pass it in full. */
  readonly address?: PostalAddressDetails | undefined;
  /** The person to call in an emergency. */
  readonly emergencyContact?: EmergencyContact | undefined;
  /**
   * Whether the customer is 13 or older.
   *
   * @experimental imin's page about updates does not list it. The page about new customers does.
   */
  readonly "imin:is13OrOver"?: boolean | undefined;
}

/**
 * The details of a new customer: the input of `customers.create()`. The email address and both names are required.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/create-customer
 */
export interface PersonDetails extends PersonChanges {
  /** The email address. Confirmations go there. */
  readonly email: string;
  /** The first name. */
  readonly givenName: string;
  /** The last name. */
  readonly familyName: string;
  /** Whether the customer is 13 years old or older. */
  readonly "imin:is13OrOver"?: boolean | undefined;
}

const optionalText = z.optional(text);

const address = z.strictObject({
  type: z.optional(z.literal("PostalAddress")),
  streetAddress: optionalText,
  addressLocality: optionalText,
  addressRegion: optionalText,
  postalCode: optionalText,
  addressCountry: optionalText,
});

const emergencyContact = z.strictObject({
  type: z.optional(z.literal("Person")),
  name: optionalText,
  telephone: optionalText,
});

const changes = {
  type: z.optional(z.literal("Person")),
  email: z.optional(email),
  givenName: optionalText,
  familyName: optionalText,
  telephone: optionalText,
  birthDate: z.optional(textThat(isCalendarDate, "must be a date such as 1970-01-31")),
  gender: optionalText,
  address: z.optional(address),
  emergencyContact: z.optional(emergencyContact),
  "imin:is13OrOver": z.optional(z.boolean()),
};

/** The schema with its inferred type, for the type tests. @internal */
export const personChangesSchema = /* @__PURE__ */ z
  .strictObject(changes)
  .check(z.refine(hasChange, "must have at least one property to change"));

/** The schema with its inferred type, for the type tests. @internal */
export const personDetailsSchema = /* @__PURE__ */ (() =>
  z.strictObject({ ...changes, email, givenName: text, familyName: text }))();

function hasChange(changes: object): boolean {
  return Object.entries(changes).some(([name, value]) => name !== "type" && value !== undefined);
}

/** `Date` accepts February 31 and turns it into March 3. */
function isCalendarDate(value: string): boolean {
  // `toJSON()` returns null for an invalid date; `toISOString()` throws.
  return /^\d{4}-\d\d-\d\d$/.test(value) && new Date(value).toJSON()?.startsWith(value) === true;
}
