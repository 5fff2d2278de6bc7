import { isBookable } from "../checkout/guest-checkout.ts";
import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import { readDateTime } from "../open-active/date-time.ts";
import type { Offer } from "../open-active/offer.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";
import type { Slot } from "../open-active/slot.ts";
import { momentBefore } from "./duration.ts";
import { type AcceptableOffer, isAcceptable, listedOffers } from "./offers.ts";
import { isCalledOff, withParents } from "./parents.ts";
import type { FoundSession } from "./scheduled-sessions.ts";
import type { FoundSlot } from "./slots.ts";

/**
 * Why something cannot be booked:
 *
 * - `"cancelled"`: it does not take place then: it was cancelled or postponed.
 * - `"started"`: it has begun.
 * - `"full"`: no places are left.
 * - `"not-sold-online"`: it has no `imin:checkoutUrlTemplate`, so it cannot be booked through imin.
 * - `"details-needed"`: it has no offers at all, as in lists: get it by itself.
 * - `"no-offer"`: it has no offer that a checkout session can accept.
 * - `"not-yet-open"`: the booking window of an offer opens later.
 * - `"closed"`: the booking windows of all offers are over.
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

/** Whether something can be booked, and with which offers or why not. */
export type Bookability =
  | {
      /** It can be booked now. */
      readonly bookable: true;
      /** The offers that can be booked now: one at least. */
      readonly offers: readonly [AcceptableOffer, ...AcceptableOffer[]];
      /** Only if it cannot be booked. */
      readonly reason?: undefined;
    }
  | {
      /** It cannot be booked now. */
      readonly bookable: false;
      /** Why not: the first reason that applies. */
      readonly reason: UnbookableReason;
      /** Only if it can be booked. */
      readonly offers?: undefined;
    };

/** Options of {@link bookability}. */
export interface BookabilityOptions {
  /** When it would be booked. Default: now. */
  readonly at?: Date | string | undefined;
  /** The one offer to look at: what the customer chose, its `id`, or an {@link entitlementOffer}. Default: all. */
  readonly offer?: Offer | AggregateOffer | string | undefined;
}

/**
 * Whether a session or slot can be booked now, and with which offers. It follows the Open Booking API's definition, adds
 * imin's own criterion (the template), and counts what has begun as too late, since imin does not sell that.
 *
 * Missing data is never a reason: without a capacity it is not full, and without a window an offer is open. Both
 * ends of a window belong to it. It can change between this and the checkout, which decides.
 *
 * It does not throw. Without a session or slot, or with an `at` that is no date, the reason is `"details-needed"`.
 *
 * @param found A session or slot as {@link Search.findSession} or a walker gives it. A search result is not enough.
 * @see https://openactive.io/open-booking-api/EditorsDraft/#definition-of-a-bookable-opportunity-and-offer-pair
 * @example
 * ```ts
 * const found = await imin.search.findSession(result);
 * if (found === undefined) return "It is not offered any more.";
 * const { bookable, offers, reason } = bookability(found);
 * return bookable ? offers.map(({ name }) => name) : reason;
 * ```
 */
export function bookability(found: FoundSession | FoundSlot, options: BookabilityOptions = {}): Bookability {
  const { at, offer: given } = options ?? {};
  const offer = given ?? undefined;
  const now = new Date(at ?? Date.now()).getTime();
  const opportunity: ScheduledSession | Slot | undefined = found?.opportunity;
  if (!opportunity || Number.isNaN(now)) return because("details-needed");
  const levels = withParents(opportunity);
  const start = readDateTime(opportunity.startDate);
  const left =
    opportunity.type === "ScheduledSession"
      ? opportunity.remainingAttendeeCapacity
      : opportunity.remainingUses;
  if (isCalledOff(levels)) return because("cancelled");
  if (Number(start?.time) <= now) return because("started");
  // A comparison with a missing value is false.
  if (typeof left !== "object" && Number(left) <= 0) return because("full");
  if (!isBookable(opportunity)) return because("not-sold-online");
  const listed = listedOffers(levels);
  const isGiven = typeof offer === "object";
  if (listed.length === 0 && !isGiven) return because("details-needed");
  const chosen = isGiven ? [offer] : listed.filter(({ id }) => offer === undefined || id === offer);
  // What an AggregateOffer has, an Offer has in the same form.
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
