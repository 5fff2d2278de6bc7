import * as z from "zod/mini";
import { optionalText } from "./response-values.ts";

/**
 * A receipt of an order: the URL of the PDF and its date. The URL requires the API key, so do not send it to the
 * customer's browser. {@link https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/receipt-by-id |
 * Receipt (by ID)}
 */
export interface Invoice {
  /** The JSON-LD type. */
  type: "Invoice";
  /** The URL of the PDF: `"https://book.imin.co/api/v2/receipts/1"`. */
  url?: string | undefined;
  /** The creation date, as an ISO 8601 date-time: `"2021-04-30T11:42:47.813766+01:00"`. */
  dateCreated?: string | undefined;
}

/** @internal */
export const invoiceSchema = z.looseObject({
  type: z.literal("Invoice"),
  url: optionalText,
  dateCreated: optionalText,
});
