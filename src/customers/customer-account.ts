import * as z from "zod/mini";
import { type Action, actionSchema } from "../open-active/action.ts";
import { type Barcode, barcodeSchema } from "../open-active/barcode.ts";
import { type Entitlement, entitlementSchema } from "../open-active/entitlement.ts";
import { type Organization, organizationSchema } from "../open-active/organization.ts";
import { type OtherParty, otherPartySchema } from "../open-active/other-party.ts";
import { type Person, personProperties, personSchema } from "../open-active/person.ts";
import {
  optionalBoolean,
  optionalList,
  optionalModel,
  optionalOneOrMore,
  optionalText,
  optionalUnknown,
} from "../open-active/response-values.ts";

/** The properties of a customer account other than personal details. Absent if not set. */
export interface CustomerAccountProperties {
  /** The JSON-LD context. */
  "@context"?: unknown;
  /** The account's URL: `"https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut"`. */
  id?: string | undefined;
  /** imin's identifier of the customer, which all other operations accept: `"MAlnTNiZut"`. */
  identifier?: string | undefined;
  /** The barcode that admits the customer. OpenActive has a list. */
  accessPass?: Barcode | Barcode[] | undefined;
  /** The customer's entitlement. OpenActive has a list. */
  entitlement?: Entitlement | Entitlement[] | undefined;
  /** OpenActive draft: the account number to show to the customer. */
  accountNumber?: string | undefined;
  /** OpenActive draft: whether entitlements not shown here may change prices. Prices are then indicative. */
  hasHiddenEntitlements?: boolean | undefined;
  /** OpenActive draft: actions that the customer must take before booking, such as paying a debt. */
  outstandingAction?: Action[] | undefined;
}

/**
 * A customer as a CustomerAccount envelope, the newer of imin's two formats. {@link
 * https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/get-customer | Get
 * Customer Account}
 */
export interface CustomerAccount extends CustomerAccountProperties {
  /** The JSON-LD type. */
  type: "CustomerAccount";
  /** The personal details. OpenActive also allows an organization. */
  customer?: Person | OtherParty | Organization | undefined;
}

/**
 * A customer as a flat Person, the format of imin's example scenario. {@link
 * https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/example-how-to |
 * Example scenario}
 */
export interface CustomerPerson extends CustomerAccountProperties, Omit<Person, "id" | "identifier"> {}

/** A customer, in one of imin's two formats. Compare `type` to distinguish them. */
export type CustomerResponse = CustomerAccount | CustomerPerson;

const accountProperties = {
  "@context": optionalUnknown,
  id: optionalText,
  identifier: optionalText,
  accessPass: optionalOneOrMore<Barcode>(barcodeSchema),
  entitlement: optionalOneOrMore<Entitlement>(entitlementSchema),
  accountNumber: optionalText,
  hasHiddenEntitlements: optionalBoolean,
  outstandingAction: optionalList<Action>(actionSchema),
};

/** @internal */
export const customerAccountSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    ...accountProperties,
    type: z.literal("CustomerAccount"),
    customer: optionalModel<Person | OtherParty | Organization>(
      z.union([personSchema, otherPartySchema, organizationSchema]),
    ),
  }))();

/** @internal */
export const customerPersonSchema = /* @__PURE__ */ (() =>
  z.looseObject({ ...personProperties, ...accountProperties }))();

/** @internal */
export const customerResponseSchema: z.ZodMiniType<CustomerResponse> = z.union([
  customerAccountSchema,
  customerPersonSchema,
]);
