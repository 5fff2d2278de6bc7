import type { Barcode } from "../open-active/barcode.ts";
import type { Entitlement } from "../open-active/entitlement.ts";
import type { Person } from "../open-active/person.ts";
import { ownProperties } from "../options/own-properties.ts";
import { encodeSegment } from "../transport/address.ts";
import type { Reading, ResponseContext } from "../transport/operation.ts";
import { collectionUrl } from "../transport/reference.ts";
import type { CustomerAccount, CustomerAccountProperties, CustomerResponse } from "./customer-account.ts";

/**
 * A customer's account at imin: personal details plus the account's identifier and URL. Flat, whichever of imin's
 * formats it came in.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/get-customer
 */
export interface Customer
  extends Person,
    Pick<CustomerAccountProperties, "accountNumber" | "hasHiddenEntitlements" | "outstandingAction"> {
  /** The account's URL: `"https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut"`. */
  readonly id: string;
  /** imin's identifier of the customer: `"MAlnTNiZut"`. Store it in your own record of the customer. */
  readonly identifier: string;
  /** The barcode that admits the customer, if one is set. */
  readonly accessPass?: Barcode | undefined;
  /** The customer's entitlement, if one is set. `validUntil` has its end, even if imin calls it `expires`. */
  readonly entitlement?: Entitlement | undefined;
}

/**
 * A reference to a customer: a `Customer` from an earlier call, imin's identifier (`"MAlnTNiZut"`), or the
 * account's URL at imin.
 */
export type CustomerReference = Customer | string;

/** The path of a customer's account. @internal */
export const customerPath = "/customer-accounts/{customer}";

/** Creates a Customer from either of imin's formats. The response is unusable without an identifier. @internal */
export function readCustomer(response: CustomerResponse, { idBaseUrl }: ResponseContext): Reading<Customer> {
  const { identifier } = response;
  const segment = encodeSegment(identifier);
  if (typeof identifier !== "string" || segment === undefined) {
    return { issues: [{ path: "identifier", message: "is required" }] };
  }
  // A flat person has no nested `customer`.
  const {
    customer,
    accessPass,
    entitlement,
    ...account
  }: CustomerResponse & Pick<CustomerAccount, "customer"> = ownProperties(response);
  const { id = `${collectionUrl(idBaseUrl, customerPath)}/${segment}` } = ownProperties(account);
  const result: Customer = {
    ...account,
    ...customer,
    type: "Person",
    id,
    identifier,
    ...(accessPass && { accessPass: first(accessPass) }),
    ...(entitlement && { entitlement: withValidUntil(first(entitlement)) }),
  };
  return { result };
}

/** imin documents one object where OpenActive has a list. Use the first entry of a list. */
function first<Value>(value: Value | Value[]): Value | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** The list may be empty, so the result may be `undefined`. */
function withValidUntil(entitlement: Entitlement | undefined): Entitlement | undefined {
  const isRenamed = entitlement?.validUntil === undefined && entitlement?.expires !== undefined;
  return isRenamed ? { ...entitlement, validUntil: entitlement.expires } : entitlement;
}
