import { formatPrice, formatSum } from "../basics/money.ts";
import type { OrderRecord, ReceiptRecord } from "../state/order-records.ts";
import { type Detail, lineText, paymentDetails, type ReceiptPayer, receiptDetails } from "./details.ts";
import { eastAsianFontFor } from "./east-asian.ts";
import { PAGE, type PlacedText, writePdf } from "./pdf.ts";
import { isWritable } from "./win-ansi.ts";

const UNWRITABLE = "(in letters that this receipt cannot show)";
const LINES_PER_PAGE = 22;
const RIGHT = PAGE.width - PAGE.margin;
const TOP = PAGE.height - PAGE.margin;

/** Creates a receipt, or the receipt of a refund, as a PDF. @internal */
export function receiptPdf(
  order: OrderRecord,
  receipt: ReceiptRecord,
  payer: ReceiptPayer,
): Uint8Array<ArrayBuffer> {
  const title = `${receipt.isRefund ? "Refund" : "Receipt"} ${receipt.identifier}`;
  const details = receiptDetails(order, receipt, payer);
  const top = FIRST_DETAIL - details.length * DETAIL_HEIGHT - 20;
  const pages: PlacedText[][] = [];
  for (let start = 0; start < Math.max(1, receipt.lines.length); start += LINES_PER_PAGE) {
    const lines = receipt.lines.slice(start, start + LINES_PER_PAGE);
    const isLast = start + LINES_PER_PAGE >= receipt.lines.length;
    pages.push([
      ...header(title, details),
      ...body(order, lines, top),
      ...(isLast ? total(receipt, top - lines.length * LINE_HEIGHT) : []),
    ]);
  }
  return writePdf(title, pages);
}

const LINE_HEIGHT = 18;
const DETAIL_HEIGHT = 16;
const FIRST_DETAIL = TOP - 76;

function header(title: string, details: readonly Detail[]): PlacedText[] {
  return [
    { text: title, x: PAGE.margin, y: TOP - 20, size: 22, isBold: true },
    { text: "Created by a sandbox. No money was taken.", x: PAGE.margin, y: TOP - 42, size: 10 },
    ...details.flatMap(([label, value], index): PlacedText[] => {
      const y = FIRST_DETAIL - index * DETAIL_HEIGHT;
      return [
        { text: label, x: PAGE.margin, y, size: 10, isBold: true },
        { text: shortened(isWritable(value) ? value : UNWRITABLE, 70), x: PAGE.margin + 130, y, size: 10 },
      ];
    }),
  ];
}

/** @param top The position of the first line. */
function body(order: OrderRecord, lines: ReceiptRecord["lines"], top: number): PlacedText[] {
  return lines.flatMap((line, index): PlacedText[] => {
    const y = top - index * LINE_HEIGHT;
    return [
      { text: shortened(lineText(order, line.text), 72), x: PAGE.margin, y, size: 11 },
      { text: formatPrice(line), x: RIGHT, y, size: 11, isRightAligned: true },
    ];
  });
}

/** The total, followed by the tax and the payment method. */
function total(receipt: ReceiptRecord, top: number): PlacedText[] {
  const y = top - 10;
  const sum = formatSum(receipt.lines);
  return [
    { text: "Total", x: PAGE.margin, y, size: 12, isBold: true },
    { text: sum, x: RIGHT, y, size: 12, isBold: true, isRightAligned: true },
    ...paymentDetails(receipt).flatMap(([label, value], index): PlacedText[] => {
      const below = y - (index + 1) * LINE_HEIGHT;
      return [
        { text: label, x: PAGE.margin, y: below, size: 10 },
        { text: value, x: RIGHT, y: below, size: 10, isRightAligned: true },
      ];
    }),
  ];
}

/** @param length In Latin letters; an East Asian one is as wide as two. */
function shortened(text: string, length: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += eastAsianFontFor(character) === undefined ? 1 : 2;
    if (width < length) end += character.length;
  }
  return width <= length ? text : `${text.slice(0, end)}…`;
}
