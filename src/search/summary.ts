import { asText, ifReadable, isText, matches } from "../errors/property-of.ts";
import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import type { Offer } from "../open-active/offer.ts";
import { type OfferPrice, readPrice } from "../open-active/offer-price.ts";
import type { Place } from "../open-active/place.ts";
import type { OrderItem } from "../orders/order-item.ts";
import type { FoundItem } from "./found-item.ts";
import {
  inherited,
  isCancelledOrPostponed,
  isObject,
  type Levels,
  occurrences,
  withParents,
} from "./parents.ts";
import { placeOf } from "./place-of.ts";
import { publicOffers } from "./public-offers.ts";

/** The facts to show about a search result or a booking. */
export interface Summary {
  /** The name: `"Pilates for Everyone"`. For a slot of a named court, both names: `"Tennis Courts, Court 1"`. */
  readonly name: string | undefined;
  /** The start, as an ISO 8601 date-time. Format it with {@link formatWhen}, which converts it to London time. */
  readonly startDate: string | undefined;
  /** The end, as an ISO 8601 date-time. */
  readonly endDate: string | undefined;
  /** The place. An online session has none, although its data may have the organizer's address. */
  readonly place?: Place | undefined;
  /** Whether it is only online. `undefined` if the data does not say. */
  readonly isOnline?: boolean | undefined;
  /** Whether it was cancelled or postponed, or the booking was cancelled. */
  readonly isCancelled: boolean;
  /** The name of the offer that the price belongs to: `"Adult"`. */
  readonly offerName?: string | undefined;
  /** The price of the booking or of the chosen offer, otherwise the lowest public price. */
  readonly price?: OfferPrice | undefined;
  /** Whether the price is the lowest of several. Show it as "from £4.50". */
  readonly isFromPrice: boolean;
}

/** Options of {@link summaryOf}. */
export interface SummaryOptions {
  /** The offer that the customer chose. Its price is shown. Default: the cheapest for the public. */
  readonly offer?: Offer | AggregateOffer | undefined;
}

/**
 * Summarizes a search result, a session, a slot or a booking. All of them have the same properties.
 *
 * For a result that represents a series or a facility, the dates are those of its earliest session or slot.
 *
 * @param item An OrderItem, or any search result.
 * @example
 * ```ts
 * import { type EventSeries, formatPrice, formatWhen, summaryOf } from "imin-sdk";
 *
 * export function line(result: EventSeries): string {
 *   const { name, place, isOnline, price, isFromPrice, ...when } = summaryOf(result);
 *   const where = isOnline ? "Online" : place?.name;
 *   return `${name}, ${formatWhen(when)}, ${where}, ${isFromPrice ? "from " : ""}${formatPrice(price)}`;
 * }
 * ```
 */
export function summaryOf(item: FoundItem | OrderItem, options?: SummaryOptions): Summary {
  return ifReadable(() => summarize(item, options?.offer)) ?? summarize();
}

function summarize(item?: unknown, offer?: SummaryOptions["offer"]): Summary {
  const booking = Object(item).type === "OrderItem" ? (item as OrderItem) : undefined;
  const whole: unknown = booking?.orderedItem ?? item;
  const timeOf = ([{ startDate }]: Levels) => Date.parse(asText(startDate) ?? "") || Infinity;
  // The session or slot. For a result, the earliest one in it, or the result itself if there is none.
  const [levels = withParents(whole)] = occurrences(whole).sort((one, other) => timeOf(one) - timeOf(other));
  const [{ startDate, endDate }] = levels;
  const chosen = offer ?? booking?.acceptedOffer;
  return {
    name: nameOf(levels),
    startDate: asText(startDate),
    endDate: asText(endDate),
    ...placeAndMode(levels),
    isCancelled: isCancelledOrPostponed(levels) || matches(booking?.orderItemStatus, /Cancelled$/),
    ...priceOfFirst(isObject(chosen) ? [chosen] : booking ? [] : publicOffers(withParents(item))),
  };
}

/** A court is known by its number, so add the name of its facility. */
function nameOf(levels: Levels): string | undefined {
  const [court, facility] = ["IndividualFacilityUse", "FacilityUse"].map((kind) =>
    asText(levels.find(({ type }) => type === kind)?.name),
  );
  return court && facility && !court.includes(facility)
    ? `${facility}, ${court}`
    : inherited(levels, "name", isText);
}

function placeAndMode(levels: Levels): Pick<Summary, "place" | "isOnline"> {
  const location = placeOf(levels);
  const mode = inherited(levels, "eventAttendanceMode", isText);
  // schema.org allows a VirtualLocation as the location.
  const place = location?.type === "VirtualLocation" ? undefined : location;
  const hasOnlyLink = !place && (location ?? inherited(levels, "beta:virtualLocation"));
  const isOnline = mode ? mode.includes("OnlineEvent") : hasOnlyLink ? true : undefined;
  return { place: isOnline ? undefined : place, isOnline };
}

/** The price of the chosen offer, or the lowest of several, which come cheapest first. */
function priceOfFirst(
  offers: readonly (Offer | AggregateOffer)[],
): Pick<Summary, "offerName" | "price" | "isFromPrice"> {
  const prices = offers.map(readPrice);
  const [price] = prices;
  const isFromPrice = prices.some((one) => Number(one?.highPrice ?? one?.price) > Number(price?.price));
  if (price && isFromPrice) return { price: { ...price, highPrice: undefined }, isFromPrice };
  return { offerName: asText((offers[0] as Partial<Offer> | undefined)?.name), price, isFromPrice };
}
