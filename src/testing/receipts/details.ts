import { firstOf } from "../basics/first-of.ts";
import { formatSum, isFree } from "../basics/money.ts";
import { formatMoment } from "../basics/text.ts";
import { occurrenceOf, placeOf, sellerOf } from "../catalog/opportunity.ts";
import type { OrderRecord, ReceiptRecord } from "../state/order-records.ts";
import { eastAsianFontFor } from "./east-asian.ts";
import { isWritable } from "./win-ansi.ts";

/** The payer. @internal */
export interface ReceiptPayer {
  readonly name: string;
  readonly email: string;
}

/** A label and a value: `["Sold by", "Riverside Leisure"]`. @internal */
export type Detail = readonly [label: string, value: string];

/** The British VAT rate. The sandbox's prices include it. */
const VAT_RATE = 0.2;

/** Unassigned VAT numbers, by the sellers' names. */
const VAT_NUMBERS: Readonly<Record<string, string>> = {
  "Riverside Leisure": "GB 999 0001 73",
  "Harbour Sports Club": "GB 999 0002 70",
};

/** The details above the lines of a receipt. @internal */
export function receiptDetails(
  order: OrderRecord,
  receipt: ReceiptRecord,
  { name, email }: ReceiptPayer,
): readonly Detail[] {
  const { opportunity } = firstOf(order.items);
  const seller = sellerOf(opportunity).name;
  return [
    ["Order", order.identifier],
    ["Confirmation number", order.confirmationNumber],
    ["Date", formatMoment(receipt.dateCreated)],
    // If the receipt cannot show the name's script, leave it to the email address.
    ...(isWritable(name) ? [["Name", name] as const] : []),
    ["Email", email],
    ["Booked through", order.broker],
    ["Sold by", seller],
    ["VAT number", VAT_NUMBERS[seller] ?? "none"],
    ["Where", placeOf(opportunity).address["imin:fullAddress"]],
    ["When", formatMoment(occurrenceOf(opportunity).startDate)],
  ];
}

/** The details below the total: the tax and the payment method. @internal */
export function paymentDetails({ lines, isRefund }: ReceiptRecord): readonly Detail[] {
  const tax = lines.map(({ price, priceCurrency }) => ({
    price: (price * VAT_RATE) / (1 + VAT_RATE),
    priceCurrency,
  }));
  const card = isRefund ? "Back to the card that paid" : "Payment card";
  return [
    [`VAT included (${VAT_RATE * 100}%)`, formatSum(tax)],
    ["Payment method", isFree(lines) ? "None: nothing to pay" : card],
  ];
}

/** The text of a line, or a replacement if the receipt cannot show its script. @internal */
export function lineText(order: OrderRecord, text: string): string {
  const isShown = isWritable(text);
  if (isShown && [...text].every((character) => eastAsianFontFor(character) === undefined)) return text;
  const { type, identifier } = occurrenceOf(firstOf(order.items).opportunity);
  const name = `${type === "Slot" ? "Slot" : "Session"} ${identifier.split("/").pop()}`;
  // With the identifier, for a reader without an East Asian font.
  return isShown ? `${name}: ${text}` : name;
}
