import type { Barcode } from "../open-active/barcode.ts";
import type { Entitlement } from "../open-active/entitlement.ts";
import type { Person } from "../open-active/person.ts";
import { encodeSegment } from "../transport/address.ts";
import type { Reading, ResponseContext } from "../transport/operation.ts";
import { collectionUrl } from "../transport/reference.ts";
import type { CustomerAccount, CustomerAccountProperties, CustomerResponse } from "./customer-account.ts";

/**
 * A customer's account at imin: the person's details, flat in both of imin's formats, with the account's
 * identifier and URL.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/get-customer
 */
export interface Customer
  extends Person,
    Pick<CustomerAccountProperties, "accountNumber" | "hasHiddenEntitlements" | "outstandingAction"> {
  /** The account's URL: `"https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut"`. */
  readonly id: string;
  /** imin's identifier of the customer: `"MAlnTNiZut"`. Keep it with your own record of the customer. */
  readonly identifier: string;
  /** The barcode that lets the customer in, if one has been set. */
  readonly accessPass?: Barcode | undefined;
  /**
   * What the customer is entitled to, if anything has been set. Its end is in `validUntil`, even if imin
   * calls it `expires`.
   */
  readonly entitlement?: Entitlement | undefined;
}

/**
 * What identifies a customer in a call: a `Customer` from an earlier call, imin's identifier (`"MAlnTNiZut"`), or the
 * account's URL at imin.
 */
export type CustomerReference = Customer | string;

/** The path of one customer's account. @internal */
export const customerPath = "/customer-accounts/{customer}";

/** Makes a Customer from either of imin's formats. Without an identifier the response cannot be used. @internal */
export function readCustomer(response: CustomerResponse, { idBaseUrl }: ResponseContext): Reading<Customer> {
  const { identifier } = response;
  const segment = encodeSegment(identifier);
  if (typeof identifier !== "string" || segment === undefined) {
    return { issues: [{ path: "identifier", message: "is required" }] };
  }
  // A flat person has no `customer` within.
  const {
    customer,
    accessPass,
    entitlement,
    ...account
  }: CustomerResponse & Pick<CustomerAccount, "customer"> = response;
  const { id = `${collectionUrl(idBaseUrl, customerPath)}/${segment}` } = account;
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

/** imin documents one object where OpenActive has a list. The first of a list stands for it. */
function first<Value>(value: Value | Value[]): Value | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** The list may be empty, hence the `undefined`. */
function withValidUntil(entitlement: Entitlement | undefined): Entitlement | undefined {
  const isRenamed = entitlement?.validUntil === undefined && entitlement?.expires !== undefined;
  return isRenamed ? { ...entitlement, validUntil: entitlement.expires } : entitlement;
}
