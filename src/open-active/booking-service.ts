import * as z from "zod/mini";
import { optionalList, optionalText } from "./response-values.ts";
import { type Terms, termsSchema } from "./terms.ts";

/** The booking system that holds an order (OpenActive `BookingService`). */
export interface BookingService {
  /** What kind of object this is. */
  type?: "BookingService" | undefined;
  /** Its name. */
  name?: string | undefined;
  /** Its home page. */
  url?: string | undefined;
  /** Its terms, which the customer accepts with the seller's. */
  termsOfService?: Terms[] | undefined;
  /** The version of its software. */
  softwareVersion?: string | undefined;
  /** The address of its OpenActive conformance certificate. */
  hasCredential?: string | undefined;
}

/** @internal */
export const bookingServiceSchema = z.looseObject({
  type: z.optional(z.literal("BookingService")),
  name: optionalText,
  url: optionalText,
  termsOfService: optionalList<Terms>(termsSchema),
  softwareVersion: optionalText,
  hasCredential: optionalText,
});
