import { isBookable } from "../checkout/guest-checkout.ts";
import { IminInputError } from "../errors/imin-input-error.ts";
import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import { type DateTime, readDateTime } from "../open-active/date-time.ts";
import type { Offer } from "../open-active/offer.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";
import type { Slot } from "../open-active/slot.ts";
import { shifted } from "./duration.ts";
import { type AcceptableOffer, isAcceptable, listedOffers } from "./offers.ts";
import { isCalledOff, type Level, withParents } from "./parents.ts";
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
 * - `"no-offer"`: it has none that a checkout session can accept.
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

/** What {@link bookability} is asked. */
export interface BookabilityOptions {
  /** When it would be booked. Default: now. */
  readonly at?: Date | string | undefined;
  /** The one offer to look at, or its `id`: what the customer chose, or an {@link entitlementOffer}. Default: all. */
  readonly offer?: Offer | AggregateOffer | string | undefined;
}

/**
 * Whether a session or slot can be booked now, and with which offers. It follows the Open Booking API's definition, with
 * imin's own criterion (the template) added, and counts what has begun as too late, since imin does not sell that.
 *
 * What the data does not say is no reason: without a capacity it is not full, and without a window an offer is open. Both
 * ends of a window belong to it. It can change between this and the checkout, which decides.
 *
 * @param found A session or slot as {@link Search.findSession} or a walker gives it. A search result is not enough.
 * @throws IminInputError if `found` is something else, or `at` is no date.
 * @see https://openactive.io/open-booking-api/EditorsDraft/#definition-of-a-bookable-opportunity-and-offer-pair
 * @example
 * ```ts
 * const found = await imin.search.findSession(result);
 * if (found === undefined) return "It is not offered any more.";
 * const { bookable, offers, reason } = bookability(found);
 * return bookable ? offers.map(({ name }) => name) : reason;
 * ```
 */
export function bookability(
  found: FoundSession | FoundSlot,
  { at, offer }: BookabilityOptions = {},
): Bookability {
  const now = momentOf(at ?? new Date());
  const opportunity: ScheduledSession | Slot | undefined = found?.opportunity;
  if (now === undefined || typeof opportunity !== "object") throw refusal(now);
  const levels = withParents(opportunity);
  const start = readDateTime(opportunity.startDate);
  const reason = obstacle(opportunity, levels, start, now);
  if (reason !== undefined) return { bookable: false, reason };
  const listed = listedOffers(levels);
  const candidates = offer === undefined ? listed : chosenOffers(offer, listed, levels);
  if (listed.length === 0 && candidates.length === 0) return { bookable: false, reason: "details-needed" };
  const acceptable = candidates.filter(isAcceptable);
  if (acceptable.length === 0) return { bookable: false, reason: "no-offer" };
  const windows = acceptable.map((one) => windowOf(one, start, now));
  // What an AggregateOffer has, an Offer has in the same form.
  const [first, ...others] = acceptable.filter((_, index) => windows[index] === "open") as AcceptableOffer[];
  if (first !== undefined) return { bookable: true, offers: [first, ...others] };
  return { bookable: false, reason: windows.includes("not-yet-open") ? "not-yet-open" : "closed" };
}

function momentOf(at: Date | string): number | undefined {
  const time = typeof at === "string" ? readDateTime(at)?.time : new Date(at).getTime();
  return Number.isNaN(time) ? undefined : time;
}

function refusal(now: number | undefined): IminInputError {
  const issue =
    now === undefined
      ? { path: "at", message: "must be a valid Date, or a date-time such as 2026-11-27T18:30:00Z" }
      : { path: "found", message: "must be what findSession(), scheduledSessions() or slots() gives" };
  return new IminInputError([issue], { operation: "bookability" });
}

/** What stands in the way of every offer. */
function obstacle(
  opportunity: ScheduledSession | Slot,
  levels: readonly Level[],
  start: DateTime | undefined,
  now: number,
): UnbookableReason | undefined {
  if (isCalledOff(levels)) return "cancelled";
  if (start !== undefined && start.time <= now) return "started";
  const left =
    opportunity.type === "ScheduledSession"
      ? opportunity.remainingAttendeeCapacity
      : opportunity.remainingUses;
  if (left !== undefined && left <= 0) return "full";
  return isBookable(opportunity) ? undefined : "not-sold-online";
}

function chosenOffers(
  offer: Offer | AggregateOffer | string,
  listed: readonly Offer[],
  levels: readonly Level[],
): readonly (Offer | AggregateOffer)[] {
  if (typeof offer !== "string") return [offer];
  const summaries = levels.flatMap((level) => Object.values(level["imin:aggregateOffer"] ?? {}));
  return [...listed, ...summaries].filter((one) => one?.id === offer).slice(0, 1);
}

/** Where a moment is in an offer's booking window. */
function windowOf(
  { validFromBeforeStartDate, validThroughBeforeStartDate }: Offer | AggregateOffer,
  start: DateTime | undefined,
  now: number,
): "open" | "not-yet-open" | "closed" {
  const from = shifted(start, validFromBeforeStartDate, -1);
  if (from !== undefined && now < from) return "not-yet-open";
  const through = shifted(start, validThroughBeforeStartDate, -1);
  return through !== undefined && now > through ? "closed" : "open";
}
