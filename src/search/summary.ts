import { localName } from "../json-ld/local-name.ts";
import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import { readDateTime, writeDateTime } from "../open-active/date-time.ts";
import type { EventSeries } from "../open-active/event-series.ts";
import type { FacilityUse } from "../open-active/facility-use.ts";
import type { Offer } from "../open-active/offer.ts";
import { type OfferPrice, priceOf } from "../open-active/offer-price.ts";
import type { Place } from "../open-active/place.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";
import type { OrderItem } from "../orders/order-item.ts";
import { publicOffers } from "./cheapest-offer.ts";
import { shifted } from "./duration.ts";
import type { FoundItem } from "./found-item.ts";
import { inherited, isCalledOff, itselfOf, type Level, withParents } from "./parents.ts";
import { resolvePlace } from "./place-of.ts";
import { scheduledSessions } from "./scheduled-sessions.ts";
import { slots } from "./slots.ts";

/** What to show of something that was found or booked. */
export interface Summary {
  /** The name: `"Pilates for Everyone"`. A slot of a named court has both: `"Tennis Courts, Court 1"`. */
  readonly name: string | undefined;
  /** When it starts, as an ISO 8601 date-time. Show it with {@link formatWhen}, which knows London's time. */
  readonly startDate: string | undefined;
  /** When it ends, as an ISO 8601 date-time: worked out from the duration if only that is known. */
  readonly endDate: string | undefined;
  /** Where to go. An online session has none, although its data may have the organizer's address. */
  readonly place?: Place | undefined;
  /** Whether it is online alone; `undefined` if the data does not say. */
  readonly isOnline?: boolean | undefined;
  /** Whether it does not take place then: it was cancelled or postponed, or the booking was cancelled. */
  readonly isCancelled: boolean;
  /** The name of the offer that the price is of: `"Adult"`. */
  readonly offerName?: string | undefined;
  /** The price: that of the booking or of the chosen offer, else the lowest that the public can book. */
  readonly price?: OfferPrice | undefined;
  /** Whether the price is the lowest of several: then show it as "from £4.50". */
  readonly isFromPrice: boolean;
}

/** What {@link summaryOf} is asked. */
export interface SummaryOptions {
  /** The offer that the customer chose, whose price is shown. Default: the cheapest for the public. */
  readonly offer?: Offer | AggregateOffer | undefined;
}

/**
 * What to show of a search result, a session, a slot or a booking: the same properties, wherever imin has them.
 *
 * A result that stands for a series or a facility has the dates of its earliest session or slot.
 *
 * @param item An OrderItem, or anything that search gives.
 * @example
 * ```ts
 * const { name, place, isOnline, price, isFromPrice, ...when } = summaryOf(result);
 * const where = isOnline ? "Online" : place?.name;
 * const line = `${name}, ${formatWhen(when)}, ${where}, ${isFromPrice ? "from " : ""}${formatPrice(price)}`;
 * ```
 */
export function summaryOf(item: FoundItem | OrderItem, options: SummaryOptions = {}): Summary {
  const booking = isBooking(item) ? item : undefined;
  const occurrence = occurrenceOf(booking ? booking.orderedItem : item);
  const levels = withParents(occurrence);
  return {
    name: nameOf(levels),
    startDate: occurrence.startDate,
    endDate: occurrence.endDate ?? endOf(occurrence.startDate, levels),
    ...whereabouts(levels),
    isCancelled: isCalledOff(levels) || /^\w+Cancelled$/.test(localName(booking?.orderItemStatus)),
    ...prices(item, options.offer ?? booking?.acceptedOffer),
  };
}

function isBooking(item: FoundItem | OrderItem): item is OrderItem {
  return "type" in item && item.type === "OrderItem";
}

/** The session or slot itself; of a result, the earliest below it, or the result if there is none. */
function occurrenceOf(item: object | string | undefined): Occurrence {
  const itself = itselfOf(Object(item)) as EventSeries & FacilityUse & Occurrence;
  const below: Occurrence[] = [...scheduledSessions(itself), ...slots(itself)].map(
    ({ opportunity }) => opportunity,
  );
  const [earliest = itself] = below.sort((one, other) => timeOf(one) - timeOf(other));
  return earliest;
}

function timeOf({ startDate }: Occurrence): number {
  return readDateTime(startDate)?.time ?? Infinity;
}

function endOf(startDate: string | undefined, levels: readonly Level[]): string | undefined {
  const end = shifted(readDateTime(startDate), inherited(levels, "duration"), 1);
  return end === undefined ? undefined : writeDateTime(end);
}

/** A court is known by its number: its facility's name says what it is for. */
function nameOf(levels: readonly Level[]): string | undefined {
  const [court, facility] = ["IndividualFacilityUse", "FacilityUse"].map(
    (kind) => levels.find(({ type }) => type === kind)?.name,
  );
  const isWhole = court === undefined || facility === undefined || court.includes(facility);
  return isWhole ? inherited(levels, "name") : `${facility}, ${court}`;
}

function whereabouts(levels: readonly Level[]): Pick<Summary, "place" | "isOnline"> {
  const location = resolvePlace(inherited(levels, "location"), inherited(levels, "imin:locationSummary"));
  const mode = localName(inherited(levels, "eventAttendanceMode"));
  // schema.org allows a VirtualLocation as the location.
  const isVirtual = location?.type === "VirtualLocation";
  const place = isVirtual ? undefined : location;
  const hasOnlyLink =
    isVirtual || (inherited(levels, "beta:virtualLocation") !== undefined && place === undefined);
  const isOnline = mode === "" ? hasOnlyLink || undefined : mode === "OnlineEventAttendanceMode";
  return { place: isOnline ? undefined : place, isOnline };
}

/** The price of the offer that was chosen or booked; else the lowest for the public. */
function prices(
  item: FoundItem | OrderItem,
  chosen: Offer | AggregateOffer | string | undefined,
): Pick<Summary, "offerName" | "price" | "isFromPrice"> {
  const offers = typeof chosen === "object" ? [chosen] : isBooking(item) ? [] : publicOffers(item);
  const [cheapest] = offers;
  const price = cheapest && priceOf(cheapest);
  const highest = Math.max(
    ...offers.map((offer) => priceOf(offer)).map((one) => one?.highPrice ?? one?.price ?? 0),
  );
  const isFromPrice = typeof chosen !== "object" && price !== undefined && highest > price.price;
  if (isFromPrice) return { price: { ...price, highPrice: undefined }, isFromPrice };
  return { offerName: cheapest && "name" in cheapest ? cheapest.name : undefined, price, isFromPrice };
}

/** What has dates: a session, a slot, or one of OpenActive's other kinds of event. */
type Occurrence = Pick<ScheduledSession, "startDate" | "endDate">;
