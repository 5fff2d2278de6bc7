import { isBookable } from "../checkout/guest-checkout.ts";
import { ifReadable } from "../errors/property-of.ts";
import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import { readDateTime } from "../open-active/date-time.ts";
import type { Offer } from "../open-active/offer.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";
import type { Slot } from "../open-active/slot.ts";
import { momentBefore } from "./duration.ts";
import { type AcceptableOffer, isAcceptable, listedOffers } from "./offers.ts";
import { isCancelledOrPostponed, withParents } from "./parents.ts";
import type { FoundSession } from "./scheduled-sessions.ts";
import type { FoundSlot } from "./slots.ts";

/**
 * The reason why something cannot be booked:
 *
 * - `"cancelled"`: it was canceled or postponed.
 * - `"started"`: it has started.
 * - `"full"`: no places are left.
 * - `"not-sold-online"`: it has no `imin:checkoutUrlTemplate`, so it cannot be booked through imin.
 * - `"details-needed"`: it has no offers at all, as in lists. Get it by ID.
 * - `"no-offer"`: it has no offer that a checkout session can accept.
 * - `"not-yet-open"`: an offer's booking window opens later.
 * - `"closed"`: all booking windows have closed.
 */
export type UnbookableReason =
  | "cancelled"
  | "started"
  | "full"
  | "not-sold-online"
  | "details-needed"
  | "no-offer"
  | "not-yet-open"
  | "closed";

/** Whether something can be booked, and either the available offers or the reason why not. */
export type Bookability =
  | {
      /** It can be booked now. */
      readonly bookable: true;
      /** The offers that can be booked now, at least one. */
      readonly offers: readonly [AcceptableOffer, ...AcceptableOffer[]];
      /** Present only if it cannot be booked. */
      readonly reason?: undefined;
    }
  | {
      /** It cannot be booked now. */
      readonly bookable: false;
      /** The first reason that applies. */
      readonly reason: UnbookableReason;
      /** Present only if it can be booked. */
      readonly offers?: undefined;
    };

/** Options of {@link bookability}. */
export interface BookabilityOptions {
  /** The time of the booking. Default: now. */
  readonly at?: Date | string | undefined;
  /**
   * The only offer to consider: the one that the customer chose, its `id`, or an {@link entitlementOffer}. Default:
   * all.
   */
  readonly offer?: Offer | AggregateOffer | string | undefined;
}

/**
 * Checks whether a session or slot can be booked now, and with which offers. This follows the Open Booking API's
 * definition and adds imin's own criterion, the checkout template. A session or slot that has started cannot be
 * booked, because imin does not sell it.
 *
 * Missing data is never a reason: a session without a capacity is not full, and an offer without a booking window
 * is open. Both ends of a window are inclusive. The result can change before the checkout, which decides.
 *
 * It does not throw. If the argument is not a session or slot, or `at` is not a date, the reason is
 * `"details-needed"`.
 *
 * @param found A session or slot from {@link Search.findSession} or a walker. A search result is not sufficient.
 * @see https://openactive.io/open-booking-api/EditorsDraft/#definition-of-a-bookable-opportunity-and-offer-pair
 * @example
 * ```ts
 * import { bookability, type EventSeries, type IminClient } from "imin-sdk";
 *
 * export async function offerNames(imin: IminClient, result: EventSeries): Promise<string> {
 *   const found = await imin.search.findSession(result);
 *   if (found === undefined) return "It is not offered any more.";
 *   const { bookable, offers, reason } = bookability(found);
 *   return bookable ? offers.map(({ name }) => name).join(", ") : reason;
 * }
 * ```
 */
export function bookability(found: FoundSession | FoundSlot, options?: BookabilityOptions): Bookability {
  return ifReadable(() => bookabilityOf(found, options ?? {})) ?? because("details-needed");
}

function bookabilityOf(
  found: FoundSession | FoundSlot,
  { at, offer: given }: BookabilityOptions,
): Bookability {
  const offer = given ?? undefined;
  // `Date` would convert an array to a string first, which can take very long.
  const now = Array.isArray(at) ? Number.NaN : new Date(at ?? Date.now()).getTime();
  const opportunity: ScheduledSession | Slot | undefined = found.opportunity;
  if (!opportunity || Number.isNaN(now)) return because("details-needed");
  const levels = withParents(opportunity);
  const start = readDateTime(opportunity.startDate);
  const left =
    opportunity.type === "ScheduledSession"
      ? opportunity.remainingAttendeeCapacity
      : opportunity.remainingUses;
  if (isCancelledOrPostponed(levels)) return because("cancelled");
  if (Number(start?.time) <= now) return because("started");
  // A comparison with a missing value is false.
  if (typeof left !== "object" && Number(left) <= 0) return because("full");
  if (!isBookable(opportunity)) return because("not-sold-online");
  const listed = listedOffers(levels);
  const isGiven = typeof offer === "object";
  if (listed.length === 0 && !isGiven) return because("details-needed");
  const chosen = isGiven ? [offer] : listed.filter(({ id }) => offer === undefined || id === offer);
  // AggregateOffer and Offer have these properties in the same form.
  const acceptable = chosen.filter(isAcceptable) as AcceptableOffer[];
  if (acceptable.length === 0) return because("no-offer");
  const isLater = (one: Offer) => now < momentBefore(start, one.validFromBeforeStartDate);
  const isOver = (one: Offer) => now > momentBefore(start, one.validThroughBeforeStartDate);
  const [first, ...others] = acceptable.filter((one) => !isLater(one) && !isOver(one));
  if (first !== undefined) return { bookable: true, offers: [first, ...others] };
  return because(acceptable.some(isLater) ? "not-yet-open" : "closed");
}

function because(reason: UnbookableReason): Bookability {
  return { bookable: false, reason };
}
