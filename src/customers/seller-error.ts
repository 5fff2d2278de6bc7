import * as z from "zod/mini";
import { type Identifier, optionalIdentifier } from "../open-active/identifier.ts";
import type { OpenBookingErrorType } from "../open-active/open-booking-error-type.ts";
import {
  openText,
  optionalModelOrText,
  optionalText,
  optionalUnknown,
} from "../open-active/response-values.ts";

/** The seller that an error is about. imin's page omits the object's content, so any property may be missing. */
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
 * The reason why one seller rejected a customer change, within an otherwise successful response. {@link
 * https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/access-pass-beta |
 * Access Pass}
 */
export interface SellerError {
  /** The error type: `"BarcodeInvalidError"`. */
  type: OpenBookingErrorType;
  /** The JSON-LD context. */
  "@context"?: unknown;
  /** The general meaning of the error: `"The barcode value specified is not permitted within this booking system."` */
  name?: string | undefined;
  /** The details of this occurrence. */
  description?: string | undefined;
  /** The seller that the error is about. An object on imin's page, but possibly a Seller ID. */
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
