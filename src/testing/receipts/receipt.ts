import { formatPrice, formatSum } from "../basics/money.ts";
import { formatMoment } from "../basics/text.ts";
import { occurrenceOf, placeOf, sellerOf } from "../catalogue/opportunity.ts";
import type { OrderRecord, ReceiptRecord } from "../state/orders.ts";
import { PAGE, type PlacedText, writePdf } from "./pdf.ts";

const LINES_PER_PAGE = 24;
const RIGHT = PAGE.width - PAGE.margin;
const TOP = PAGE.height - PAGE.margin;

/** A receipt, or the receipt of a refund, as a PDF. @internal */
export function receiptPdf(
  order: OrderRecord,
  receipt: ReceiptRecord,
  customer: string,
): Uint8Array<ArrayBuffer> {
  const title = `${receipt.isRefund ? "Refund" : "Receipt"} ${receipt.identifier}`;
  const pages: PlacedText[][] = [];
  for (let start = 0; start < Math.max(1, receipt.lines.length); start += LINES_PER_PAGE) {
    const lines = receipt.lines.slice(start, start + LINES_PER_PAGE);
    const isLast = start + LINES_PER_PAGE >= receipt.lines.length;
    pages.push([
      ...header(title, order, receipt, customer),
      ...body(lines),
      ...(isLast ? total(receipt, lines.length) : []),
    ]);
  }
  return writePdf(title, pages);
}

const TABLE = TOP - 230;
const LINE_HEIGHT = 18;

function header(title: string, order: OrderRecord, receipt: ReceiptRecord, customer: string): PlacedText[] {
  const opportunity = order.items[0]?.opportunity;
  const about: [string, string][] = [
    ["Order", order.identifier],
    ["Confirmation number", order.confirmationNumber],
    ["Date", formatMoment(receipt.dateCreated)],
    ["Customer", customer],
    ["Booked through", order.broker],
  ];
  if (opportunity !== undefined) {
    about.push(
      ["Sold by", sellerOf(opportunity).name],
      ["Where", placeOf(opportunity).address["imin:fullAddress"]],
    );
    about.push(["When", formatMoment(occurrenceOf(opportunity).startDate)]);
  }
  return [
    { text: title, x: PAGE.margin, y: TOP - 20, size: 22, isBold: true },
    { text: "Made by a sandbox. No money has moved.", x: PAGE.margin, y: TOP - 42, size: 10 },
    ...about.flatMap(([label, value], index): PlacedText[] => {
      const y = TOP - 76 - index * 16;
      return [
        { text: label, x: PAGE.margin, y, size: 10, isBold: true },
        { text: shortened(value, 70), x: PAGE.margin + 130, y, size: 10 },
      ];
    }),
  ];
}

function body(lines: ReceiptRecord["lines"]): PlacedText[] {
  return lines.flatMap((line, index): PlacedText[] => {
    const y = TABLE - index * LINE_HEIGHT;
    return [
      { text: shortened(line.text, 72), x: PAGE.margin, y, size: 11 },
      { text: formatPrice(line), x: RIGHT, y, size: 11, isRightAligned: true },
    ];
  });
}

function total(receipt: ReceiptRecord, linesAbove: number): PlacedText[] {
  const y = TABLE - linesAbove * LINE_HEIGHT - 10;
  return [
    { text: "Total", x: PAGE.margin, y, size: 12, isBold: true },
    { text: formatSum(receipt.lines), x: RIGHT, y, size: 12, isBold: true, isRightAligned: true },
  ];
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
