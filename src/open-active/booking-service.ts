import * as z from "zod/mini";
import { optionalList, optionalText } from "./response-values.ts";
import { type Terms, termsSchema } from "./terms.ts";

/** The booking system that holds an order (OpenActive `BookingService`). */
export interface BookingService {
  /** The JSON-LD type. */
  type?: "BookingService" | undefined;
  /** The name. */
  name?: string | undefined;
  /** The home page. */
  url?: string | undefined;
  /** The terms, which the customer accepts together with the seller's. */
  termsOfService?: Terms[] | undefined;
  /** The software version. */
  softwareVersion?: string | undefined;
  /** The URL of the OpenActive conformance certificate. */
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
