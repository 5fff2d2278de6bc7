import * as z from "zod/mini";
import type { OpenBookingErrorType } from "./open-booking-error-type.ts";
import { openText, optionalNumber, optionalText, optionalUnknown } from "./response-values.ts";

/** An error in an order item, or as a whole response (OpenActive `OpenBookingError` and its subclasses). */
export interface OpenBookingError {
  /** The error type: `"OpportunityIsFullError"`. */
  type: OpenBookingErrorType;
  /** The JSON-LD context, if the error is the whole response. */
  "@context"?: unknown;
  /** The general meaning of the error, the same for each error of this `type`. */
  name?: string | undefined;
  /** The details of this occurrence. For a `CancellationNotPermittedError`, it is written for the customer. */
  description?: string | undefined;
  /** Identifies this occurrence. In attendee and form errors, it is the missing field. */
  instance?: string | undefined;
  /** The corresponding HTTP status: `409`. */
  statusCode?: number | undefined;
  /** The reference by which the booking system's support can find the request. */
  requestId?: string | undefined;
}

/** @internal */
export const openBookingErrorSchema = z.looseObject({
  type: openText<OpenBookingErrorType>(),
  "@context": optionalUnknown,
  name: optionalText,
  description: optionalText,
  instance: optionalText,
  statusCode: optionalNumber,
  requestId: optionalText,
});
