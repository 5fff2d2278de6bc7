import * as z from "zod/mini";
import { type Identifier, optionalIdentifier } from "../open-active/identifier.ts";
import type { OpenBookingErrorType } from "../open-active/open-booking-error-type.ts";
import {
  openText,
  optionalModelOrText,
  optionalText,
  optionalUnknown,
} from "../open-active/response-values.ts";

/** Which seller an error is about. imin's page leaves out what the object has, so any property may be missing. */
export interface SellerReference {
  /** `"Organization"` or `"Person"`. */
  type?: string | undefined;
  /** The Seller ID: `"https://id.bookingsystem.example.com/organizers/1"`. */
  id?: string | undefined;
  /** The seller's own identifier. */
  identifier?: Identifier | undefined;
  /** The seller's name. */
  name?: string | undefined;
}

/** @internal */
export const sellerReferenceSchema = z.looseObject({
  type: optionalText,
  id: optionalText,
  identifier: optionalIdentifier,
  name: optionalText,
});

/**
 * Why one seller did not take a customer's change, within an otherwise successful response.
 * {@link https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/access-pass-beta | Access Pass}
 */
export interface SellerError {
  /** Which error it is: `"BarcodeInvalidError"`. */
  type: OpenBookingErrorType;
  /** The JSON-LD context. */
  "@context"?: unknown;
  /** What the error means: `"The barcode value specified is not permitted within this booking system."` */
  name?: string | undefined;
  /** What happened this time. */
  description?: string | undefined;
  /** The seller that it is about: an object on imin's page, and possibly a Seller ID. */
  seller?: SellerReference | string | undefined;
}

/** @internal */
export const sellerErrorSchema = z.looseObject({
  type: openText<OpenBookingErrorType>(),
  "@context": optionalUnknown,
  name: optionalText,
  description: optionalText,
  seller: optionalModelOrText<SellerReference>(sellerReferenceSchema),
});
