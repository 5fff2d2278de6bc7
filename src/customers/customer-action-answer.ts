import * as z from "zod/mini";
import type { ActionStatus } from "../open-active/action-status.ts";
import {
  optionalList,
  optionalModel,
  optionalOpenText,
  optionalUnknown,
} from "../open-active/answer-values.ts";
import { type Barcode, barcodeShape } from "../open-active/barcode.ts";
import { type Entitlement, entitlementShape } from "../open-active/entitlement.ts";
import { type Person, personShape } from "../open-active/person.ts";
import { type SellerError, sellerErrorShape } from "./seller-error.ts";

/** What the answers to all customer actions have in common. */
export interface CustomerActionProperties {
  /** The JSON-LD context. */
  "@context"?: unknown;
  /** Where the action stands: `"https://schema.org/CompletedActionStatus"`. Not in every answer. */
  actionStatus?: ActionStatus | undefined;
  /** One entry for each seller that did not take it. Absent or empty where every seller did. */
  error?: SellerError[] | undefined;
}

const actionProperties = {
  "@context": optionalUnknown,
  actionStatus: optionalOpenText<ActionStatus>(),
  error: optionalList<SellerError>(sellerErrorShape),
};

/**
 * The answer to a change of a customer's details. The entries of `error` are taken to be as in
 * {@link AccessPassUpdateActionAnswer}, since imin's page is not visible that far.
 * {@link https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/update-customer | Update Customer Account}
 */
export interface CustomerUpdateActionAnswer extends CustomerActionProperties {
  /** What kind of object this is. */
  type: "CustomerUpdateAction";
  /** Those of the customer's details that were changed, and no others. */
  object?: Person | undefined;
}

/** @internal */
export const customerUpdateActionAnswerShape = /* @__PURE__ */ (() =>
  z.looseObject({
    ...actionProperties,
    type: z.literal("CustomerUpdateAction"),
    object: optionalModel<Person>(personShape),
  }))();

/** Schema of {@link CustomerUpdateActionAnswer}. */
export const CustomerUpdateActionAnswerSchema: z.ZodMiniType<CustomerUpdateActionAnswer> =
  customerUpdateActionAnswerShape;

/**
 * The answer to setting a customer's access pass.
 * {@link https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/access-pass-beta | Access Pass}
 */
export interface AccessPassUpdateActionAnswer extends CustomerActionProperties {
  /** What kind of object this is. */
  type: "imin:AccessPassUpdateAction";
  /** The access pass as set. */
  object?: Barcode | undefined;
}

/** @internal */
export const accessPassUpdateActionAnswerShape = /* @__PURE__ */ (() =>
  z.looseObject({
    ...actionProperties,
    type: z.literal("imin:AccessPassUpdateAction"),
    object: optionalModel<Barcode>(barcodeShape),
  }))();

/** Schema of {@link AccessPassUpdateActionAnswer}. */
export const AccessPassUpdateActionAnswerSchema: z.ZodMiniType<AccessPassUpdateActionAnswer> =
  accessPassUpdateActionAnswerShape;

/**
 * The answer to setting a customer's entitlement.
 * {@link https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/entitlement | Entitlement}
 *
 * @experimental imin's page is visible only up to `object.validUntil`; the rest is taken from the other actions.
 */
export interface EntitlementUpdateActionAnswer extends CustomerActionProperties {
  /** What kind of object this is. */
  type: "imin:EntitlementUpdateAction";
  /** The entitlement as set. */
  object?: Entitlement | undefined;
}

/** @internal */
export const entitlementUpdateActionAnswerShape = /* @__PURE__ */ (() =>
  z.looseObject({
    ...actionProperties,
    type: z.literal("imin:EntitlementUpdateAction"),
    object: optionalModel<Entitlement>(entitlementShape),
  }))();

/** Schema of {@link EntitlementUpdateActionAnswer}. */
export const EntitlementUpdateActionAnswerSchema: z.ZodMiniType<EntitlementUpdateActionAnswer> =
  entitlementUpdateActionAnswerShape;
