import { firstOf } from "../basics/first-of.ts";
import { formatPrice, formatSum, type Money } from "../basics/money.ts";
import { formatMoment, formatTime } from "../basics/text.ts";
import type { Offer, Opportunity } from "../catalog/model.ts";
import { isOnline, nameOf, occurrenceOf, placeOf, sellerOf } from "../catalog/opportunity.ts";

/** The content of an email, without its greeting. @internal */
export interface EmailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** A booked place and its price. @internal */
export interface BookedPlace {
  readonly opportunity: Opportunity;
  readonly offer: Offer;
}

/** The references to an order in an email. @internal */
export interface NamedOrder {
  readonly identifier: string;
  readonly confirmationNumber: string;
}

/**
 * The booking was made.
 *
 * @param order Absent in imin's testing mode.
 * @internal
 */
export function confirmationEmail(
  broker: string,
  places: readonly BookedPlace[],
  order: NamedOrder | undefined,
): EmailText {
  return {
    subject: `Your booking is confirmed: ${names(places)}`,
    paragraphs: [
      `Your booking with ${broker} is confirmed.`,
      ...occasions(places),
      [
        ...places.map(({ offer }) => `${offer.name}: ${formatPrice(offer)}`),
        `Total: ${formatSum(places.map(({ offer }) => offer))}`,
      ].join("\n"),
      order === undefined
        ? "This was imin's testing mode: nothing has been paid and nothing is booked."
        : reference(order),
    ],
  };
}

/** Places were cancelled. @internal */
export function cancellationEmail(
  by: "customer" | "seller",
  places: readonly BookedPlace[],
  order: NamedOrder,
): EmailText {
  const seller = sellerOf(firstOf(places).opportunity).name;
  return {
    subject: `Your booking is cancelled: ${names(places)}`,
    paragraphs: [
      by === "seller"
        ? `We are sorry: ${seller} has cancelled what you booked.`
        : "As you asked, your booking is cancelled.",
      ...occasions(places),
      reference(order),
    ],
  };
}

/** Money is returned. @internal */
export function refundEmail(prices: readonly Money[], receipt: string, order: NamedOrder): EmailText {
  const sum = formatSum(prices);
  return {
    subject: `Your refund of ${sum}`,
    paragraphs: [
      `${sum} goes back to the card that you paid with. This can take a few days.`,
      `Receipt number: ${receipt}\n${reference(order)}`,
    ],
  };
}

/** The booked session takes place at another time. @internal */
export function rescheduleEmail(before: Opportunity, now: BookedPlace, order: NamedOrder): EmailText {
  return {
    subject: `New time: ${nameOf(now.opportunity)}`,
    paragraphs: [
      `${sellerOf(now.opportunity).name} has moved what you booked. Your place is kept.`,
      `Before: ${times(before)}`,
      `Now:\n${occasion(now.opportunity)}`,
      reference(order),
    ],
  };
}

function reference({ identifier, confirmationNumber }: NamedOrder): string {
  return `Confirmation number: ${confirmationNumber}\nOrder: ${identifier}`;
}

function names(places: readonly BookedPlace[]): string {
  return [...new Set(places.map(({ opportunity }) => nameOf(opportunity)))].join(", ");
}

/** Lists each session or slot once, whatever the number of its places. */
function occasions(places: readonly BookedPlace[]): readonly string[] {
  return [...new Set(places.map(({ opportunity }) => occasion(opportunity)))];
}

function occasion(opportunity: Opportunity): string {
  const place = placeOf(opportunity);
  const where = isOnline(opportunity) ? "Online" : `${place.name}, ${place.address["imin:fullAddress"]}`;
  return `${nameOf(opportunity)}\n${times(opportunity)}\n${where}`;
}

function times(opportunity: Opportunity): string {
  const { startDate, endDate } = occurrenceOf(opportunity);
  return `${formatMoment(startDate)} to ${formatTime(endDate)}`;
}
