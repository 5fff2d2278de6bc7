import * as z from "zod/mini";
import type { OpenBookingErrorType } from "./open-booking-error-type.ts";
import { openText, optionalNumber, optionalText, optionalUnknown } from "./response-values.ts";

/** What went wrong, in an order item or as a whole response (OpenActive `OpenBookingError` and its subclasses). */
export interface OpenBookingError {
  /** Which error it is: `"OpportunityIsFullError"`. */
  type: OpenBookingErrorType;
  /** The JSON-LD context, if this is the whole response. */
  "@context"?: unknown;
  /** What the error means in general: the same text for each error of this `type`. */
  name?: string | undefined;
  /** What happened this time. A `CancellationNotPermittedError`'s is meant for the customer. */
  description?: string | undefined;
  /** What identifies this occurrence; in attendee and form errors, the field that is missing. */
  instance?: string | undefined;
  /** The HTTP status that goes with it: `409`. */
  statusCode?: number | undefined;
  /** What the booking system's support can find the request by. */
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
