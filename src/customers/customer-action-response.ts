import * as z from "zod/mini";
import type { ActionStatus } from "../open-active/action-status.ts";
import { type Barcode, barcodeSchema } from "../open-active/barcode.ts";
import { type Entitlement, entitlementSchema } from "../open-active/entitlement.ts";
import { type Person, personSchema } from "../open-active/person.ts";
import {
  optionalList,
  optionalModel,
  optionalOpenText,
  optionalUnknown,
} from "../open-active/response-values.ts";
import { type SellerError, sellerErrorSchema } from "./seller-error.ts";

/** The common properties of all customer action responses. */
export interface CustomerActionProperties {
  /** The JSON-LD context. */
  "@context"?: unknown;
  /** The action's status: `"https://schema.org/CompletedActionStatus"`. Not in every response. */
  actionStatus?: ActionStatus | undefined;
  /** One entry for each seller that rejected the change. Absent or empty if all sellers accepted it. */
  error?: SellerError[] | undefined;
}

const actionProperties = {
  "@context": optionalUnknown,
  actionStatus: optionalOpenText<ActionStatus>(),
  error: optionalList<SellerError>(sellerErrorSchema),
};

/**
 * The response to a change of a customer's details. {@link
 * https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/update-customer |
 * Update Customer Account}
 */
export interface CustomerUpdateActionResponse extends CustomerActionProperties {
  /** The JSON-LD type. */
  type: "CustomerUpdateAction";
  /** Only the changed details. */
  object?: Person | undefined;
  /**
   * One entry for each seller that did not accept it. Absent or empty if every seller did.
   *
   * @experimental imin's page mentions such errors. Its public part does not show one, so they are assumed to match
   * those of an access pass.
   */
  error?: SellerError[] | undefined;
}

/** @internal */
export const customerUpdateActionResponseSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    ...actionProperties,
    type: z.literal("CustomerUpdateAction"),
    object: optionalModel<Person>(personSchema),
  }))();

/**
 * The response to setting a customer's access pass.
 * {@link https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/access-pass-beta | Access Pass}
 */
export interface AccessPassUpdateActionResponse extends CustomerActionProperties {
  /** The JSON-LD type. */
  type: "imin:AccessPassUpdateAction";
  /** The access pass that was set. */
  object?: Barcode | undefined;
}

/** @internal */
export const accessPassUpdateActionResponseSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    ...actionProperties,
    type: z.literal("imin:AccessPassUpdateAction"),
    object: optionalModel<Barcode>(barcodeSchema),
  }))();

/**
 * The response to setting a customer's entitlement.
 * {@link https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/entitlement | Entitlement}
 *
 * @experimental The public part of imin's page ends at `object.validUntil`. The rest is inferred from the other
 * actions.
 */
export interface EntitlementUpdateActionResponse extends CustomerActionProperties {
  /** The JSON-LD type. */
  type: "imin:EntitlementUpdateAction";
  /** The entitlement that was set. */
  object?: Entitlement | undefined;
}

/** @internal */
export const entitlementUpdateActionResponseSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    ...actionProperties,
    type: z.literal("imin:EntitlementUpdateAction"),
    object: optionalModel<Entitlement>(entitlementSchema),
  }))();
