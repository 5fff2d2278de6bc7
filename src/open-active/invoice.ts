import * as z from "zod/mini";
import { optionalText } from "./response-values.ts";

/**
 * A receipt of an order: where its PDF is and when it was made. Its `url` needs the API key, so it is not for the
 * customer's browser.
 * {@link https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/receipt-by-id | Receipt (by ID)}
 */
export interface Invoice {
  /** What kind of object this is. */
  type: "Invoice";
  /** Where the PDF is: `"https://book.imin.co/api/v2/receipts/1"`. */
  url?: string | undefined;
  /** When it was made, as an ISO 8601 date-time: `"2021-04-30T11:42:47.813766+01:00"`. */
  dateCreated?: string | undefined;
}

/** @internal */
export const invoiceSchema = z.looseObject({
  type: z.literal("Invoice"),
  url: optionalText,
  dateCreated: optionalText,
});
